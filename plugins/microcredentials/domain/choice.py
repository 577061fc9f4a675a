"""One value of a closed list, yes or no, and lists that may be written as one bare value."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import PlainValidator, ValidationError, WithJsonSchema
from pydantic_core import core_schema

from microcredentials.domain.mistake import closest, list_as_written, listed, mistake, quoted, required_text

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

_COMMAS = re.compile(r"[,;]")
_OTHER_MARKS = re.compile(r"\s*(?:/|&|\+|\||\n|\band\b)\s*")
_BULLET = re.compile(r"\s*(?:[•·▪‣–—]|[0-9]{1,2}[.)])\s")
_BRACKETS = {("(", ")"), ("[", "]"), ("{", "}")}
_LEVELS = re.compile(r"([1-9])\s*[-–]\s*([1-9])")


LONGEST_LIST_SHOWN = 500
"""Characters of a list that a finding writes out as it should be."""


class ClosedList(StrEnum):
    """A closed list of the format: each member's value is what an entry writes."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Read the exact code; anything else is a mistake that names the codes and the one probably meant."""
        return core_schema.no_info_plain_validator_function(cls._read, serialization=core_schema.to_string_ser_schema())

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The allowed codes, and under ``x-codes`` the name of their list."""
        return {"type": "string", "enum": [member.value for member in cls], "x-codes": cls.__name__}

    @classmethod
    def _read(cls, value: Any) -> ClosedList:
        codes = _members(cls)
        member = codes.get(value.strip()) if isinstance(value, str) else None
        if member is not None:
            return member
        written = required_text(value, "just one of the allowed values", f"Write one of {listed(codes)}.")
        raise unknown_code(written, [*codes])


@cache
def _members(codes: type[ClosedList]) -> Mapping[str, ClosedList]:
    return {member.value: member for member in codes}


OTHER_WORDS = {
    "on_campus": "on_site onsite in_person face_to_face in_presence presence campus in_class offline",
    "blended": "hybrid blended_learning mixed",
    "online": "distance distance_learning remote virtual e_learning elearning",
    "published": "final ready done complete completed public active live",
    "announced": "planned upcoming coming_soon",
    "withdrawn": "archived retired cancelled closed",
    "draft": "in_progress",
    "synchronous": "live",
    "self_paced": "own_pace self_study",
    "written_examination": "exam examination test final_exam written_exam written written_test",
    "oral_examination": "oral oral_exam oral_test viva",
    "marked_assignment": "essay homework assignment coursework paper",
    "project_work": "project",
    "attendance": "participation active_participation",
    "institutional": "internal internal_quality_assurance",
    "external": "accreditation agency",
    "digital_badge": "badge open_badge microcredential",
    "course_certificate": "certificate",
    "first": "bachelor ba bsc first_cycle undergraduate",
    "second": "master ma msc second_cycle",
    "third": "doctoral doctorate phd third_cycle",
    "short": "short_cycle",
    "compulsory": "mandatory obligatory required",
    "elective": "optional",
    "open": "everyone all public anyone",
    "academic_year": "year",
    "company": "firm business enterprise industry",
    "ngo": "association non_profit",
    "education_provider": "school training_provider",
    "full": "fully_booked booked_out",
    "not_referenced": "none no n/a na not_applicable not_referenced_to_any_framework",
    "on_request": "ask contact_us upon_request to_be_agreed",
    "free": "0 gratis free_of_charge no_fee",
}
"""Code -> what coordinators write instead of it, in small letters with ``_`` between words."""


def several_codes(written: str, codes: Container[str]) -> list[str]:
    """The codes that stand in one text, where it is made of several and of nothing else."""
    parts = re.split(r"[\s,;]+", written.strip(" ,;"))
    return parts if len(parts) > 1 and all(part in codes for part in parts) else []


def meant_code(written: str, codes: Iterable[str]) -> str | None:
    """The code of a list that was probably meant: in another case, by another word, or misspelt."""
    codes = list(codes)
    if _COMMAS.search(written) or several_codes(written, codes):
        return None
    word = "_".join(written.casefold().replace("-", " ").replace("_", " ").split())
    by_word = next((code for code in codes if word in OTHER_WORDS.get(code, "").split()), None)
    return closest(written, codes, guess=False) or by_word or closest(written, codes)


def unknown_code(written: str, codes: list[str]) -> Exception:
    """The mistake of a code that is not on its list."""
    meant = meant_code(written, codes)
    hint = f"Did you mean `{meant}`? Allowed: {listed(codes)}." if meant else f"Write one of {listed(codes)}."
    return mistake("MC203", f"{quoted(written)} is not on the list for this field.", hint, meant)


_YES = frozenset({"true", "yes", "on", "y", "1"})
_NO = frozenset({"false", "no", "off", "n", "0"})


def _yes_or_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    written = required_text(value, "`true` or `false`", "Write `true` or `false`.")
    if written in ("true", "false"):
        return written == "true"
    word = written.casefold()
    meant = "true" if word in _YES else "false" if word in _NO else None
    hint = f"Write `{meant}`." if meant else "Write `true` or `false`."
    raise mistake("MC210", f"{quoted(written)} is neither `true` nor `false`.", hint, meant)


YesNo = Annotated[bool, PlainValidator(_yes_or_no), WithJsonSchema({"type": "boolean"})]


@dataclass(frozen=True, slots=True)
class Many:
    """A list field, which also accepts one bare value; ``of_codes`` lists tell a comma-separated text."""

    least: int = 0
    most: int = 200
    of_codes: bool = True

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Wrap one bare value, then let every element be read on its own."""
        return core_schema.no_info_wrap_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A list of the element, or one bare element."""
        many = dict(handler(schema))
        many["maxItems"] = self.most
        if self.least:
            many["minItems"] = self.least
        return {"anyOf": [many, many["items"]], "x-list": True}

    def _read(self, value: Any, read_list: core_schema.ValidatorFunctionWrapHandler) -> Any:
        if isinstance(value, list | tuple):
            self._require_length(value)
            return read_list(value)
        if isinstance(value, str) and self.of_codes and _COMMAS.search(value):
            raise _one_text(value, _parts(_COMMAS, value), read_list)
        if isinstance(value, str) and _BULLET.match(value):
            raise mistake("MC211", f"{quoted(value)} is one text, not a list.", "Begin each line with `- ` instead.")
        if isinstance(value, str) and not self.of_codes and "\n" in value.strip():
            hint = "Begin each line with `- `, and leave out what else stands behind the field's name (`|`, `>`)."
            raise mistake("MC211", "This is one text of several lines, not a list.", hint)
        try:
            return read_list([value])
        except ValidationError:
            one_meant = isinstance(value, str) and _are_right([_mended(value, read_list)], read_list)
            parts = _parts(_OTHER_MARKS, value) if isinstance(value, str) and self.of_codes and not one_meant else []
            if len(parts) > 1 and _are_right([_mended(part, read_list) for part in parts], read_list):
                raise _one_text(value, parts, read_list) from None
            raise

    def _require_length(self, values: Sequence[Any]) -> None:
        if len(values) < self.least:
            raise mistake("MC212", "This list is empty.", f"Write at least {self.least}, or remove the line.")
        if len(values) > self.most:
            raise mistake("MC212", f"This list has {len(values)} entries.", f"Write at most {self.most}.")


def _parts(marks: re.Pattern[str], value: str) -> list[str]:
    """The values that somebody parted with commas or other marks; a range of one-digit numbers in full."""
    bare = value.strip()
    bare = bare[1:-1] if (bare[:1], bare[-1:]) in _BRACKETS else bare.removeprefix("[").removesuffix("]")
    if found := _LEVELS.fullmatch(bare):
        return [str(number) for number in range(int(found[1]), int(found[2]) + 1)]
    return [part for part in (part.strip(" \"'") for part in marks.split(bare)) if part]


def _are_right(parts: list[str], read_list: core_schema.ValidatorFunctionWrapHandler) -> bool:
    try:
        read_list(parts)
    except ValidationError:
        return False
    return True


def _one_text(value: str, parts: list[str], read_list: core_schema.ValidatorFunctionWrapHandler) -> Exception:
    """The mistake of a list written as one text; the list to write has its values mended too."""
    meant = [_mended(part, read_list) for part in parts]
    written = list_as_written(meant)
    is_seen = all(part.isprintable() for part in meant)
    right = bool(meant) and is_seen and _are_right(meant, read_list)
    hint = f"Write `{written}`." if len(written) <= LONGEST_LIST_SHOWN else "Write it as a list: `[one, two]`."
    return mistake("MC211", f"{quoted(value)} is one text, not a list.", hint, written if right else None)


def _mended(part: str, read_list: core_schema.ValidatorFunctionWrapHandler) -> str:
    try:
        read_list([part])
    except ValidationError as error:
        return error.errors(include_url=False)[0].get("ctx", {}).get("replacement") or part
    return part


Codes = Many()
"""For list fields whose elements are codes."""

Sentences = Many(of_codes=False)
"""For list fields whose elements are texts or groups of fields, in which a comma is just a comma."""
