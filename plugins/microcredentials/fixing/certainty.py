"""Which corrections are certain: those that change how a line is written and not what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from microcredentials.fixing.line_edits import LineEdit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from microcredentials.domain.problem import Problem

WRITING_RULES = frozenset({
    "MC008", "MC011", "MC012", "MC013", "MC014", "MC015", "MC018", "MC019", "MC020", "MC021",
})  # fmt: skip
"""Rules of writing whose correction is certain: quotes, brackets, and spaces behind dashes and colons.

Left out is what can be mended in two ways (MC009, MC024) and what moves a line to another group (MC017).
"""

VALUE_RULES = frozenset({"MC103", "MC104", "MC201", "MC202", "MC203", "MC210", "MC211"})
"""Rules of ids, names of fields, codes and lists of codes: certain where the words are the right ones already.

In MC202, that is a text whose colon was read as the end of a name.

Dates and numbers are left out: what `1,5` and `03.04.2027` mean, only their author knows.
"""

_TABS = "MC019"
_QUOTES_INSIDE_QUOTES = "MC014"
_WORD = re.compile(r"[^\W_]+")
_COMMENT = re.compile(r"\s#.*")
_QUOTED_VALUE = re.compile(r"^\s*(?:- +)*(?:[\w-]+:\s+)?(?P<value>(?P<mark>[\"'])(?P<inner>.*?)(?P=mark)?)\s*$")
_PAIRED = {
    '"': re.compile(r"(?:[^\"]|(?<!\S)\"[^\"]+\"(?!\w))*"),
    "'": re.compile(r"(?:[^']|(?<=\w)'(?=\w))*"),
}
"""Quotation mark -> texts in which it stands as quotes around words, or as an apostrophe."""


def certain_edits(problems: Iterable[Problem], lines_of: Mapping[str, tuple[str, ...]]) -> tuple[LineEdit, ...]:
    """The certain corrections of the problems, at most one for each line."""
    edits: dict[tuple[str, int], LineEdit] = {}
    for edit in _certain(problems, lines_of):
        edits.setdefault((edit.path, edit.line), edit)
    return tuple(edits.values())


def _certain(problems: Iterable[Problem], lines_of: Mapping[str, tuple[str, ...]]) -> Iterator[LineEdit]:
    for problem in problems:
        lines = lines_of.get(problem.path, ())
        if problem.suggestion is None or problem.mark.line > len(lines):
            continue
        line = lines[problem.mark.line - 1]
        corrected = _whole_line(problem, line, problem.suggestion)
        if corrected != line and is_lossless(problem.code, line, corrected):
            yield LineEdit(problem.path, problem.mark.line, corrected)


def is_lossless(code: str, line: str, corrected: str) -> bool:
    """Whether a correction for a rule's breach keeps all words, their order, the place of the line and its comment.

    Quotation marks, brackets and spaces may come and go; so may capitals in ids, names of fields and codes. A comma
    that goes may have had a value before it.
    """
    if code in VALUE_RULES:
        same = _words(line.casefold()) == _words(corrected.casefold())
    else:
        same = code in WRITING_RULES and _words(line) == _words(corrected)
    return (
        same
        and corrected.count(",") >= line.count(",")
        and (code == _TABS or _indentation(line) == _indentation(corrected))
        and _keeps_comment(line, corrected)
        and (code != _QUOTES_INSIDE_QUOTES or _keeps_quotes(line, corrected))
    )


def _whole_line(problem: Problem, line: str, suggestion: str) -> str:
    """A suggestion comes without the spaces before it, unless it is about them."""
    if problem.code == _TABS or suggestion.startswith(" "):
        return suggestion
    return _indentation(line) + suggestion


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _keeps_comment(line: str, corrected: str) -> bool:
    comment = _COMMENT.search(line)
    return comment is None or corrected.endswith(comment.group())


def _keeps_quotes(line: str, corrected: str) -> bool:
    """Whether the outer marks of ``"one "two" three"`` are no part of the text, or are kept: ``"one" and "two"``."""
    found = _QUOTED_VALUE.match(line)
    if found is None:
        return False
    kept = found["value"] in corrected or found["value"] in corrected.replace('\\"', '"')
    return kept or _PAIRED[found["mark"]].fullmatch(found["inner"]) is not None
