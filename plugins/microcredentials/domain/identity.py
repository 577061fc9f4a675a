"""Ids: what an entry is called, taken from its path."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from microcredentials.domain.mistake import mistake, quoted, shape_of

LONGEST_SLUG = 60
RESERVED_SLUGS = frozenset({"alliance"})
WINDOWS_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_slug(word: str) -> bool:
    """Whether ``word`` can be part of an address: ``[a-z0-9]`` words joined by single hyphens, at most 60 characters."""
    return len(word) <= LONGEST_SLUG and _SLUG.fullmatch(word) is not None and word not in WINDOWS_DEVICES


def slug_from(words: str) -> str:
    """A slug that resembles ``words``; empty where no letter or digit of it can be kept."""
    return re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")[:LONGEST_SLUG].strip("-")


def _partner_id(value: Any) -> str:
    if not isinstance(value, str):
        raise mistake("MC202", f"This must be a partner's id, but {shape_of(value)} was found.", "Write for example `su`.")
    written = value.strip()
    if is_slug(written):
        return written
    meant = slug_from(written)
    raise mistake("MC103", f"{quoted(written)} is not a partner's id.", "Write the file name of the partner without `.yml`, such as `su`.", meant or None)


def _course_id(value: Any) -> str:
    if not isinstance(value, str):
        raise mistake("MC202", f"This must be a course's id, but {shape_of(value)} was found.", "Write for example `su/ai`.")
    written = value.strip()
    partner, slash, course = written.partition("/")
    if slash and is_slug(partner) and is_slug(course):
        return written
    meant = re.sub(r"^/?courses/|\.ya?ml$", "", written)
    good = meant != written and all(is_slug(part) for part in meant.split("/")) and meant.count("/") == 1
    raise mistake("MC104", f"{quoted(written)} is not a course's id.", f"Write `{meant}`." if good else "Write partner and course, such as `su/ai`.", meant if good else None)


def _programme_id(value: Any) -> str:
    written = value.strip() if isinstance(value, str) else ""
    if is_slug(written):
        return written
    raise mistake("MC105", f"{quoted(value)} is not a programme's id.", "Write the file name of the programme without `.yml`.")


def _any_name(value: Any) -> str:
    if isinstance(value, str) and value.strip() and len(value) <= 200 and "\n" not in value.strip():
        return value.strip()
    raise mistake("MC202", f"This must be a name, but {shape_of(value)} was found.", "Write a partner's id or a name.")


PartnerId = Annotated[str, PlainValidator(_partner_id), WithJsonSchema({"type": "string", "x-reference": "partner"})]
CourseId = Annotated[str, PlainValidator(_course_id), WithJsonSchema({"type": "string", "x-reference": "course"})]
ProgrammeId = Annotated[str, PlainValidator(_programme_id), WithJsonSchema({"type": "string", "x-reference": "programme"})]
BodyName = Annotated[str, PlainValidator(_any_name), WithJsonSchema({"type": "string"})]
"""A partner's id or the name of a co-provider."""

ProfileCode = Annotated[str, PlainValidator(_any_name), WithJsonSchema({"type": "string", "x-profile": True})]
"""A code from the alliance profile; whether it is there is checked against the profile."""
