"""Where the reading of a text stopped, and in whose words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import yaml

from microcredentials.domain.place import Mark


class Reason(StrEnum):
    """Why a text cannot be taken as it stands."""

    GRAMMAR = "the parser gave up"
    SEVERAL_DOCUMENTS = "a line of dashes or dots parts the file"
    FIELDS_IN_QUOTES = "a quoted text runs over the fields below it"
    DASH_IN_TEXT = "a text runs over a line that begins with a dash"
    DASH_WITHOUT_SPACE = "a text begins with a dash that a letter follows"
    COLON_WITHOUT_SPACE = "a text looks like a field whose colon has no space behind it"
    LINES_WITHOUT_DASHES = "a list stands below its field without dashes"
    COMMA_IN_BRACES = "a part between braces has no colon"
    BRACKET_NEVER_OPENED = "a text ends with a closing bracket"
    BRACES_AROUND_TEXT = "a text begins with two braces"
    PARTS_BESIDE_FIELD = "the parts of a field stand beside it"
    NO_FIELDS = "the file holds no fields"


@dataclass(frozen=True, slots=True)
class Trouble:
    """``mark`` is where it showed, ``opened`` where the construct began that was being read, if known.

    ``words`` are the parser's own; they choose the diagnosis and are never shown.
    """

    reason: Reason
    mark: Mark
    opened: Mark | None = None
    words: str = ""


def from_parser(error: yaml.YAMLError, lines: int) -> Trouble:
    """The trouble of a parser that gave up, in a text of so many lines."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Trouble(Reason.GRAMMAR, Mark(1, 1), words=str(error))
    shown = error.problem_mark or error.context_mark
    mark = Mark(min(shown.line + 1, lines), shown.column + 1) if shown else Mark(1, 1)
    began = error.context_mark
    opened = Mark(began.line + 1, began.column + 1) if began else None
    return Trouble(Reason.GRAMMAR, mark, opened, f"{error.context or ''}; {error.problem or ''}")
