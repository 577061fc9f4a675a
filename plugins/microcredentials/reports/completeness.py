"""How much of what makes a microcredential the entries of courses say already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.completeness import annex_elements
from microcredentials.domain.course import Status
from microcredentials.reports.tally import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microcredentials.domain.course import Course
    from microcredentials.domain.portfolio import Entry, Portfolio

FEW = 10
"""So many courses are told about one by one; of more, the incomplete ones are counted."""


def completeness(courses: Sequence[Entry[Course]], portfolio: Portfolio) -> Iterator[str]:
    """One sentence for each course, or one for many of them; withdrawn courses need nothing."""
    shown = [entry for entry in courses if entry.value.status is not Status.WITHDRAWN]
    if len(shown) <= FEW:
        yield from (completeness_of(entry, portfolio) for entry in shown)
        return
    complete = sum(not _open_elements(entry.value, portfolio) for entry in shown)
    elements = "all mandatory elements of a microcredential"
    yield f"{complete} of {number(len(shown), 'course', 'courses')} name {elements}."


def completeness_of(entry: Entry[Course], portfolio: Portfolio) -> str:
    """How many of the mandatory elements of a microcredential are settled, and which are open.

    Elements that only the certificate of one learner can say count as settled (T4EU framework, Annex II).
    """
    elements = annex_elements(entry.value, portfolio)
    on_certificate = sum(element.is_given is None for element in elements)
    missing = _open_elements(entry.value, portfolio)
    count = f"{len(elements) - len(missing)} of {len(elements)} mandatory elements of a microcredential"
    still = f"; still open: {', '.join(missing)}" if missing else ""
    return f"{entry.path}: {count} ({on_certificate} of them on each learner's certificate){still}."


def _open_elements(course: Course, portfolio: Portfolio) -> list[str]:
    elements = annex_elements(course, portfolio)
    return [element.name.replace("_", " ") for element in elements if element.is_given is False]
