"""What is new in an edition, as the notes of its release: the same changes in the same words as the page tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.history.difference import EntryKind
from microcredentials.history.public_change import Happening, by_partner, public_changes
from microcredentials.plain_words.change_words import changed_values
from microcredentials.plain_words.happening_words import happening_words
from microcredentials.reports.markdown_inert import code_span, is_plain
from microcredentials.reports.tally import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from microcredentials.domain.past_edition import PastEdition
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.history.public_change import PublicChange
    from microcredentials.plain_words.change_words import ChangedValue

LONGEST_NOTES = 120_000
"""Characters of the notes; GitHub takes 125,000 for a release."""

MOST_VALUES = 12
"""Changed values of one entry that are told."""

_KINDS = {EntryKind.PROGRAMME: " (programme)", EntryKind.PARTNER: " (university)"}


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
    found = public_changes(before.portfolio, portfolio)
    told = by_partner(change for change in found if change.happening is not Happening.CONFIRMED)
    confirmed = sum(change.happening is Happening.CONFIRMED for change in found)
    yield f"## What changed since {before.edition}\n"
    if confirmed:
        yield f"\n{number(confirmed, 'entry was', 'entries were')} confirmed without change.\n"
    if not told:
        yield "\nNothing that learners see has changed.\n"
    names = {id_: _name(id_, portfolio, before) for id_ in told}
    for id_ in sorted(told, key=lambda id_: (names[id_].casefold(), id_)):
        yield f"\n### {_inert(names[id_])}\n\n"
        yield from _changes(told[id_], before.portfolio, portfolio)


def _name(partner_id: str, portfolio: Portfolio, before: PastEdition) -> str:
    partner = portfolio.partners.get(partner_id) or before.portfolio.partners.get(partner_id)
    return str(partner.heading) if partner else partner_id or "The alliance"


def _changes(changes: Sequence[PublicChange], before: Portfolio, after: Portfolio) -> Iterator[str]:
    for change in changes:
        title = _inert(str(getattr(change.entry, "heading", change.id)))
        yield f"- {happening_words(change)}: {title}{_KINDS.get(change.kind, '')}{_ways(change)}\n"
        yield "".join(f"  - {line}\n" for line in _details(change, before, after))


def _ways(change: PublicChange) -> str:
    if change.former_id:
        return f", formerly {code_span(change.former_id)}"
    return f", now part of {code_span(change.leads_to)}" if change.leads_to else ""


def _details(change: PublicChange, before: Portfolio, after: Portfolio) -> Iterator[str]:
    """Why a withdrawn entry went and what takes its place; each changed value of one that goes on."""
    if change.happening is Happening.WITHDRAWN:
        if reason := getattr(change.entry, "withdrawn_reason", None):
            yield _inert(str(reason))
        if heir := getattr(change.entry, "replaced_by", None):
            course = after.course(heir)
            yield f"Replaced by: {_inert(str(course.heading) if course else heir)}"
    values = [_value(value) for value in changed_values(change.fields, before, after)]
    yield from values[:MOST_VALUES]
    if len(values) > MOST_VALUES:
        yield number(len(values) - MOST_VALUES, "more value", "more values")


def _value(value: ChangedValue) -> str:
    label = _inert(value.label)
    if value.is_reworded:
        return f"{label}: worded anew"
    told = " → ".join(filter(None, (code_span(value.before), code_span(value.after))))
    return f"{label}: {told}{'' if value.after else ' (removed)'}"


def _inert(words: str) -> str:
    """Words that can do nothing in Markdown: as they are where they hold only letters and commas, else as code."""
    return words if is_plain(words) else code_span(words)
