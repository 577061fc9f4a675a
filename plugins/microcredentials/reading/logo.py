"""The logo of a partner: a picture beside its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.problem import Problem, Severity
from microcredentials.domain.rule import Rule
from microcredentials.reading.picture import LARGEST_PICTURE, flaw_of_picture

if TYPE_CHECKING:
    from pathlib import Path

    from microcredentials.domain.partner import Partner
    from microcredentials.domain.portfolio import Entry

LOGO = Rule(
    "MC026",
    "A logo that is missing or no plain picture",
    Severity.ERROR,
    """
    The logo of a university lies beside its file, has at most 256 KB, and is a picture of the kind that its name says.
    An SVG picture is a program's text rather than a photograph: it must hold shapes and colours only, no scripts, no
    document type, and nothing that leads to another file. Nothing is taken out of a picture: one that holds more is
    refused. Most drawing programs can save an SVG as "plain" or "optimised", which is enough.

    Wrong:

        logo: su.svg              (and `partners/su.svg` holds a script, or is not there)

    Right:

        logo: su.png              (and `partners/su.png` is the picture)
    """,
)
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
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_PICTURE + 1)
    except OSError:
        return _problem(entry, f"There is no picture `{folder}/{name}`.", "Put it there, or remove the line.")
    flaw = flaw_of_picture(name, content)
    return _problem(entry, flaw, "Save it again as a plain SVG or as PNG.") if flaw else content


def _problem(entry: Entry[Partner], message: str, hint: str) -> Problem:
    return Problem(entry.path, entry.places.of_value((_FIELD,)), LOGO.severity, LOGO.code, _FIELD, message, hint)
