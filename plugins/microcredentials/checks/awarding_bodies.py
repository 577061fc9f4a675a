"""Who awards a microcredential."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from microcredentials.checks.entries import offers
from microcredentials.checks.partner_references import is_partner, meant_partner
from microcredentials.checks.rule_check import Breach, rule
from microcredentials.domain.cooperation import CoProvider, CoProviderRole
from microcredentials.domain.course import Course
from microcredentials.domain.mistake import closest, quoted
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.problem import Severity


@rule("MC108", "Awarding body", Severity.ERROR)
def awarding_body(portfolio: Portfolio) -> Iterator[Breach]:
    """A microcredential is awarded by partners, named by their ids, or by organisations that the entry lists in
    `co_providers` with the role `awards`. Awarding body and country are mandatory elements of every microcredential,
    so such an organisation also needs its `country`.

    Source: entry format, version 1, "Course"; T4EU framework, Annex II.

    Wrong:

        awarding_body: [su, Chamber of Crafts]

    Right:

        awarding_body: [su, Chamber of Crafts]
        co_providers:
          - {name: Chamber of Crafts, kind: social_partner, role: awards, country: DE}
    """
    for entry in offers(portfolio):
        if entry.is_broken(("co_providers",)):
            continue
        for path, body in _bodies_named_by(entry.value):
            if not is_partner(body, portfolio):
                yield from _outside_the_alliance(entry, path, body, portfolio)


def _bodies_named_by(value: Any) -> Iterator[tuple[FieldPath, str]]:
    for position, body in enumerate(value.awarding_body):
        yield ("awarding_body", position), body
    for run, offering in enumerate(getattr(value, "offerings", ())):
        for position, body in enumerate(offering.awarding_body):
            yield ("offerings", run, "awarding_body", position), body


def _outside_the_alliance(entry: Entry[Any], path: FieldPath, body: str, portfolio: Portfolio) -> Iterator[Breach]:
    co_providers: tuple[CoProvider, ...] = entry.value.co_providers if isinstance(entry.value, Course) else ()
    named = {name: position for position, each in enumerate(co_providers) for name in each.name.by_language.values()}
    if body not in named:
        meant = closest(body, named) or meant_partner(body, portfolio)
        hint = f"Did you mean `{meant}`?" if meant else "Write the id of a partner, or list it in `co_providers`."
        yield Breach(entry, path, f"{quoted(body)} is neither a partner nor a co-provider of this entry.", hint, meant)
        return
    position = named[body]
    co_provider = co_providers[position]
    where: FieldPath = ("co_providers", position)
    if CoProviderRole.AWARDS not in co_provider.role:
        message = f"{quoted(body)} awards the microcredential, but that is not its role."
        yield Breach(entry, (*where, "role"), message, "Add `awards` to its `role`, or take it out of `awarding_body`.")
    if co_provider.country is None:
        message = f"{quoted(body)} awards the microcredential, but its country is not given."
        yield Breach(entry, (*where, "country"), message, "Add its `country`, such as `country: DE`.")
