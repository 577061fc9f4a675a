"""Text that a spreadsheet would take for a formula, made harmless, and back again."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")  # noqa: RUF001  some programs take the wide signs as well
"""What a program may run when it opens a CSV file (OWASP, "CSV injection"), behind any apostrophes."""

_HARMLESS = re.compile(rf"'{_FORMULA.pattern}")


def neutralised(text: str) -> str:
    """The text behind one apostrophe where it begins like a formula; every other text as it is."""
    return f"'{text}" if _FORMULA.match(text) else text


def restored(cell: str) -> str:
    """The text that :func:`neutralised` was given."""
    return cell[1:] if _HARMLESS.match(cell) else cell
