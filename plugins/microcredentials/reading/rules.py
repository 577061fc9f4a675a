"""The numbered rules of reading a file: what can be wrong before any field is looked at."""

from __future__ import annotations

from microcredentials.domain.rule import Rule
from microcredentials.reading.file_rules import FILE_RULES
from microcredentials.reading.syntax_rules import SYNTAX_RULES

READING_RULES: tuple[Rule, ...] = FILE_RULES + SYNTAX_RULES
"""The rules, in the order of their codes."""
