"""Text in the entry's own language, and in others where somebody translated it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import core_schema

from microcredentials.domain.context import context_of
from microcredentials.domain.language import require_language
from microcredentials.domain.mistake import in_quotes, mistake, quoted, required_text, shape_of
from microcredentials.domain.vocabulary import LANGUAGES

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
    from pydantic.json_schema import JsonSchemaValue

_LIKE_A_CODE = re.compile(r"[A-Za-z]{2,3}([-_]\w{2,8})*")
_ONE_TEXT = "Write one text, or one text per language (`en: …`)."
LONGEST_LINE = 2_000
LONGEST_MARKDOWN = 10_000


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one or more languages: code -> words, ``written_in`` being the language that is always there."""

    by_language: Mapping[str, str]
    written_in: str

    def in_language(self, language: str) -> str:
        """The words in ``language``, else in the language the text was written in."""
        return self.by_language.get(language) or self.by_language[self.written_in]

    def language_for(self, language: str) -> str:
        """The language in which :meth:`in_language` answers."""
        return language if self.by_language.get(language) else self.written_in

    def __str__(self) -> str:
        return self.by_language[self.written_in]


@dataclass(frozen=True, slots=True)
class TextForm:
    """What a field asks of its text: length in characters, and whether it is Markdown of many lines."""

    shortest: int = 1
    longest: int = LONGEST_LINE
    markdown: bool = False

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read a string, or a mapping from language code to string, each translation judged on its own."""
        translations = core_schema.dict_schema(
            core_schema.no_info_plain_validator_function(require_language),
            core_schema.no_info_plain_validator_function(self.words),
        )
        as_mapping = core_schema.with_info_before_validator_function(_as_mapping, translations)
        return core_schema.with_info_after_validator_function(_as_text, as_mapping)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A string, or an object with a string per language code."""
        words = {"type": "string", "minLength": self.shortest, "maxLength": self.longest}
        if not self.markdown:
            words["pattern"] = r"^[^\r\n]*$"
        translations = {
            "type": "object",
            "propertyNames": {"pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"},
            "additionalProperties": words,
            "minProperties": 1,
        }
        return {"anyOf": [words, translations], "x-text": "markdown" if self.markdown else "line"}

    def words(self, value: Any) -> str:
        """One language's words, trimmed, or the mistake in them."""
        words = required_text(value, "text", "Write it as one text.").replace("\N{NO-BREAK SPACE}", " ")
        if not self.markdown and ("\n" in words or "\r" in words):
            raise mistake("MC206", "This text has a line break in it.", "Write it on one line.")
        if not words:
            raise mistake("MC206", "This text is empty.", "Fill it in, or remove the line.")
        if len(words) < self.shortest:
            raise mistake("MC206", f"{quoted(words)} is too short.", f"Write at least {self.shortest} characters.")
        if len(words) > self.longest:
            raise mistake(
                "MC206",
                f"This text is too long: it has {len(words)} characters.",
                f"Write at most {self.longest} characters.",
            )
        return words


Line = Annotated[Text, TextForm()]
"""A text of one line."""

Markdown = Annotated[Text, TextForm(longest=LONGEST_MARKDOWN, markdown=True)]
"""A text of paragraphs and lists: CommonMark without raw HTML."""


PlainLine = Annotated[str, PlainValidator(TextForm(longest=200).words), WithJsonSchema({"type": "string"})]
"""A text of one line that says nothing about its language: a proper name, a path."""


def _as_mapping(value: Any, info: ValidationInfo) -> Any:
    match value:
        case str():
            return {context_of(info).written_in: value}
        case {**translations} if translations:
            _require_languages(translations, context_of(info).written_in)
            return value
        case _:
            raise mistake(
                "MC202",
                f"This must be text, but {shape_of(value)} was found.",
                _ONE_TEXT,
            )


def _require_languages(translations: Mapping[Any, Any], written_in: str) -> None:
    """That the names may be meant as language codes: what a wrong one should be is said where it is read."""
    if any(_may_be_a_code(name, written_in, alone=len(translations) == 1) for name in translations):
        return
    name, rest = next(iter(translations.items()))
    if len(translations) == 1 and isinstance(rest, str):
        split = f"{name}: {rest}"
        raise mistake(
            "MC202",
            f"A colon followed by a space cut this text into a name and a value: {quoted(split)}.",
            f"Put the whole text in double quotes: `{in_quotes(split)}`.",
            in_quotes(split),
        )
    if all(str(name).strip(".").isdecimal() for name in translations):
        raise mistake(
            "MC202", "These are numbered lines, not a text.", "Begin each line with `- ` in place of its number."
        )
    raise mistake("MC202", "This must be text, but a group of fields was found.", _ONE_TEXT)


def _may_be_a_code(name: Any, written_in: str, *, alone: bool) -> bool:
    """Whether a name is meant to say a language; one that stands ``alone`` may be the first word of a text instead."""
    if not isinstance(name, str):
        return False
    looks_like_one = _LIKE_A_CODE.fullmatch(name) is not None or name.casefold() in _folded_languages()
    return looks_like_one and (not alone or name.islower() or name.casefold() == written_in.casefold())


@cache
def _folded_languages() -> frozenset[str]:
    return frozenset(label.casefold() for label in LANGUAGES.labels.values())


def _as_text(by_language: dict[str, str], info: ValidationInfo) -> Text:
    written_in = context_of(info).written_in
    if written_in not in by_language:
        raise mistake(
            "MC207",
            f"This text is missing in the language of this entry, `{written_in}`.",
            f"Add a line `{written_in}: …`, or say in `written_in` which language the entry is written in.",
        )
    return Text(by_language, written_in)
