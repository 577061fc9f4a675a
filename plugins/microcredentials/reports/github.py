"""Findings as annotations of GitHub Actions, and all of them as a job summary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from microcredentials.domain.problem import Severity
from microcredentials.reports.inert import inert
from microcredentials.reports.tally import Tally
from microcredentials.reports.text import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from microcredentials.domain.problem import Problem

MOST_ANNOTATIONS = 10
"""Annotations that GitHub shows per step and severity."""

LONGEST_SUMMARY = 1_000_000
"""Bytes of a job summary, a little below what GitHub takes per step (1 MiB)."""

_MESSAGE_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY_ESCAPES = _MESSAGE_ESCAPES | str.maketrans({":": "%3A", ",": "%2C", ";": "%3B"})


def as_annotations(problems: Sequence[Problem]) -> str:
    """Workflow commands, errors first, at most ten of each severity."""
    return "".join(
        _annotation(problem) for severity in Severity for problem in _of(problems, severity)[:MOST_ANNOTATIONS]
    )


def left_out(problems: Sequence[Problem]) -> int:
    """How many findings have no annotation."""
    return sum(max(0, len(_of(problems, severity)) - MOST_ANNOTATIONS) for severity in Severity)


def as_summary(problems: Sequence[Problem], tally: Tally, settled: Sequence[str] = ()) -> str:
    """All findings as Markdown in which nothing that an entry says is mark-up, a link or a mention.

    ``settled`` are sentences on how complete the entries are.
    """
    lines = ["\n\n".join((f"### {tally.sentence}", *(inert(sentence) for sentence in settled))) + "\n"]
    size = len(lines[0].encode())
    for told, problem in enumerate(_worst_first(problems)):
        place = _code(f"{problem.path}:{problem.mark.line}:{problem.mark.column}")
        line = f"- **{problem.severity}** {problem.code} {place} {_code(sentence(problem))}\n"
        size += len(line.encode())
        if size > LONGEST_SUMMARY:
            lines.append(f"\n{len(problems) - told} more are not shown here.\n")
            break
        lines.append(line)
    return "\n".join(lines[:1]) + "\n" + "".join(lines[1:]) + "\n"


def _annotation(problem: Problem) -> str:
    message = f"{sentence(problem)} [{problem.code}]".translate(_MESSAGE_ESCAPES)
    title = inert(f"{problem.code} {problem.field}").translate(_PROPERTY_ESCAPES)
    path = problem.path.translate(_PROPERTY_ESCAPES)
    place = f"file={inert(path)},line={problem.mark.line},col={problem.mark.column}"
    return f"::{problem.severity} {place},title={title}::{message}\n"


def _of(problems: Iterable[Problem], severity: Severity) -> list[Problem]:
    return [problem for problem in problems if problem.severity is severity]


def _worst_first(problems: Sequence[Problem]) -> list[Problem]:
    return [problem for severity in Severity for problem in _of(problems, severity)]


def _code(words: str) -> str:
    """A code span that no back tick in the words can end (CommonMark, section 6.1)."""
    longest = max((len(run) for run in re.findall("`+", words)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {inert(words)} {fence}"
