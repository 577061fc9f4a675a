"""Reads one value as a form of the entry format does, for the tests of the domain."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from microcredentials.domain.context import EntryContext


@dataclass(frozen=True, slots=True)
class Mistake:
    """What a form says about a wrong value."""

    code: str
    message: str
    hint: str | None
    replacement: str | None


@cache
def _adapter(form: Any) -> TypeAdapter[Any]:
    return TypeAdapter(form)


def read(form: Any, value: Any, written_in: str = "en") -> Any:
    """The value as the form reads it."""
    return _adapter(form).validate_python(value, context=EntryContext("su/ai", written_in))


def mistakes_in(form: Any, value: Any, written_in: str = "en") -> tuple[Mistake, ...]:
    """All that the form finds wrong; pydantic's own findings keep their names as codes."""
    try:
        read(form, value, written_in)
    except ValidationError as error:
        return tuple(
            Mistake(
                found["type"],
                found.get("ctx", {}).get("message", found["msg"]),
                found.get("ctx", {}).get("hint"),
                found.get("ctx", {}).get("replacement"),
            )
            for found in error.errors()
        )
    return ()


def mistake_in(form: Any, value: Any, written_in: str = "en") -> Mistake:
    """The only thing that the form finds wrong."""
    (found,) = mistakes_in(form, value, written_in)
    return found


def meant_by(form: Any, value: Any) -> str | None:
    """What to write instead, after making sure that the form takes it."""
    replacement = mistake_in(form, value).replacement
    if replacement is not None and not replacement.startswith(("[", "{", '"')):
        assert not mistakes_in(form, replacement), replacement
    return replacement
