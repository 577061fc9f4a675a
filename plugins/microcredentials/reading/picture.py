"""Whether a file is a harmless picture. One that is not is refused, never cleaned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError, ParserCreate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LARGEST_PICTURE = 256 * 1024
"""Bytes: a logo is seen at the size of a thumbnail."""


def _names(written: str) -> frozenset[str]:
    return frozenset(written.split())


_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_ELEMENTS = _names(
    """
    svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan
    clipPath mask linearGradient radialGradient stop pattern style
    """
)
_ATTRIBUTES = _names(
    """
    id class style d x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy width height viewBox points transform version
    preserveAspectRatio baseProfile gradientUnits gradientTransform spreadMethod offset patternUnits
    patternTransform patternContentUnits clipPathUnits maskUnits maskContentUnits pathLength rotate textLength
    lengthAdjust href type role lang aria-label aria-hidden aria-labelledby fill fill-opacity fill-rule stroke
    stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset
    stroke-opacity opacity color display visibility overflow clip-path clip-rule mask stop-color stop-opacity
    font-family font-size font-weight font-style letter-spacing text-anchor dominant-baseline vector-effect
    shape-rendering paint-order enable-background
    """
)
_FOREIGN_ATTRIBUTES = frozenset({f"{_XLINK} href", f"{_XLINK} type", f"{_XML} space", f"{_XML} lang"})
_LEADS_ELSEWHERE = re.compile(
    r"""
    url\s*+\(\s*+['"]?+\s*+(?!\#) | image(-set)?\s*\( | expression\s*\( |
    @import | @font-face | @namespace | javascript: | \\
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PNG, _RIFF, _WEBP = b"\x89PNG\r\n\x1a\n", b"RIFF", b"WEBP"


class _RefusedError(Exception):
    """Says in a sentence what a picture must not hold."""


def flaw_of_picture(name: str, content: bytes) -> str | None:
    """What is wrong with a picture of that name, as a sentence; ``None`` where nothing is."""
    if len(content) > LARGEST_PICTURE:
        return f"The picture is larger than {LARGEST_PICTURE // 1024} KB."
    flaw_of = _FLAWS.get(name.rpartition(".")[2])
    return flaw_of(content) if flaw_of else "The picture is neither PNG nor WebP nor SVG."


def _flaw_of_png(content: bytes) -> str | None:
    return None if content.startswith(_PNG) else "The file is no PNG picture, whatever its name says."


def _flaw_of_webp(content: bytes) -> str | None:
    is_webp = content.startswith(_RIFF) and content[8:12] == _WEBP
    return None if is_webp else "The file is no WebP picture, whatever its name says."


def _flaw_of_svg(content: bytes) -> str | None:
    parser = ParserCreate("utf-8", namespace_separator=" ")
    parser.StartElementHandler = _look_at_element
    parser.CharacterDataHandler = _look_at_text
    parser.ProcessingInstructionHandler = _refuse("instructions to programs (`<?…?>`)")
    parser.StartDoctypeDeclHandler = _refuse("a document type (`<!DOCTYPE …>`)")
    parser.buffer_text, parser.buffer_size = True, LARGEST_PICTURE  # so that no text comes in pieces
    try:
        parser.Parse(content, True)  # noqa: FBT003  expat takes no names
    except _RefusedError as refusal:
        return str(refusal)
    except (ExpatError, ValueError):
        return "The file is no SVG picture that can be read."
    return None


_FLAWS: Mapping[str, Callable[[bytes], str | None]] = {
    "png": _flaw_of_png,
    "webp": _flaw_of_webp,
    "svg": _flaw_of_svg,
}


def _look_at_element(name: str, attributes: Mapping[str, str]) -> None:
    namespace, _, local = name.rpartition(" ")
    if namespace != _SVG or local not in _ELEMENTS:
        raise _RefusedError(f"The picture holds `<{local}>`, which pictures here must not hold.")
    for written, value in attributes.items():
        if written not in _ATTRIBUTES and written not in _FOREIGN_ATTRIBUTES:
            raise _RefusedError(
                f"The picture holds `{written.rpartition(' ')[2]}=…`, which pictures here must not hold."
            )
        if written.endswith("href") and not value.strip().startswith("#"):
            raise _RefusedError("The picture refers to another file.")
        _look_at_text(value)


def _look_at_text(text: str) -> None:
    """Styles are text too; a name of a thing elsewhere has no place in a picture, so no text is spared."""
    if _LEADS_ELSEWHERE.search(text):
        raise _RefusedError("The picture refers to another file, or its styles hold what could.")


def _refuse(what: str) -> Callable[..., None]:
    def refuse(*_: object) -> None:
        raise _RefusedError(f"The picture holds {what}.")

    return refuse
