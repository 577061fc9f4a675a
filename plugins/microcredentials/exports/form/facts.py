"""What the rules of the form are measured against: numbers, patterns, partners, courses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.checks.credits import FEWEST_HOURS, MOST_HOURS
from microcredentials.checks.markdown_texts import SAFE_SCHEMES, TAG, UNSAFE_SCHEME
from microcredentials.checks.placeholders import PLACEHOLDER_INSIDE, PLACEHOLDER_WHOLE
from microcredentials.checks.web_addresses import HTTP_ALLOWED
from microcredentials.domain.completeness import alternatives, unmet
from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course, Status
from microcredentials.domain.level import CYCLE_OF_EQF_LEVEL

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from microcredentials.domain.alliance import Alliance
    from microcredentials.domain.portfolio import Portfolio

_LETTER = r"[\p{L}\p{N}_]"
_BROWSERS_WRITE = {
    r"\b": f"(?:(?<={_LETTER})(?!{_LETTER})|(?<!{_LETTER})(?={_LETTER}))",
    r"\W++": r"[^\p{L}\p{N}_]+",
    r"\W*+": r"[^\p{L}\p{N}_]*",
}
"""Python's way of writing -> that of browsers, for which letters are those of English, and which give back."""


def numbers_of(alliance: Alliance) -> dict[str, object]:
    """The alliance's range of credits, the hours of a credit, and the cycle of each EQF level."""
    return {
        "ects": {name: str(getattr(alliance.ects, name)) for name in ("min", "max", "step")},
        "hours": {"fewest": FEWEST_HOURS, "most": MOST_HOURS, "usual": float(alliance.hours_per_ects)},
        "cycles": {str(level): cycle.value for level, cycle in CYCLE_OF_EQF_LEVEL.items()},
    }


def partners_of(portfolio: Portfolio) -> Mapping[str, dict[str, object]]:
    """Partner, former ones too -> the needed fields that a course of its has without saying so, and its own range."""
    needed = portfolio.alliance.needed
    ways = [way for need in (*needed.always, *needed.announced, *needed.published) for way in alternatives(need)]
    names = [".".join(way) for way in dict.fromkeys(ways)]
    return {
        id_: {
            "given": [name for name in names if not any(unmet(_blank_course(id_), [name], portfolio))],
            **({"ects": {"min": str(own.ects.min), "max": str(own.ects.max)}} if own.ects else {}),
        }
        for id_, own in portfolio.partners.items()
    }


def _blank_course(partner: str) -> Course:
    return Course.model_validate({}, context=EntryContext(f"{partner}/blank", ""))


def known_courses(portfolio: Portfolio) -> dict[str, object]:
    """What is published of courses that stand in no list: former ids, and withdrawn courses with what replaces them."""
    published = {course.id for course in portfolio.courses.values() if course.status is not Status.DRAFT}
    gone = [course for course in portfolio.courses.values() if course.status is Status.WITHDRAWN]
    return {
        "former": {alias: id_ for alias, id_ in portfolio.former_ids.items() if id_ in published},
        "withdrawn": {course.id: course.replaced_by or "" for course in gone},
        "requires": {course.id: list(course.requires) for course in portfolio.shown_courses if course.requires},
    }


def _for_browsers(pattern: re.Pattern[str]) -> str:
    """The same pattern as browsers write it, for the flag ``u``."""
    written = pattern.pattern
    for python, browser in _BROWSERS_WRITE.items():
        written = written.replace(python, browser)
    return written


PATTERNS = {
    "placeholder": _for_browsers(PLACEHOLDER_WHOLE),
    "placeholder_inside": _for_browsers(PLACEHOLDER_INSIDE),
    "tag": _for_browsers(TAG),
    "unsafe": _for_browsers(UNSAFE_SCHEME),
    "safe": SAFE_SCHEMES,
    "http_allowed": [".".join(path) for path in sorted(HTTP_ALLOWED)],
}
"""What texts and addresses are searched for."""
