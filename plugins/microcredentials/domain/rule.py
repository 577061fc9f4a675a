"""A numbered rule: what it asks, why, and how to write it right."""

from __future__ import annotations

from dataclasses import dataclass
from inspect import cleandoc

from microcredentials.domain.problem import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the framework or of the format.

    ``code`` is ``MC`` and three digits: 0xx reading a file, 1xx identity and references,
    2xx fields and values, 3xx what is needed, 4xx workload, level and time, 5xx fees,
    6xx texts and links, 7xx programmes and the portfolio as a whole.
    ``title`` is a short noun phrase. ``text`` is Markdown: what is asked and why, then a
    ``Wrong:`` and a ``Right:`` example as indented code; it is the rule's page.
    """

    code: str
    title: str
    severity: Severity
    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", cleandoc(self.text))
