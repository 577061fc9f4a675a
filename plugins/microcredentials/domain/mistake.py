"""How a value tells what is wrong with it: an error that carries its rule and its remedy through pydantic."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, LiteralString, cast

from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_QUOTE = 60


def mistake(code: str, message: str, hint: str | None = None, replacement: str | None = None) -> PydanticCustomError:
    """An error for one value: ``code`` is the rule's number, ``replacement`` what to write in the value's stead.

    The texts travel in the error's context because pydantic's templates would read braces in them.
    """
    context: dict[str, Any] = {"message": message, "hint": hint, "replacement": replacement}
    return PydanticCustomError(cast("LiteralString", code), "{message}", context)


def quoted(value: object) -> str:
    """A value as a finding quotes it: on one line, cut to a readable length, inert in a terminal or a log."""
    text = " ".join(str(value).split())
    text = "".join(character if character.isprintable() else f"\\u{ord(character):04x}" for character in text)
    if len(text) > LONGEST_QUOTE:
        text = text[: LONGEST_QUOTE - 1] + "…"
    return f"`{text.replace('`', chr(39))}`"


def listed(values: Iterable[object]) -> str:
    """Allowed values as a sentence lists them."""
    return ", ".join(f"`{value}`" for value in values)


def shape_of(value: object) -> str:
    """What a coordinator sees: text, a list, a group of fields, nothing."""
    match value:
        case dict():
            return "a group of fields"
        case list() | tuple():
            return "a list"
        case None:
            return "nothing"
        case _:
            return "text"


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant, whatever its case, or ``None``."""
    by_folded = {_folded(candidate): candidate for candidate in known}
    folded = _folded(word)
    if folded in by_folded:
        return by_folded[folded]
    matches = get_close_matches(folded, by_folded, n=1, cutoff=0.7)
    return by_folded[matches[0]] if matches else None


def _folded(word: str) -> str:
    return word.strip().casefold().replace("-", "_").replace(" ", "_")
