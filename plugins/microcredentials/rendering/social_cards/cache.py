"""Cards kept from build to build, under a name that changes with all that a card is made from."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

import PIL

from microcredentials.rendering.picture_places import HEIGHT, WIDTH
from microcredentials.rendering.social_cards.colour import colours
from microcredentials.rendering.social_cards.social_card import social_card

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

    from microcredentials.rendering.social_cards.facts import CourseCard, SiteCard

_END = b"IEND\xaeB`\x82"
"""With what a whole PNG file ends."""


class SocialCards:
    """Cards from a folder, drawn where it does not hold them. A folder that cannot be used only costs time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, facts: CourseCard | SiteCard) -> bytes:
        """The PNG file of a card."""
        file = self._folder / f"{_key(facts)}.png"
        with suppress(OSError):
            kept = file.read_bytes()
            if kept.endswith(_END):
                return kept
        drawn = social_card(facts)
        with suppress(OSError):
            _keep(drawn, file)
        return drawn


def _keep(content: bytes, file: Path) -> None:
    """Write whole or not at all, as another build may read the folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, delete=False) as draft:
        draft.write(content)
    Path(draft.name).replace(file)


def _key(facts: CourseCard | SiteCard) -> str:
    return sha256(f"{_design()} {facts!r}".encode()).hexdigest()[:32]


@cache
def _design() -> str:
    """A mark of the code and fonts of this package, the size, the colours and the drawing library."""
    mark = sha256(f"{PIL.__version__} {WIDTH} {HEIGHT} {colours()}".encode())
    for part in _parts(files("microcredentials.rendering.social_cards")):
        mark.update(part.read_bytes())
    return mark.hexdigest()


def _parts(folder: Traversable) -> Iterator[Traversable]:
    for part in sorted(folder.iterdir(), key=lambda one: one.name):
        if part.is_dir():
            yield from _parts(part)
        elif part.name.endswith((".py", ".ttf")):
            yield part
