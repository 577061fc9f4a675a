"""What is answered to a coordinator who filled in the form, as Markdown in which no word of theirs is mark-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.reports.github import as_summary
from microcredentials.reports.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from microcredentials.domain.problem import Problem

LONGEST_REPLY = 60_000
"""Characters, a little below what GitHub takes for a comment (65,536)."""

_MEND = "To mend something, edit the form above: the proposal and this comment follow.\n"


def refusal(sentence: str) -> str:
    """Why nothing was made of the form."""
    return f"Nothing was proposed yet. {sentence}\n\n{_MEND}"


def proposal(path: str, problems: Sequence[Problem], issue: int) -> str:
    """What was made of the form, and what the check says about it; ``path`` is a checked path of an entry."""
    heading = f"The form of issue {issue} has become the entry `{path}`.\n\n"
    findings = as_summary(problems, Tally.of(problems, 1))
    room = LONGEST_REPLY - len(heading) - len(_MEND) - 100
    if len(findings) > room:
        findings = findings[:room].rpartition("\n")[0] + "\n\nMore is not shown here.\n"
    return f"{heading}{findings}\n{_MEND}"
