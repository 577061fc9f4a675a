"""Languages by their BCP 47 code."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated, Any

from babel.core import get_global
from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.mistake import mistake, quoted, required_text
from microcredentials.domain.vocabulary import LANGUAGES

_TAG = re.compile(
    r"(?P<primary>[a-z]{2,3})(-(?P<script>[A-Z][a-z]{3}))?(-(?P<region>[A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{4,8})*"
)
_LOOSE = re.compile(r"(?P<primary>[A-Za-z]{2,3})(?:[-_](?P<region>[A-Za-z]{2}))?")


def require_language(value: Any) -> str:
    """A BCP 47 tag whose primary language is a known ISO 639 code, or a mistake (RFC 5646, section 2.1)."""
    written = required_text(value, "a language code", "Write for example `en`.")
    if _is_tag(written):
        return written
    code = _meant(written)
    label = LANGUAGES.label(code.partition("-")[0]) if code else ""
    raise mistake(
        "MC203",
        f"{quoted(written)} is not a language code.",
        f"Did you mean `{code}` ({label})?" if code else "Write a code such as `en`, `bg` or `pt-BR`.",
        code,
    )


@lru_cache(maxsize=1_000)
def _is_tag(written: str) -> bool:
    tag = _TAG.fullmatch(written)
    return tag is not None and tag["primary"] in LANGUAGES


def _meant(written: str) -> str | None:
    """The code of a language given by its name, its three-letter code, or in the wrong case."""
    if loose := _LOOSE.fullmatch(written):
        primary = loose["primary"].lower()
        code = primary if primary in LANGUAGES else get_global("language_aliases").get(primary)
        if code in LANGUAGES:
            return f"{code}-{loose['region'].upper()}" if loose["region"] else str(code)
    return LANGUAGES.closest(written)


LanguageCode = Annotated[
    str, PlainValidator(require_language), WithJsonSchema({"type": "string", "x-vocabulary": "languages"})
]
