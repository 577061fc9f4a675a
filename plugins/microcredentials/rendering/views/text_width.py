"""How wide text gets in a drawing that is made before anybody knows the reader's font."""

from __future__ import annotations

from unicodedata import category, east_asian_width

_SPACE, _NARROW, _SLIM, _USUAL, _CAPITAL, _BROAD, _BROADEST = 0.35, 0.4, 0.5, 0.72, 0.86, 1.06, 1.25
_OF_LETTER = (
    dict.fromkeys("ijlI.,:;!|'’‘·", _NARROW)
    | dict.fromkeys('frtJ()[]/-"“”', _SLIM)
    | dict.fromkeys("mwMW—…%@жмфшщыюЖМФЫ", _BROAD)
    | dict.fromkeys("ШЩЮ", _BROADEST)
    | {" ": _SPACE, "\N{NO-BREAK SPACE}": _SPACE}
)
"""Width in ems: the widest of the system fonts' semi-bold letters (Segoe UI, Noto Sans, Roboto, Arial, DejaVu Sans)."""


def width_of(text: str, size: float) -> float:
    """At most how many pixels a line is wide in semi-bold letters of ``size`` pixels."""
    return size * sum(map(_ems, text))


def wrapped(text: str, width: float, size: float) -> tuple[str, ...]:
    """The text in lines of at most ``width`` pixels; a word that is wider than a line is broken with a hyphen."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size) <= width:
            lines[-1] = longer
            continue
        *whole, rest = _broken(word, width, size)
        lines += [*whole, rest]
    return tuple(line for line in lines if line)


def _broken(word: str, width: float, size: float) -> list[str]:
    parts = [""]
    for letter in word:
        if parts[-1] and width_of(f"{parts[-1]}{letter}-", size) > width and width_of(word, size) > width:
            parts[-1] += "-"
            parts.append("")
        parts[-1] += letter
    return parts


def _ems(letter: str) -> float:
    known = _OF_LETTER.get(letter)
    if known is not None:
        return known
    if east_asian_width(letter) in "WF":
        return _BROADEST
    kind = category(letter)
    if kind in {"Mn", "Cf"}:
        return 0
    return _CAPITAL if kind == "Lu" else _USUAL
