"""Codes that the alliance's profile lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from microcredentials.checks.entries import all_entries
from microcredentials.checks.rule_check import Breach, enforces, rule
from microcredentials.domain.alliance import Alliance
from microcredentials.domain.choice import several_codes
from microcredentials.domain.completeness import alternatives, is_field
from microcredentials.domain.course import Course
from microcredentials.domain.fee import Fee
from microcredentials.domain.mistake import closest, listed, quoted
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Severity
from microcredentials.domain.programme import Programme
from microcredentials.domain.value_rules import UNKNOWN_CODE

_NAMES = {
    "activities": "kinds of activity",
    "audiences": "audiences",
    "competences": "competences",
    "target_groups": "target groups",
}


@enforces(UNKNOWN_CODE)
def unknown_profile_code(portfolio: Portfolio) -> Iterator[Breach]:
    """Target groups, competences, activities and audiences stand in the alliance's profile."""
    for entry in all_entries(portfolio):
        for kind, path, code in _codes_of(entry.value):
            if path[0] == "fee_defaults" and path not in entry.places.spans:
                continue  # a default of the shipped profile, for an audience that the alliance has removed
            if code not in getattr(portfolio.alliance, kind) and not portfolio.alliance_entry.is_broken((kind,)):
                yield Breach(entry, path, *_words(kind, code, portfolio.alliance), at_key=path[-1] == code)


def _words(kind: str, code: str, alliance: Alliance) -> tuple[str, str, str | None]:
    allowed = tuple(getattr(alliance, kind))
    message = f"{quoted(code)} is not one of the alliance's {_NAMES[kind]}."
    if not allowed:
        return message, f"Its profile has none: remove it, or add `{kind}` to `partners/alliance.yml`.", None
    if parts := several_codes(code, allowed):
        return f"{quoted(code)} is one value here, not {len(parts)}.", f"Write them one by one: {listed(parts)}.", None
    by_label = {str(alliance.label(kind, known)): known for known in allowed}
    meant = closest(code, allowed) or by_label.get(closest(code, by_label) or "")
    hint = f"Did you mean `{meant}`? Allowed: {listed(allowed)}." if meant else f"Write one of {listed(allowed)}."
    return message, hint, meant


def _codes_of(value: Any) -> Iterator[tuple[str, FieldPath, str]]:
    """Every profile code of an entry: its list, the way to it, and the code."""
    if isinstance(value, Course | Programme):
        yield from _listed(value, "target_groups", "target_groups")
        yield from _of_fee(("fee",), value.fee)
    else:
        yield from (("audiences", ("fee_defaults", code), code) for code in value.fee_defaults)
    if isinstance(value, Course):
        if "activity" in value.model_fields_set:
            yield "activities", ("activity",), value.activity
        yield from _listed(value, "competences", "competences")
        yield from _listed(value, "audiences", "open_to")
        for position, offering in enumerate(value.offerings):
            yield from _of_fee(("offerings", position, "fee"), offering.fee)


def _listed(value: Course | Programme, kind: str, field: str) -> Iterator[tuple[str, FieldPath, str]]:
    return ((kind, (field, position), code) for position, code in enumerate(getattr(value, field)))


def _of_fee(path: FieldPath, fee: Any) -> Iterator[tuple[str, FieldPath, str]]:
    amounts = fee.amounts if isinstance(fee, Fee) else {}
    return (("audiences", (*path, "amounts", code), code) for code in amounts)


@rule("MC706", "Field that a profile asks for", Severity.ERROR)
def unknown_needed_field(portfolio: Portfolio) -> Iterator[Breach]:
    """`needed`, `needed_programme` and `optional_elements` of the alliance name fields of the format: with dots for
    the fields inside a field, and with `|` where one of several will do. A misspelt name would ask for nothing.

    Source: entry format, version 1, "Alliance".

    Wrong:

        needed: {published: [assesment.types]}

    Right:

        needed: {published: [assessment.types]}
    """
    entry = portfolio.alliance_entry
    for model, path, need in _needs(portfolio.alliance):
        for way in alternatives(need):
            if not is_field(model, way):
                meant = closest(way[0], model.model_fields) if way[0] not in model.model_fields else None
                intended = ".".join((meant or "", *way[1:]))
                hint = f"Did you mean `{intended}`?" if meant else "Write a name of the field reference."
                replacement = need.replace(way[0], meant) if meant else None
                yield Breach(entry, path, f"There is no field {quoted('.'.join(way))}.", hint, replacement)


def _needs(alliance: Alliance) -> Iterator[tuple[type[Course | Programme], FieldPath, str]]:
    models: tuple[tuple[str, type[Course | Programme]], ...] = (("needed", Course), ("needed_programme", Programme))
    for name, model in models:
        for status in ("always", "announced", "published"):
            for position, need in enumerate(getattr(getattr(alliance, name), status)):
                yield model, (name, status, position), need
    for position, element in enumerate(alliance.optional_elements):
        yield Course, ("optional_elements", position), element
