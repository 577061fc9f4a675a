"""The level of a course in the European frameworks."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Discriminator, PrivateAttr, Tag, WithJsonSchema

from microcredentials.domain.choice import ClosedList, Codes, meant_code
from microcredentials.domain.mistake import mistake, quoted
from microcredentials.domain.model import ReadAs, Record
from microcredentials.domain.number import NumberForm
from microcredentials.domain.text import Line


class Cycle(ClosedList):
    """Cycles of the Qualifications Framework of the European Higher Education Area (QF-EHEA)."""

    SHORT = "short"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"


CYCLE_OF_EQF_LEVEL = {5: Cycle.SHORT, 6: Cycle.FIRST, 7: Cycle.SECOND, 8: Cycle.THIRD}
"""Which cycle belongs to which EQF level (Council Recommendation on the EQF, 2017/C 189/03)."""

NOT_REFERENCED = "not_referenced"

EqfLevel = Annotated[int, NumberForm(least=1, most=8, whole=True, example="6")]


class Level(Record):
    """Level and cycle of the learning experience; ``not_referenced`` where no framework knows it."""

    eqf: Annotated[tuple[EqfLevel, ...], Codes] = ()
    """Level of the European Qualifications Framework, 1 to 8, or a list of levels."""
    qf_ehea: Annotated[tuple[Cycle, ...], Codes] = ()
    """Cycle of the European Higher Education Area, or a list of cycles."""
    nqf: Line | None = None
    """Level in the national framework, in words."""

    _not_referenced: bool = PrivateAttr(default=False)

    @classmethod
    def none(cls) -> Level:
        """The level of a course that is said to have none in any framework."""
        level = cls()
        level._not_referenced = True
        return level

    @property
    def not_referenced(self) -> bool:
        """Whether the course is said to have no level in any framework; an empty group says nothing."""
        return self._not_referenced


def _require_form(value: Any) -> Any:
    if isinstance(value, str) and value.strip() != NOT_REFERENCED and meant_code(value, [NOT_REFERENCED]):
        raise mistake("MC203", f"{quoted(value)} is not a level.", f"Did you mean `{NOT_REFERENCED}`?", NOT_REFERENCED)
    return value


def _form(value: Any) -> str:
    return "<not referenced>" if isinstance(value, str) and value.strip() == NOT_REFERENCED else "<level>"


def _of_nothing(_: Any) -> Level:
    return Level.none()


_LevelForm = Annotated[
    Annotated[Level, Tag("<level>")]
    | Annotated[Any, AfterValidator(_of_nothing), WithJsonSchema({"const": "not_referenced"}), Tag("<not referenced>")],
    Discriminator(_form),
]

LevelValue = Annotated[Level, ReadAs(Annotated[_LevelForm, BeforeValidator(_require_form)])]
