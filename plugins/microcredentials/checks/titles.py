"""Titles that tell courses apart."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from microcredentials.checks.rule_check import Breach, rule
from microcredentials.domain.course import Status
from microcredentials.domain.mistake import quoted
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Severity


@rule("MC606", "Title that a partner uses twice", Severity.ERROR)
def repeated_title(portfolio: Portfolio) -> Iterator[Breach]:
    """Learners tell courses apart by their titles. Two courses of one partner have different ones, even where upper
    case and spaces are left aside. A withdrawn course does not count: its successor may keep the title.

    Source: entry format, version 1, "Course".

    Wrong (where `su/ai` has the same title):

        title: Artificial intelligence

    Right:

        title: Artificial intelligence for teachers
    """
    first: dict[tuple[str, str], str] = {}
    for _, entry in sorted(portfolio.course_entries.items()):
        course = entry.value
        if course.title is None or course.status is Status.WITHDRAWN:
            continue
        other = first.setdefault((course.partner_id, _folded(str(course.title))), course.id)
        if other != course.id:
            translated: FieldPath = ("title", course.title.written_in)
            path = translated if translated in entry.places.spans else ("title",)
            message = f"The title {quoted(str(course.title))} is that of `{other}`, too."
            yield Breach(entry, path, message, "Change one of the two.")


def _folded(words: str) -> str:
    return " ".join(normalize("NFKC", words).casefold().split())
