"""What the form asks, taken from the models and from the alliance's profile."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from microcredentials.domain.course import Course, Status
from microcredentials.exports.field import Field, fields_of
from microcredentials.exports.profile_codes import profile_codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.alliance import Alliance
    from microcredentials.domain.portfolio import Portfolio

AGREEMENT = "Agreement"
"""The label above what coordinators agree to; it fills no field."""

PARTNER = "partner"
SLUG = "slug"

ALSO_ASKED = frozenset(
    {
        "description",
        "duration",
        "assessment.grading",
        "certificate.kinds",
        "prerequisites",
        "places",
        "application.how",
        "application.url",
        "offerings.start",
        "offerings.end",
        "offerings.apply_by",
        "offerings.schedule",
        "links.homepage",
    }
)
"""What learners ask for and no profile needs; everything else can be added to the file later."""

_NOT_ASKED = frozenset({"reviewed_for"})  # whoever fills the form in confirms the course for the present edition
_NOT_OFFERED = {"status": frozenset({Status.WITHDRAWN.value})}
_NEVER_EMPTY = frozenset({"status", "title"})
_TOLD = {"ects": "Credits: a number, or `none`."}
_ACRONYMS = {"ects": "ECTS", "eqf": "EQF", "qf": "QF", "ehea": "EHEA", "url": "web address"}
_PARTS_OF_A_FIELD_OF_A_RUN = 2


class Control(StrEnum):
    """What is shown to answer with, in the words of GitHub's issue forms."""

    INPUT = "input"
    TEXTAREA = "textarea"
    DROPDOWN = "dropdown"


class Answer(StrEnum):
    """How an answer is read: as it stands, as codes with commas between them, or line by line."""

    WORDS = "words"
    CODES = "codes"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    ``path`` is the dotted way to the field that the answer fills, or :data:`PARTNER` or
    :data:`SLUG`. ``label`` stands above the answer and is different for every question.
    ``instead`` are the options that stand for the whole group in which the field lies.
    """

    path: str
    label: str
    description: str
    control: Control = Control.INPUT
    answer: Answer = Answer.WORDS
    options: tuple[str, ...] = ()
    instead: frozenset[str] = frozenset()
    required: bool = False

    @property
    def id(self) -> str:
        """The path as GitHub wants an id: letters, digits, ``-`` and ``_``."""
        return self.path.replace(".", "-")


def questions(portfolio: Portfolio) -> tuple[Question, ...]:
    """The questions in the order of the entry format, the partner and the course's name first."""
    asked = frozenset(_asked(portfolio.alliance))
    fields = fields_of(Course)
    found = (question for field in fields for question in _of_field(field, field, asked, portfolio.alliance))
    return (_partner(portfolio), _SLUG, *found)


def asked_paths(alliance: Alliance) -> frozenset[str]:
    """The fields of which the form asks themselves or parts."""
    return frozenset(_asked(alliance))


def _asked(alliance: Alliance) -> Iterator[str]:
    needed = alliance.needed
    for need in (*needed.always, *needed.announced, *needed.published):
        yield from (path.strip() for path in need.split("|") if path.strip() not in _NOT_ASKED)
    yield from ALSO_ASKED


def _of_field(field: Field, top: Field, asked: frozenset[str], alliance: Alliance) -> Iterator[Question]:
    """The question about a field, or those about its parts."""
    is_asked = field.path in asked
    if field.path == "fee" and is_asked:
        yield from _fees(field, alliance)
    elif field.is_group:
        inner = asked | {part.path for part in field.parts if is_asked and part.name != "nqf"}
        for part in field.parts:
            yield from _of_field(part, top, inner, alliance)
    elif is_asked:
        yield _question(field, top, alliance)


def _question(field: Field, top: Field, alliance: Alliance) -> Question:
    codes = profile_codes(alliance, field.path) or (field.allowed if not field.parts else ())
    codes = tuple(code for code in codes if code not in _NOT_OFFERED.get(field.path, frozenset()))
    is_first = top.is_group and not top.is_list and top.parts[0] is field
    instead = top.allowed if is_first else ()
    if codes:
        control = Control.DROPDOWN
    else:
        is_long = field.form.startswith("Markdown") or (field.is_list and bool(field.parts))
        control = Control.TEXTAREA if is_long else Control.INPUT
    return Question(
        path=field.path,
        label=_label(field.path),
        description=_described(field, codes, instead),
        control=control,
        answer=_answer(field),
        options=(*codes, *instead) if codes else (),
        instead=frozenset(instead),
        required=field.path in _NEVER_EMPTY,
    )


def _answer(field: Field) -> Answer:
    if not field.is_list:
        return Answer.WORDS
    return Answer.LINES if field.parts else Answer.CODES


def _described(field: Field, codes: tuple[str, ...], instead: tuple[str, ...]) -> str:
    if field.path in _TOLD:
        return _TOLD[field.path]
    is_told = bool(codes or field.parts) or field.form in ("text", "Markdown text")
    form = "" if is_told else f"{field.form[:1].upper()}{field.form[1:]}."
    how = {Answer.CODES: "" if codes else "Put commas between several.", Answer.LINES: "One on each line."}
    whole = f"Or write {' or '.join(f'`{word}`' for word in instead)}." if instead and not codes else ""
    return " ".join(filter(None, (field.description, form, how.get(_answer(field), ""), whole)))


def _fees(field: Field, alliance: Alliance) -> Iterator[Question]:
    words = " or ".join(f"`{word}`" for word in field.allowed if word != "free")
    for audience, label in alliance.audiences.items():
        default = " Left empty, the defaults of your university or the alliance hold."
        yield Question(
            f"{field.path}.amounts.{audience}",
            f"Fee: {label}",
            f"Amount in EUR for the whole course, `0` where it is free, or {words}."
            + (default if audience in alliance.fee_defaults else ""),
        )


def _label(path: str) -> str:
    """``assessment.types`` is "Assessment: types"."""
    parts = path.split(".")
    if parts[0] == "offerings" and len(parts) == _PARTS_OF_A_FIELD_OF_A_RUN:
        parts[0] = "next_run"
    words = [" ".join(_ACRONYMS.get(word, word) for word in part.split("_")) for part in parts]
    told = ": ".join(words)
    return told[:1].upper() + told[1:]


def _partner(portfolio: Portfolio) -> Question:
    options = (f"{id_}: {partner.heading}" for id_, partner in portfolio.partners.items())
    return Question(
        PARTNER,
        "University",
        "The one that leads the course. Only its coordinators, who are named in its file in `partners/`, can use this "
        "form.",
        Control.DROPDOWN,
        options=tuple(options),
        required=True,
    )


_SLUG = Question(
    SLUG,
    "Name in the web address",
    "Small letters, digits and hyphens, such as `data-for-museums`. It stays for good. Left empty, it is made from the "
    "title.",
)
