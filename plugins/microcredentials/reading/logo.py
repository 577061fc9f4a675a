"""The logo of a partner: a picture beside its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.problem import Problem
from microcredentials.domain.value_rules import LOGO
from microcredentials.reading.picture import LARGEST_PICTURE, flaw_of_picture

if TYPE_CHECKING:
    from pathlib import Path

    from microcredentials.domain.partner import Partner
    from microcredentials.domain.portfolio import Entry

_FIELD = "logo"


def read_logo(root: Path, entry: Entry[Partner]) -> bytes | Problem | None:
    """The picture that a partner names, or what is wrong with it; ``None`` where it names none."""
    name = entry.value.logo
    if name is None:
        return None
    folder = entry.path.rpartition("/")[0]
    file = root / folder / name
    if file.is_symlink():
        return _problem(entry, f"`{folder}/{name}` is a link to another file.", "Put the picture itself there.")
    if file.exists() and not file.is_file():
        return _problem(entry, f"`{folder}/{name}` is not an ordinary file.", "Put a picture there instead.")
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_PICTURE + 1)
    except OSError:
        return _problem(entry, f"There is no picture `{folder}/{name}`.", "Put it there, or remove the line.")
    flaw = flaw_of_picture(name, content)
    return _problem(entry, flaw, "Save it again as a plain SVG or as PNG.") if flaw else content


def _problem(entry: Entry[Partner], message: str, hint: str) -> Problem:
    return Problem(entry.path, entry.places.of_value((_FIELD,)), LOGO.severity, LOGO.code, _FIELD, message, hint)
