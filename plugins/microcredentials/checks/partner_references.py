"""Partners that entries name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from microcredentials.checks.entries import offers
from microcredentials.checks.rule_check import Breach, enforces, is_understood, rule
from microcredentials.domain.course import Course
from microcredentials.domain.identity_rules import PARTNER_ID
from microcredentials.domain.mistake import closest, listed, quoted
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Severity

MOST_PARTNERS_LISTED = 15
SHORTEST_PART_OF_A_NAME = 4


@rule("MC102", "Folder without a partner", Severity.ERROR)
def folder_without_partner(portfolio: Portfolio) -> Iterator[Breach]:
    """The folder of a course bears the name of its university's file: courses in `courses/su/` belong to the partner
    of `partners/su.yml`. Without that file, nothing is known about the university.

    Source: entry format, version 1, "Reading".

    Wrong:

        courses/sofia/artificial-intelligence.yml    (and partners/su.yml)

    Right:

        courses/su/artificial-intelligence.yml       (and partners/su.yml)
    """
    told: set[str] = set()
    for _, entry in sorted(portfolio.course_entries.items()):
        folder = entry.value.partner_id
        if folder in told or is_partner(folder, portfolio):
            continue
        told.add(folder)
        meant = meant_partner(folder, portfolio)
        instead = f"Move the folder to `courses/{meant}/`, or add" if meant else "Add"
        hint = f"{instead} the file `partners/{folder}.yml`."
        yield Breach(entry, (), f"There is no partner {quoted(folder)}, whose folder this is.", hint)


@enforces(PARTNER_ID)
def unknown_partner(portfolio: Portfolio) -> Iterator[Breach]:
    """Every partner that a course or a programme names has its file."""
    for entry in offers(portfolio):
        for path, id_ in _partners_named_by(entry.value):
            if not is_partner(id_, portfolio):
                at_key = "by_partner" in path
                yield Breach(entry, path, *unknown_partner_words(id_, portfolio), at_key=at_key)


@rule("MC107", "Folder's partner among the providers", Severity.ERROR)
def folder_among_providers(portfolio: Portfolio) -> Iterator[Breach]:
    """A course lies in the folder of one of its providers, who keeps its entry up to date. The first provider leads;
    that may be another one. When the folder's partner leaves a course, the file moves, and the old id is listed
    in `aliases` so that links to it still work.

    Source: entry format, version 1, "Course"; T4EU framework, chapter 10.

    Wrong (in `courses/su/`):

        providers: [vmu, ua]

    Right (in `courses/su/`):

        providers: [vmu, ua, su]
    """
    for entry in portfolio.course_entries.values():
        providers, folder = entry.value.providers, entry.value.partner_id
        if not providers or folder in providers or not all(is_partner(id_, portfolio) for id_ in (folder, *providers)):
            continue
        hint = f"Add `{folder}` to the list, or move the file to `courses/{providers[0]}/`."
        yield Breach(entry, ("providers",), f"The providers do not include the folder's partner, `{folder}`.", hint)


@rule("MC115", "Partner that both designs and offers", Severity.WARNING)
def designer_who_offers(portfolio: Portfolio) -> Iterator[Breach]:
    """`co_created_by` names partners that designed a course and do not offer it; whoever offers a course stands in
    `providers`, or is the partner of its folder. A partner in both would be named twice on the page.

    Source: entry format, version 1, "Course".

    Wrong:

        providers: [su, vmu]
        co_created_by: [vmu]

    Right:

        providers: [su]
        co_created_by: [vmu]
    """
    for entry in portfolio.course_entries.values():
        course = entry.value
        if not is_understood(entry, "providers"):
            continue
        for position, id_ in enumerate(course.co_created_by):
            if id_ in course.provider_ids:
                hint = "Remove it here: a provider is taken to have designed the course, too."
                hint = hint if id_ == course.partner_id else f"{hint} Or remove it from `providers`."
                yield Breach(entry, ("co_created_by", position), f"{quoted(id_)} offers this course.", hint)


def is_partner(id_: str, portfolio: Portfolio) -> bool:
    """Whether there is a partner's file of this id, readable or not."""
    return id_ in portfolio.partners or id_ in portfolio.unreadable


def unknown_partner_words(id_: str, portfolio: Portfolio) -> tuple[str, str, str | None]:
    """Message, hint and replacement for a partner's id that does not exist."""
    meant = meant_partner(id_, portfolio)
    known = sorted(portfolio.partners)
    few = 0 < len(known) <= MOST_PARTNERS_LISTED
    allowed = f"Partners: {listed(known)}." if few else "See the files in `partners/`."
    return f"There is no partner {quoted(id_)}.", f"Did you mean `{meant}`? {allowed}" if meant else allowed, meant


def meant_partner(id_: str, portfolio: Portfolio) -> str | None:
    """The partner whose id, acronym or name was probably meant."""
    names = {known: known for known in portfolio.partners}
    for known, partner in portfolio.partners.items():
        for name in (partner.acronym, partner.name, partner.city):
            names.setdefault(str(name or known), known)
    exact = closest(id_, names, guess=False)
    if exact:
        return names[exact]
    words = id_.casefold().replace("-", " ")
    holding = {known for name, known in names.items() if words in name.casefold()}
    if len(holding) == 1 and len(words) >= SHORTEST_PART_OF_A_NAME:
        return holding.pop()
    meant = closest(id_, portfolio.partners if " " not in words else names)
    return names[meant] if meant else None


def _partners_named_by(value: Any) -> Iterator[tuple[FieldPath, str]]:
    yield from _each(("providers",), value.providers)
    yield from _by_partner(("ects",), value.ects)
    if not isinstance(value, Course):
        return
    yield from _each(("co_created_by",), value.co_created_by)
    for position, module in enumerate(value.modules):
        yield from _by_partner(("modules", position, "ects"), module.ects)
    for position, offering in enumerate(value.offerings):
        if offering.provider is not None:
            yield ("offerings", position, "provider"), offering.provider
        yield from _by_partner(("offerings", position, "ects"), offering.ects)


def _each(path: FieldPath, ids: tuple[str, ...]) -> Iterator[tuple[FieldPath, str]]:
    return (((*path, position), id_) for position, id_ in enumerate(ids))


def _by_partner(path: FieldPath, ects: Any) -> Iterator[tuple[FieldPath, str]]:
    shares: Mapping[str, Any] = ects.by_partner if ects is not None else {}
    return (((*path, "by_partner", id_), id_) for id_ in shares)
