"""Ids: what an entry is called, taken from its path."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.mistake import mistake, quoted, required_text

LONGEST_SLUG = 60
LONGEST_NAME = 200
PARTS_OF_A_COURSE_ID = 2
RESERVED_SLUGS = frozenset({"alliance"})
_PORTS = tuple(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))
WINDOWS_DEVICES = frozenset({"con", "prn", "aux", "nul", *_PORTS})
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PROFILE_ID = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")


def is_slug(word: str) -> bool:
    """Whether ``word`` can be part of an address: ``[a-z0-9]`` words joined by single `-`, at most 60 characters."""
    return len(word) <= LONGEST_SLUG and _SLUG.fullmatch(word) is not None and word not in WINDOWS_DEVICES


def slug_of(code: str) -> str:
    """A code of the alliance's profile as part of an address: ``master_doctoral`` becomes ``master-doctoral``."""
    return code.replace("_", "-").lower()


def slug_from(words: str) -> str:
    """A slug that resembles ``words``; empty where a letter has no counterpart among a-z."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    if any(character.isalpha() and not character.isascii() for character in plain):
        return ""
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].strip("-")


def _partner_id(value: Any) -> str:
    """An id, or a name that only the partners' files can tell: whose it is, is checked there."""
    written = required_text(value, "a partner's id", "Write for example `su`.")
    meant = _without_folder(written, "partners")
    if written.casefold() == meant or not is_slug(meant):
        return written
    raise mistake("MC103", f"{quoted(written)} is not a partner's id.", f"Write `{meant}`.", meant)


def _course_id(value: Any) -> str:
    written = required_text(value, "a course's id", "Write for example `su/ai`.")
    if _is_course_id(written):
        return written
    meant = _without_folder(written, "courses")
    right = _is_course_id(meant)
    raise mistake(
        "MC104",
        f"{quoted(written)} is not a course's id.",
        f"Write `{meant}`." if right else "Write partner and course, such as `su/ai`.",
        meant if right else None,
    )


def _is_course_id(word: str) -> bool:
    parts = word.split("/")
    return len(parts) == PARTS_OF_A_COURSE_ID and all(is_slug(part) for part in parts)


def _programme_id(value: Any) -> str:
    written = required_text(value, "a programme's id", "Write for example `living-coasts`.")
    if is_slug(written):
        return written
    meant = _without_folder(written, "programmes")
    right = is_slug(meant)
    if _is_course_id(meant):
        meant = meant.rpartition("/")[2]
        hint = f"A programme belongs to no folder: write `{meant}`."
        raise mistake("MC105", f"{quoted(written)} has the form of a course's id.", hint, meant)
    raise mistake(
        "MC105",
        f"{quoted(written)} is not a programme's id.",
        f"Write `{meant}`." if right else "Write the file name of the programme without `.yml`.",
        meant if right else None,
    )


def _without_folder(written: str, folder: str) -> str:
    """What is left of a file's path, a page's address or a name in capitals."""
    return re.sub(rf"^(?:.*/)?{folder}/|\.ya?ml$|/$", "", written.casefold())


def _any_name(value: Any) -> str:
    written = required_text(value, "one name or code", "Write it as one text.")
    if not written or "\n" in written:
        raise mistake("MC206", "This name is empty or has a line break in it.", "Write it on one line.")
    if len(written) > LONGEST_NAME:
        raise mistake("MC206", "This name is too long.", f"Write at most {LONGEST_NAME} characters.")
    return written


def _profile_id(value: Any) -> str:
    written = required_text(value, "an id", "Write for example `lifelong_learners`.")
    if _PROFILE_ID.fullmatch(written) and len(written) <= LONGEST_SLUG:
        return written
    meant = slug_from(written).replace("-", "_")
    rule = f"Use small letters a-z and digits, with single `_` between words, at most {LONGEST_SLUG} characters"
    raise mistake(
        "MC114",
        f"{quoted(written)} cannot be an id.",
        f"{rule}: `{meant}`." if meant else f"{rule}.",
        meant or None,
    )


PartnerId = Annotated[str, PlainValidator(_partner_id), WithJsonSchema({"type": "string", "x-reference": "partner"})]
CourseId = Annotated[str, PlainValidator(_course_id), WithJsonSchema({"type": "string", "x-reference": "course"})]
ProgrammeId = Annotated[
    str, PlainValidator(_programme_id), WithJsonSchema({"type": "string", "x-reference": "programme"})
]
BodyName = Annotated[str, PlainValidator(_any_name), WithJsonSchema({"type": "string"})]
"""A partner's id or the name of a co-provider."""

ProfileCode = Annotated[str, PlainValidator(_any_name), WithJsonSchema({"type": "string", "x-profile": True})]
"""A code from the alliance profile; whether it is there is checked against the profile."""

ProfileId = Annotated[str, PlainValidator(_profile_id), WithJsonSchema({"type": "string", "maxLength": LONGEST_SLUG})]
"""An id that the alliance profile gives to a target group, an audience, a competence or a kind of activity."""
