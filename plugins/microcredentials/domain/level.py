"""The level of a course in the European frameworks."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Discriminator, Tag

from microcredentials.domain.choice import ClosedList, Codes
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

EqfLevel = Annotated[int, NumberForm(least=1, most=8, whole=True, example="6")]


class Level(Record):
    """Level and cycle of the learning experience; ``not_referenced`` where no framework knows it."""

    eqf: Annotated[tuple[EqfLevel, ...], Codes] = ()
    """Level of the European Qualifications Framework, 1 to 8, or a list of levels."""
    qf_ehea: Annotated[tuple[Cycle, ...], Codes] = ()
    """Cycle of the European Higher Education Area, or a list of cycles."""
    nqf: Line | None = None
    """Level in the national framework, in words."""

    @property
    def not_referenced(self) -> bool:
        """Whether the course is said to have no level in any framework."""
        return not self.eqf and not self.qf_ehea and self.nqf is None


def _form(value: Any) -> str:
    return "<not referenced>" if isinstance(value, str) and value.strip() == "not_referenced" else "<level>"


def _of_nothing(_: Any) -> Level:
    return Level()


_LevelForm = Annotated[
    Annotated[Level, Tag("<level>")] | Annotated[Any, AfterValidator(_of_nothing), Tag("<not referenced>")],
    Discriminator(_form),
]

LevelValue = Annotated[Level, ReadAs(_LevelForm)]
