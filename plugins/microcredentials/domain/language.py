"""Languages by their BCP 47 code."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.mistake import mistake, quoted, shape_of
from microcredentials.domain.vocabulary import LANGUAGES

_TAG = re.compile(
    r"(?P<primary>[a-z]{2,3})(-(?P<script>[A-Z][a-z]{3}))?(-(?P<region>[A-Z]{2}|\d{3}))?(-[a-z0-9]{4,8})*"
)


def require_language(value: Any) -> str:
    """A BCP 47 tag whose primary language is a known ISO 639 code, or a mistake (RFC 5646, section 2.1)."""
    if not isinstance(value, str):
        raise mistake("MC202", f"This must be a language code, but {shape_of(value)} was found.", "Write for example `en`.")
    tag = _TAG.fullmatch(value)
    if tag and tag["primary"] in LANGUAGES:
        return value
    code = _meant(value)
    raise mistake(
        "MC203",
        f"{quoted(value)} is not a language code.",
        f"Did you mean `{code}` ({LANGUAGES.label(code)})?" if code else "Write a code such as `en`, `bg` or `pt-BR`.",
        code,
    )


def _meant(value: str) -> str | None:
    """The code of a language given by its name, its three-letter code, in capitals or with its country."""
    candidate = re.split(r"[-_ ]", value.strip())[0].lower()
    if candidate in LANGUAGES and len(value.strip()) <= 5:
        return candidate
    return LANGUAGES.closest(value)


LanguageCode = Annotated[str, PlainValidator(require_language), WithJsonSchema({"type": "string", "x-vocabulary": "languages"})]
