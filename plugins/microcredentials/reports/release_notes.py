"""What is new in an edition, as the notes of its release."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from microcredentials.history.difference import ChangeKind, EntryKind, difference
from microcredentials.reports.markdown_inert import code_span, is_plain
from microcredentials.reports.review import value_change
from microcredentials.reports.tally import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microcredentials.domain.past_edition import PastEdition
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.history.difference import EntryChange
    from microcredentials.history.field_change import FieldChange

LONGEST_NOTES = 120_000
"""Characters of the notes; GitHub takes 125,000 for a release."""

MOST_VALUES = 12
"""Changed values of one entry that are told."""

_RAISED_EVERY_YEAR = frozenset({"reviewed_for", "edition"})
_WHY_WITHDRAWN = frozenset({"withdrawn_reason", "replaced_by"})
_ALLIANCE = ""


def release_notes(portfolio: Portfolio, before: PastEdition | None) -> str:
    """Markdown: the size of the edition, then per partner what is new, changed, renamed, withdrawn or gone."""
    courses = [course for course in portfolio.shown_courses if not course.example]
    leads = {course.lead_id for course in courses}
    universities = number(len(leads), "university", "universities")
    head = f"# Edition {portfolio.alliance.edition}\n\n{number(len(courses), 'course', 'courses')} of {universities}.\n"
    if before is None:
        return f"{head}\nThis is the first edition.\n"
    return f"{head}\n{''.join(_within(_since(portfolio, before), LONGEST_NOTES - len(head)))}"


def _within(blocks: Iterable[str], room: int) -> Iterator[str]:
    """As many blocks as there is room for."""
    for block in blocks:
        room -= len(block.encode("utf-16-le")) // 2
        if room < 0:
            yield "\nThere is more; `microcredentials diff` tells all.\n"
            return
        yield block


def _since(portfolio: Portfolio, before: PastEdition) -> Iterator[str]:
    by_partner: defaultdict[str, list[EntryChange]] = defaultdict(list)
    confirmed = 0
    for change in difference(before.portfolio, portfolio):
        if _is_only_raised(change):
            confirmed += change.entry_kind is not EntryKind.ALLIANCE
        else:
            by_partner[_owner(change)].append(change)
    yield f"## What changed since {before.edition}\n"
    if confirmed:
        yield f"\n{number(confirmed, 'entry was', 'entries were')} confirmed without any other change.\n"
    if not by_partner:
        yield "\nNothing else changed.\n"
    for owner in sorted(by_partner):
        yield f"\n### {_name(owner, portfolio, before)}\n\n"
        for change in by_partner[owner]:
            yield _told(change, before.portfolio, portfolio)


def _is_only_raised(change: EntryChange) -> bool:
    """Whether the entry only says that it was read again for a new year."""
    return change.kind is ChangeKind.CHANGED and all(field.way[0] in _RAISED_EVERY_YEAR for field in change.fields)


def _owner(change: EntryChange) -> str:
    match change.entry_kind:
        case EntryKind.ALLIANCE:
            return _ALLIANCE
        case EntryKind.PROGRAMME:
            providers = getattr(change.after or change.before, "providers", ())
            return providers[0] if providers else _ALLIANCE
        case _:
            return change.id.partition("/")[0]


def _name(owner: str, portfolio: Portfolio, before: PastEdition) -> str:
    if owner == _ALLIANCE:
        return "The alliance"
    partner = portfolio.partners.get(owner) or before.portfolio.partners.get(owner)
    return code_span(str(partner.heading) if partner else owner)


def _told(change: EntryChange, before: Portfolio, after: Portfolio) -> str:
    present = change.after or change.before
    heading = getattr(present, "heading", None) or getattr(present, "name", None) or change.id
    words = f"- {change.kind.capitalize()} {change.entry_kind}: {code_span(str(heading))}{_turned_into(change)}\n"
    if change.kind is ChangeKind.NEW:
        return words
    values = [value_change(field, before, after) for field in change.fields if _is_told(change, field)]
    lines = "".join(f"  - {_value(value.label, value.before, value.after)}\n" for value in values[:MOST_VALUES])
    more = len(values) - MOST_VALUES
    rest = f"  - {number(more, 'more value', 'more values')}\n" if more > 0 else ""
    return f"{words}{lines}{rest}"


def _is_told(change: EntryChange, field: FieldChange) -> bool:
    """Of a withdrawn entry, only why it went and what takes its place."""
    if change.kind is ChangeKind.WITHDRAWN:
        return field.way[0] in _WHY_WITHDRAWN and field.after is not None
    return field.way[0] not in _RAISED_EVERY_YEAR


def _turned_into(change: EntryChange) -> str:
    if change.former_id:
        return f", formerly {code_span(change.former_id)}"
    return f", now {code_span(change.leads_to)}" if change.leads_to else ""


def _value(label: str, before: str, after: str) -> str:
    name = label if is_plain(label) else code_span(label)
    old, new = code_span(before), code_span(after)
    if old and new:
        return f"{name}: {old} → {new}"
    return f"{name}: {new}" if new else f"{name}: {old} (removed)"
