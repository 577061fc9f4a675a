"""Findings to report in tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from microcredentials.domain.place import Mark
from microcredentials.domain.problem import Problem, Severity

BIDI = "\N{RIGHT-TO-LEFT OVERRIDE}"

_FINDING = Problem(
    path="courses/su/ai.yml",
    mark=Mark(3, 7),
    severity=Severity.ERROR,
    code="MC203",
    field="mode",
    message="`onlin` is not on the list for this field.",
    hint="Did you mean `online`?",
    suggestion="mode: online",
)


def finding(**changes: Any) -> Problem:
    """A finding that differs from an ordinary one in ``changes``."""
    return replace(_FINDING, **changes)
