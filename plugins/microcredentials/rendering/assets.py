"""Style sheets, fonts and scripts as the site serves them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

STYLE_SHEET = "assets/css/site.css"
ICON = "assets/icon.svg"
EMBED_STYLE_SHEET = "assets/css/embed.css"
EMBED_SCRIPT = "embed/portfolio.js"
"""What other sites load to show our courses; the address stands on their pages, so it never changes."""
FOLDER = "assets/"
LOGOS = f"{FOLDER}logos/"
"""Where the logos of universities lie, under the names that their entries give."""
_SHEETS_OF_AN_EMBED = frozenset(
    {"00-tokens.css", "10-base.css", "20-controls.css", "55-card.css", "85-forced-colours.css", "90-print.css"}
)


@dataclass(frozen=True, slots=True)
class Asset:
    """A file below the site's root."""

    address: str
    content: bytes


@cache
def assets() -> tuple[Asset, ...]:
    """One style sheet, joined in the order of the file names; the site's icon; fonts with their licence; scripts.

    Lists embedded in other sites have a style sheet of their own, with what they need of the site's.
    """
    root = files("microcredentials.rendering") / "assets"
    sheets = sorted(
        (sheet for sheet in (root / "css").iterdir() if sheet.name.endswith(".css")), key=lambda sheet: sheet.name
    )
    joined = b"\n".join(sheet.read_bytes() for sheet in sheets)
    embedded = (*(sheet for sheet in sheets if sheet.name in _SHEETS_OF_AN_EMBED), root / "embed" / "embed.css")
    return (
        Asset(STYLE_SHEET, joined),
        Asset(EMBED_STYLE_SHEET, b"\n".join(sheet.read_bytes() for sheet in embedded)),
        Asset(EMBED_SCRIPT, (root / "embed" / "portfolio.js").read_bytes()),
        Asset(ICON, (root / "icon.svg").read_bytes()),
        *_folder(root / "fonts", "fonts/"),
        *_folder(root / "js", "js/"),
    )


@cache
def versioned(address: str) -> str:
    """An asset's address with a mark of its content, so that a browser asks again when it changes."""
    found = next((asset for asset in assets() if asset.address == address), None)
    return f"{address}?v={fingerprint(found.content)}" if found else address


def fingerprint(content: bytes) -> str:
    """A short mark of some content."""
    return sha256(content).hexdigest()[:12]


def _folder(folder: Traversable, below: str) -> Iterator[Asset]:
    if not folder.is_dir():
        return
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.is_dir():
            yield from _folder(file, f"{below}{file.name}/")
        else:
            yield Asset(f"{FOLDER}{below}{file.name}", file.read_bytes())
