"""What people call a column of a table: ``Assessment: grading (Bulgarian)`` for ``assessment.grading[bg]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.vocabulary import LANGUAGES
from microcredentials.exports.column import Shape
from microcredentials.plain_words.field_words import FIELD_WORDS

if TYPE_CHECKING:
    from microcredentials.domain.alliance import Alliance
    from microcredentials.exports.column import Column

_ID, _COURSE, _NUMBER = "id", "course", "number"
_TABLES_OWN = {
    _ID: "Id of the course",
    "page": "Page",
    _COURSE: "Course",
    _NUMBER: "Number",
    "level": "Level, where no framework knows it",
    "fee": "Fee, where all pay the same",
    "ects.min": "ECTS credits: at least",
    "ects.max": "ECTS credits: at most",
    "ects.by_partner": "ECTS credits: per university",
}
"""Name of a column without its language -> its label, where the words of its fields do not tell enough."""

_MANY = {
    "learning_outcomes": "learning outcomes",
    "offerings": "runs",
    "modules": "modules",
    "reductions": "reductions",
}
"""Lists of groups, of which the words in sentences name one element."""


def label_of(column: Column, alliance: Alliance) -> str:
    """The label; the language is named where it is not the alliance's own."""
    name = column.name.partition("[")[0]
    label = _TABLES_OWN.get(name) or _from_fields(column, alliance)
    if column.language in ("", alliance.default_language):
        return label
    primary, _, rest = column.language.partition("-")
    return f"{label} ({LANGUAGES.label(primary)}{f', {rest}' if rest else ''})"


def _from_fields(column: Column, alliance: Alliance) -> str:
    path = [*column.path, *(column.inner or ())]
    if column.shape is Shape.AMOUNT:
        audience = str(alliance.label("audiences", path.pop()))
        words = [*(_words(part) for part in path if part != "amounts"), audience]
    else:
        words = [_words(part) for part in path]
    told = ": ".join(filter(None, words))
    return f"{told[:1].upper()}{told[1:]}"


def _words(field: str) -> str:
    words = _MANY.get(field) or FIELD_WORDS.get(field)
    return field.replace("_", " ") if words is None else words
