"""The yearly revision for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.vocabulary import ISCED_FIELDS, LANGUAGES
from microcredentials.reports.difference_markdown import ELEMENT_WORDS
from microcredentials.reports.inert import inert
from microcredentials.reports.tally import number
from microcredentials.revision.state import RevisionState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microcredentials.revision.coverage import Coverage
    from microcredentials.revision.overview import Overview, PartnerOverview
    from microcredentials.revision.revised_entry import RevisedEntry
    from microcredentials.revision.spread import Spread


def as_text(overview: Overview, partners: Sequence[PartnerOverview], *, whole: bool = True) -> str:
    """Figures per partner, what each has to do, and, for the ``whole`` portfolio, its coverage."""
    loudest_last = sorted(partners, key=lambda partner: -len(partner.silent))
    tasks = (line for partner in loudest_last for line in _tasks(partner))
    lines = [*_head(overview), "", *_table(partners), *tasks]
    if whole:
        lines += ["", *_missing(overview), *_coverage(overview.coverage)]
    if not overview.links_known and not overview.of_examples:
        lines += [
            "",
            "Addresses in entries: nothing is known; `microcredentials links` visits them and keeps a record.",
        ]
    return "".join(f"{inert(line).rstrip()}\n" for line in lines)


def _head(overview: Overview) -> Iterator[str]:
    kind = "made-up examples" if overview.of_examples else "entries"
    answered = f"the partners have spoken about {overview.answered:,} of {overview.asked:,} {kind}"
    yield f"Revision for {overview.edition or 'no edition'}: {answered}."
    if overview.term is not None:
        yield f"Answers are asked for from {overview.term.begins} to {overview.term.ends}."
    if overview.last is None:
        yield "No earlier edition is known, so nothing counts as changed or new."
    else:
        yield f"Changed and new are told in comparison with {overview.last}."
    if overview.left_out and not overview.of_examples:
        made_up = number(overview.left_out, "made-up example is", "made-up examples are")
        yield f"{made_up} not counted; `--examples` counts them alone."


def _table(partners: Sequence[PartnerOverview]) -> Iterator[str]:
    width = max([len("partner"), *(len(partner.id) for partner in partners)])
    states = list(RevisionState)
    yield "  ".join(["partner".ljust(width), *(state.value for state in states), "announced", "complete"])
    for partner in partners:
        mean = "-" if partner.mean_completeness is None else f"{int(partner.mean_completeness * 100)}%"
        counts = [str(partner.counts[state] or "-").rjust(len(state.value)) for state in states]
        yield "  ".join(
            [partner.id.ljust(width), *counts, str(partner.announced or "-").rjust(9), mean.rjust(len("complete"))]
        )


def _tasks(partner: PartnerOverview) -> Iterator[str]:
    if partner.has_nothing_to_do:
        return
    yield ""
    yield f"{partner.id}:"
    for entry in partner.silent:
        yield f"  silent      {entry.path} ({confirmed(entry)}): {entry.offer.heading}"
    for one in partner.incomplete:
        lacking = ", ".join(ELEMENT_WORDS[name] for name in one.lacking)
        yield f"  incomplete  {one.course.id}: {one.given} of {one.total} elements, lacking {lacking}"
    for course in partner.over:
        yield f"  over        {course.id}: no run is left to apply for"
    for link in partner.stale:
        yield f"  stale link  {link.path}: {link.field}: {link.address} ({link.reason}, since {link.since})"


def confirmed(entry: RevisedEntry) -> str:
    """For which edition an entry was last confirmed."""
    return f"confirmed for {entry.offer.reviewed_for}" if entry.offer.reviewed_for else "never confirmed"


def _missing(overview: Overview) -> Iterator[str]:
    if overview.missing_elements:
        found = (f"{ELEMENT_WORDS[name]}: {count}" for name, count in overview.missing_elements)
        yield f"Elements lacking in {number(overview.assessed, 'course', 'courses')}. {', '.join(found)}"


def _coverage(coverage: Coverage) -> Iterator[str]:
    gaps = ", ".join(f"{group} {mode}" for group, mode in coverage.modes.gaps)
    yield f"No course for these target groups and modes. {gaps or 'None: each has one'}"
    taught = {field for field, _ in coverage.fields.numbers}
    untaught = "; ".join(ISCED_FIELDS.label(code) for code in coverage.fields.rows if code not in taught)
    yield f"No course in these fields. {untaught or 'None: each has one'}"
    languages = (f"{LANGUAGES.label(code)}: {count}" for code, count in coverage.languages.numbers.items())
    yield f"Languages. {', '.join(languages) or 'none'}{_unsaid(coverage.languages.unsaid)}"
    levels = (f"{code.replace('_', ' ')}: {count}" for code, count in coverage.levels.numbers.items() if count)
    yield f"EQF levels. {', '.join(levels) or 'none'}{_unsaid(coverage.levels.unsaid)}"
    yield f"ECTS credits. {_spread(coverage.credits)}"
    for audience, fees in coverage.fees.items():
        steps = ", ".join(f"{step.value.replace('-', ' ')}: {count}" for step, count in fees.steps.items() if count)
        yield f"Fees for {audience}. {steps or 'no course'}; euros where paid: {_spread(fees.paid)}"


def _unsaid(courses: int) -> str:
    return f", not said: {courses}" if courses else ""


def _spread(spread: Spread | None) -> str:
    if spread is None:
        return "none"
    numbers = (f"{value.normalize():f}" for value in (spread.least, spread.median, spread.most))
    return "least {}, median {}, most {}".format(*numbers) + f" ({number(spread.number, 'course', 'courses')})"
