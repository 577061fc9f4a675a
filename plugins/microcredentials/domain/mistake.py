"""How a value tells what is wrong with it: an error that carries its rule and its remedy through pydantic."""

from __future__ import annotations

import json
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, LiteralString

from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_QUOTE = 60
_PLAIN_IN_A_LIST = re.compile(r"[^\W_](?:[\w./+@-]|:(?=//)| (?=[\w./+@-]))*")


def mistake(
    code: LiteralString, message: str, hint: str | None = None, replacement: str | None = None
) -> PydanticCustomError:
    """An error for one value: ``code`` is the rule's number, ``replacement`` what to write in the value's stead.

    The texts travel in the error's context because pydantic's templates would read braces in them.
    """
    context: dict[str, Any] = {"message": message, "hint": hint, "replacement": replacement}
    return PydanticCustomError(code, "{message}", context)


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


def required_text(value: object, wanted: str, hint: str) -> str:
    """The value without outer white space, or the mistake that no text stands there."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list | tuple):
        hint = f"Leave out the brackets or hyphens. {hint}"
    raise mistake("MC202", f"This must be {wanted}, but {shape_of(value)} was found.", hint)


def as_written(text: str) -> str:
    """A text as an entry may write it anywhere, also between brackets: in double quotes where it needs them."""
    return text if text.isprintable() and _PLAIN_IN_A_LIST.fullmatch(text) else in_quotes(text)


def in_quotes(text: str) -> str:
    """A text in double quotes, with escapes for what cannot be seen."""
    written = json.dumps(text, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in written)


def list_as_written(values: Iterable[str]) -> str:
    """A list of texts on one line."""
    return f"[{', '.join(as_written(value) for value in values)}]"


def closest(word: str, known: Iterable[str], *, guess: bool = True) -> str | None:
    """The known word that was probably meant: the same in another case, else (``guess``) one that is alike."""
    by_folded = {_folded(candidate): candidate for candidate in known}
    folded = _folded(word)
    if folded in by_folded:
        return by_folded[folded]
    if not guess:
        return None
    matches = get_close_matches(folded, by_folded, n=1, cutoff=0.7)
    return by_folded[matches[0]] if matches else None


def _folded(word: str) -> str:
    return word.strip().casefold().replace("-", "_").replace(" ", "_")
