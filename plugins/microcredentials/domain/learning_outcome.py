"""What a learner is able to do afterwards."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Discriminator, PlainValidator, Tag, WithJsonSchema

from microcredentials.domain.choice import ClosedList, Codes
from microcredentials.domain.mistake import as_written, mistake, quoted, required_text
from microcredentials.domain.model import ReadAs, Record
from microcredentials.domain.text import Line, Text

_ESCO = re.compile(r"https?://data\.europa\.eu/esco/(skill|skills|isced-f|occupation|concept)/?[\w./-]+")


class OutcomeKind(ClosedList):
    """Learning outcomes are defined in terms of knowledge, skills and competence (EQF)."""

    KNOWLEDGE = "knowledge"
    SKILL = "skill"
    COMPETENCE = "competence"


def _esco(value: Any) -> str:
    written = required_text(value, "an ESCO address", "Write `http://data.europa.eu/esco/skill/…`.")
    if _ESCO.fullmatch(written):
        return written
    raise mistake(
        "MC208",
        f"{quoted(written)} is not an ESCO address.",
        "Copy the concept URI from the ESCO portal: `http://data.europa.eu/esco/skill/…`.",
    )


EscoUri = Annotated[
    str,
    PlainValidator(_esco),
    WithJsonSchema({"type": "string", "format": "uri", "x-form": "ESCO address", "x-pattern": _ESCO.pattern}),
]


class LearningOutcome(Record):
    """One statement of what a learner knows, understands and is able to do on completion."""

    text: Line
    """The outcome, beginning with what the learner will be able to do."""
    kind: OutcomeKind | None = None
    """Knowledge, skill or competence."""
    esco: Annotated[tuple[EscoUri, ...], Codes] = ()
    """The matching skill of the European classification ESCO."""


_FIELDS = frozenset(LearningOutcome.model_fields)


def _require_form(value: Any) -> Any:
    """What names the kind of an outcome in place of its text."""
    match value:
        case dict() if len(value) == 1:
            ((kind, words),) = value.items()
            if isinstance(words, str) and kind in {member.value for member in OutcomeKind}:
                meant = f"{{text: {as_written(words)}, kind: {kind}}}"
                raise mistake("MC202", f"`{kind}` is a kind of outcome, not a field.", f"Write `{meant}`.", meant)
    return value


def _form(value: Any) -> str:
    return "<outcome>" if isinstance(value, dict) and not _FIELDS.isdisjoint(value) else "<text>"


def _of_text(text: Text) -> LearningOutcome:
    return LearningOutcome.model_construct(text=text, kind=None, esco=())


_LearningOutcomeForm = Annotated[
    Annotated[Line, AfterValidator(_of_text), Tag("<text>")] | Annotated[LearningOutcome, Tag("<outcome>")],
    Discriminator(_form),
]

LearningOutcomeValue = Annotated[
    LearningOutcome, ReadAs(Annotated[_LearningOutcomeForm, BeforeValidator(_require_form)])
]
