"""Fields that an entry needs in its status."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from microcredentials.checks.entries import offers
from microcredentials.checks.rule_check import Breach, is_understood, rule, written_path
from microcredentials.domain.completeness import alternatives, needed_for, unmet
from microcredentials.domain.course import Course, Status
from microcredentials.domain.offering import Offering
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.problem import Severity
from microcredentials.domain.programme import Programme

_EXAMPLES = {
    "status": "status: draft",
    "title": "title: Artificial intelligence in practice",
    "summary": "summary: What the course is about, in one or two sentences.",
    "languages": "languages: en",
    "fields": "fields: 0613",
    "mode": "mode: online",
    "ects": "ects: 3",
    "workload_hours": "workload_hours: 75",
    "level": "level: {eqf: 6, qf_ehea: first}",
    "learning_outcomes": "learning_outcomes: [Explain how language models work.]",
    "assessment.types": "types: project_work",
    "quality_assurance.kind": "kind: institutional",
    "fee": "fee: free",
    "contact.office": "office: Lifelong learning office",
    "contact.email": "email: office@example.org",
    "co_created_by": "co_created_by: [su, vmu]",
    "steps": "steps: [{title: Foundations, courses: [su/introduction]}]",
}


@rule("MC301", "Needed field", Severity.ERROR)
def needed_field(portfolio: Portfolio) -> Iterator[Breach]:
    """The alliance has agreed which fields every entry needs, and which ones it needs once it is `published`: the
    mandatory elements of a microcredential that belong to the course, and what a learner needs in order to choose. A
    `draft` needs only its status, a `withdrawn` entry nothing more than its title. An `announced` one is shown with
    a list of what is still missing.

    Contact, quality assurance and the certificate's format may be given once, in the file of the lead partner or of
    the alliance. A fee may not: it must be in the entry. The file of the alliance itself needs its `edition`.

    Source: `needed` and `needed_programme` in the alliance's profile; T4EU framework, chapter 6 and Annex II.

    Wrong:

        status: published
        title: Artificial intelligence in practice

    Right:

        status: announced
        title: Artificial intelligence in practice
    """
    for entry in offers(portfolio):
        for need in unmet(entry.value, _needs(entry, portfolio), portfolio):
            ways = alternatives(need)
            if not any(entry.is_broken(way) for way in ways):
                yield _missing(entry, ways, portfolio)


@rule("MC302", "Prerequisites or eligibility", Severity.WARNING)
def prerequisites_or_eligibility(portfolio: Portfolio) -> Iterator[Breach]:
    """Learners want to know whether they may take a course, and whether they can follow it. Say what they need to know
    in `prerequisites`, or who may enrol in `eligibility`; "None" is an answer, too. This is asked of published courses
    where the alliance lists `prerequisites` among its optional elements.

    Source: T4EU framework, chapter 8 and Annex II.

    Wrong:

        status: published        (and neither of the two)

    Right:

        status: published
        prerequisites: None beyond upper-secondary education.
    """
    if "prerequisites" not in portfolio.alliance.optional_elements:
        return
    for entry in portfolio.course_entries.values():
        course = entry.value
        names = ("prerequisites", "eligibility")
        if course.status is not Status.PUBLISHED or any(getattr(course, name) for name in names):
            continue
        if not any((name,) in entry.places.spans or entry.is_broken((name,)) for name in names):
            message = "Neither `prerequisites` nor `eligibility` is given."
            yield Breach(entry, ("prerequisites",), message, "Add for example `prerequisites: None.`", at_key=True)


@rule("MC303", "Edition that the entry was confirmed for", Severity.WARNING)
def confirmed_edition(portfolio: Portfolio) -> Iterator[Breach]:
    """The portfolio is revised every year. `reviewed_for` says for which edition somebody last read the entry and found
    it right; learners see it. Raise it only after reading the entry.

    Source: T4EU framework, chapter 6.

    Wrong (while the edition 2026-27 is being prepared):

        reviewed_for: 2025-26

    Right:

        reviewed_for: 2026-27
    """
    current = portfolio.alliance.edition
    if current is None:
        return
    for entry in offers(portfolio):
        edition = entry.value.reviewed_for
        if edition is None or edition == current or not entry.value.is_shown:
            continue
        if edition < current:
            message = f"This entry was last confirmed for {edition}, and the portfolio is {current}."
            hint = f"Read it, and then write `{current}`."
        else:
            message = f"This entry is confirmed for {edition}, but the portfolio is {current}."
            hint = f"Write `{current}`, or raise `edition` in `partners/alliance.yml`."
        yield Breach(entry, ("reviewed_for",), message, hint, str(current))


@rule("MC304", "Time of a run", Severity.ERROR)
def time_of_run(portfolio: Portfolio) -> Iterator[Breach]:
    """A run in `offerings` says when it takes place: with `start`, a day or a month, or in words with `when`.

    Source: entry format, version 1, "Course"; T4EU framework, chapter 12.

    Wrong:

        offerings:
          - {places: 20}

    Right:

        offerings:
          - {start: 2027-02, places: 20}
    """
    for entry in portfolio.course_entries.values():
        for position, offering in enumerate(entry.value.offerings):
            path: FieldPath = ("offerings", position)
            if offering.start is not None or offering.when is not None:
                continue
            understood = all(is_understood(entry, *path, name) for name in ("start", "when"))
            if understood and not _has_unknown_field(entry, path):
                message = "This run does not say when it takes place."
                yield Breach(entry, path, message, "Add `start`, such as `start: 2027-02-15`, or `when`.")


def _has_unknown_field(entry: Entry[Any], run: FieldPath) -> bool:
    """Whether a run has a field of a wrong name, which may well say when it takes place."""
    if entry.is_whole:
        return False
    written = written_path(entry.places, run)
    return any(path[:-1] == written and path[-1] not in Offering.model_fields for path in entry.broken)


def _needs(entry: Entry[Any], portfolio: Portfolio) -> tuple[str, ...]:
    """What the status asks; nothing but itself where the status was given and cannot be understood."""
    value: Course | Programme = entry.value
    needed = needed_for(value, portfolio)
    if value.status is Status.DRAFT or (value.status is None and entry.is_broken(("status",))):
        return ()
    if value.status is Status.PUBLISHED:
        return (*needed.always, *needed.announced, *needed.published)
    return (*needed.always, *needed.announced) if value.status is Status.ANNOUNCED else needed.always


def _missing(entry: Entry[Any], ways: tuple[tuple[str, ...], ...], portfolio: Portfolio) -> Breach:
    given = [way for way in ways if way in entry.places.spans]
    names = " or ".join(f"`{'.'.join(way)}`" for way in ways)
    empty = bool(given) and all(_is_empty(entry, way) for way in given)
    said = ", and has no value." if empty else ", and what stands here does not say it." if given else "."
    hint = " or ".join(_example(way, entry, portfolio) for way in ways if way not in given or given == [*ways])
    message = f"{names} is needed{_when(entry.value)}{said}"
    start = "Write" if given == [*ways] else "Add"
    return Breach(entry, (given or [*ways])[0], message, f"{start} for example {hint}.", at_key=True)


def _is_empty(entry: Entry[Any], way: tuple[str, ...]) -> bool:
    """Whether nothing stands behind the name of the field, or a word or brackets that mean nothing."""
    span = entry.places.spans[way]
    if span.start.line != span.end.line or span.start.line > len(entry.places.lines):
        return span.start == span.end
    written = entry.places.lines[span.start.line - 1][span.start.column - 1 : span.end.column - 1]
    return not written.strip("[]{} ") or written in {"~", "null", "Null", "NULL"}


def _when(value: Course | Programme) -> str:
    if value.status is None:
        return ""
    kind = "course" if isinstance(value, Course) else "programme"
    return f" in {'an' if value.status is Status.ANNOUNCED else 'a'} {value.status} {kind}"


def _example(way: tuple[str, ...], entry: Entry[Any], portfolio: Portfolio) -> str:
    """A line ready to be added, or the field inside the group that is there already."""
    name = ".".join(way)
    if name == "reviewed_for":
        return f"`reviewed_for: {portfolio.alliance.edition or '2026-27'}`"
    if name == "target_groups":
        return f"`target_groups: {next(iter(portfolio.alliance.target_groups), '…')}`"
    line = _EXAMPLES.get(name, f"{way[-1]}: …")
    if len(way) == 1:
        return f"`{line}`"
    return f"`{line}` under `{way[0]}`" if way[:1] in entry.places.spans else f"`{way[0]}: {{{line}}}`"
