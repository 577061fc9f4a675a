"""A mistake in an entry, as a value: where it is, what was found, what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from microcredentials.domain.place import FILE_START, FieldPath, Mark


class Severity(StrEnum):
    """How bad a problem is: an error stops publication, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding for one human mistake.

    ``path`` is relative to the portfolio's root, with ``/``. ``code`` is the number of the rule
    (``MC203``). ``field`` is the dotted way to the value (``offerings[0].start``), or ``file``.
    ``message`` is one sentence that says what was found; ``hint`` says what to write instead;
    ``suggestion`` is the corrected text, ready to paste, where one is known.
    """

    path: str
    mark: Mark
    severity: Severity
    code: str
    field: str
    message: str
    hint: str | None = None
    suggestion: str | None = None

    @property
    def sort_key(self) -> tuple[str, Mark, str, str, str]:
        """The order in which problems are told: by file, then by place."""
        return (self.path, self.mark, self.code, self.field, self.message)

    @property
    def sentence(self) -> str:
        """Message and hint in one line."""
        return self.message if self.hint is None else f"{self.message} {self.hint}"


WHOLE_FILE = "file"


def field_name(path: FieldPath) -> str:
    """The way to a value as people write it: ``("offerings", 0, "start")`` is ``offerings[0].start``."""
    name = ""
    for part in path:
        if isinstance(part, int):
            name += f"[{part}]"
        else:
            name += f".{part}" if name else part
    return name or WHOLE_FILE


def file_error(path: str, code: str, message: str, hint: str | None = None, mark: Mark = FILE_START) -> Problem:
    """An error that concerns a file as a whole."""
    return Problem(path, mark, Severity.ERROR, code, WHOLE_FILE, message, hint)
