"""What a learner is able to do afterwards."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, Discriminator, PlainValidator, Tag, WithJsonSchema

from microcredentials.domain.choice import ClosedList, Codes
from microcredentials.domain.mistake import mistake, quoted
from microcredentials.domain.model import ReadAs, Record
from microcredentials.domain.text import Line, Text

_ESCO = re.compile(r"https?://data\.europa\.eu/esco/(skill|skills|isced-f|occupation|concept)/?[\w./-]+")


class OutcomeKind(ClosedList):
    """Learning outcomes are defined in terms of knowledge, skills and competence (EQF)."""

    KNOWLEDGE = "knowledge"
    SKILL = "skill"
    COMPETENCE = "competence"


def _esco(value: Any) -> str:
    written = value.strip() if isinstance(value, str) else ""
    if _ESCO.fullmatch(written):
        return written
    raise mistake(
        "MC208",
        f"{quoted(value)} is not an ESCO address.",
        "Copy the concept URI from the ESCO portal: `http://data.europa.eu/esco/skill/…`.",
    )


EscoUri = Annotated[str, PlainValidator(_esco), WithJsonSchema({"type": "string", "format": "uri"})]


class LearningOutcome(Record):
    """One statement of what a learner knows, understands and is able to do on completion."""

    text: Line
    """The outcome, beginning with what the learner will be able to do."""
    kind: OutcomeKind | None = None
    """Knowledge, skill or competence."""
    esco: Annotated[tuple[EscoUri, ...], Codes] = ()
    """The matching skill of the European classification ESCO."""


def _form(value: Any) -> str:
    fields = LearningOutcome.model_fields
    return "<outcome>" if isinstance(value, dict) and any(name in value for name in fields) else "<text>"


def _of_text(text: Text) -> LearningOutcome:
    return LearningOutcome.model_construct(text=text, kind=None, esco=())


_LearningOutcomeForm = Annotated[
    Annotated[Line, AfterValidator(_of_text), Tag("<text>")] | Annotated[LearningOutcome, Tag("<outcome>")],
    Discriminator(_form),
]

LearningOutcomeValue = Annotated[LearningOutcome, ReadAs(_LearningOutcomeForm)]
