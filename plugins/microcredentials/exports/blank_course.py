"""A course file ready to be filled in: every field with its explanation, the needed ones first."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from microcredentials.domain.course import Course, Status
from microcredentials.exports.field import fields_of
from microcredentials.exports.profile_codes import profile_codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.alliance import Alliance
    from microcredentials.exports.field import Field

_WIDTH = 110
EXAMPLES = {
    "languages": "[en, bg]",
    "fields": "[0613, 0311]",
    "keywords": "[coast, maps, climate]",
    "ects": "3",
    "workload_hours": "75",
    "level": "{eqf: 6, qf_ehea: first}",
    "learning_outcomes": '["Explain how a coast changes.", "Judge what a map leaves out."]',
    "fee": "{amounts: {everyone_else: 120}}",
    "requires": "su/introduction-to-maps",
}
"""Values for fields whose form is easier shown than told."""

_INTRODUCTION = """\
## A new course of {partner}: {id}
##
## Write each value behind its colon, after a space. Lines that begin with ## explain; delete them when you are done.
## A line that begins with one # is a field that you may use: remove the #. Leave out what you do not know.
## A text with a colon or a # in it stands in double quotes: title: "Work: a history"
##
## As a draft, the course is checked and never shown. When it is ready, change the status to published.
"""
_OPTIONAL = """\

## ------------------------------------------------------------------------------------------------
## Everything below may be left out.
"""


def blank_course(alliance: Alliance, partner: str, id_: str) -> str:
    """The text of ``courses/<id_>.yml`` for a partner of this name; as it stands it is a valid draft."""
    needed = [name.strip() for entry in _needed(alliance) for name in entry.split("|")]
    tops = list(dict.fromkeys(path.partition(".")[0] for path in needed))
    by_name = {field.path: field for field in fields_of(Course)}
    values = {"status": Status.DRAFT.value, "reviewed_for": str(alliance.edition or "")}
    writer = _Writer(alliance, frozenset(needed), values)
    lines = [_INTRODUCTION.format(partner=partner, id=id_).rstrip()]
    lines += [line for name in tops if name in by_name for line in writer.top(by_name[name], given=True)]
    lines.append(_OPTIONAL.rstrip())
    lines += [line for name, field in by_name.items() if name not in tops for line in writer.top(field, given=False)]
    return "\n".join(lines) + "\n"


def _needed(alliance: Alliance) -> tuple[str, ...]:
    return (*alliance.needed.always, *alliance.needed.announced, *alliance.needed.published)


class _Writer:
    """Writes fields: those in ``needed`` and what leads to them as fields, all others behind ``#``."""

    def __init__(self, alliance: Alliance, needed: frozenset[str], values: dict[str, str]) -> None:
        self._alliance = alliance
        self._needed = needed
        self._values = values

    def top(self, field: Field, *, given: bool) -> Iterator[str]:
        """A field of the first level after an empty line."""
        yield ""
        yield from self._field(field, "", given=given)

    def _field(self, field: Field, indent: str, *, given: bool, dash: str = "") -> Iterator[str]:
        yield from self._explained(field, indent)
        mark = "" if given else "#"
        yield f"{mark}{indent}{dash}{field.name}: {self._values.get(field.path, '')}".rstrip()
        if field.is_mapping:
            yield from (f"#{indent}  {code}:" for code in profile_codes(self._alliance, field.path))
        elif field.is_group and field.is_list:
            yield from self._first_element(field, f"{indent}  ")
        elif field.is_group:
            for part in field.parts:
                yield from self._field(part, f"{indent}  ", given=given and part.path in self._needed)

    def _first_element(self, field: Field, indent: str) -> Iterator[str]:
        """One element of a list of groups; what is a group again is named and not spread out."""
        for number, part in enumerate(field.parts):
            inner = indent if number == 0 else f"{indent}  "
            yield from self._explained(part, inner)
            yield f"#{inner}{'' if number else '- '}{part.name}:"

    def _explained(self, field: Field, indent: str) -> Iterator[str]:
        codes = profile_codes(self._alliance, field.path)
        told = [field.description, _form(field, codes), _example(field)]
        if field.default:
            told.append(f"Default: {field.default}.")
        for line in wrap(" ".join(filter(None, told)).replace("`", ""), _WIDTH - len(indent)):
            yield f"{indent}## {line}"


def _form(field: Field, codes: tuple[str, ...]) -> str:
    """How the field is written, where its description does not say it already."""
    choice = codes or field.allowed
    if field.is_group:
        return f"Write the fields below, or just {' or '.join(choice)}." if choice else ""
    if field.is_mapping and codes:
        return ""
    if choice and len(choice) > 1:
        return f"One {'or more ' if field.is_list else ''}of: {', '.join(choice)}."
    told = {"text": "", "Markdown text": "May have paragraphs and lists (Markdown)."}
    return told.get(field.form, f"{field.form[:1].upper()}{field.form[1:]}.")


def _example(field: Field) -> str:
    return f"Example: {field.name}: {EXAMPLES[field.path]}" if field.path in EXAMPLES else ""
