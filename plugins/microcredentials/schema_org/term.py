"""Terms of European vocabularies: levels, fields, credits, skills."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from microcredentials.domain.level import Cycle
from microcredentials.domain.vocabulary import ISCED_FIELDS
from microcredentials.schema_org.node import Node, node, number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.ects import Ects
    from microcredentials.domain.learning_outcome import LearningOutcome
    from microcredentials.domain.level import Level
    from microcredentials.schema_org.node import Scene

_EUROPEAN = "http://data.europa.eu/snb"
"""Where the Publications Office of the European Union keeps these lists; ``25831c2`` names each as a whole."""

_LIST = "25831c2"
_ECTS = f"{_EUROPEAN}/education-credit/6fcec5c5af"
_CYCLES = {
    Cycle.SHORT: "Short cycle",
    Cycle.FIRST: "First cycle",
    Cycle.SECOND: "Second cycle",
    Cycle.THIRD: "Third cycle",
}


def credits_(ects: Ects | None) -> Node | None:
    """A number of ECTS credits, or the range in which it lies; schema.org takes whole numbers only without a unit."""
    if ects is None or ects.none:
        return None
    exact = ects.least == ects.most
    return node(
        "QuantitativeValue",
        value=number(ects.least) if exact else None,
        minValue=None if exact else number(ects.least),
        maxValue=None if exact else number(ects.most),
        unitText="ECTS",
        valueReference=node("DefinedTerm", _ECTS, name="European Credit Transfer System", termCode="ECTS"),
    )


def levels(level: Level | None, scene: Scene) -> list[Node | str]:
    """Levels of the European Qualifications Framework, cycles of higher education, the national level in words."""
    if level is None:
        return []
    found: list[Node | str] = [_european("eqf", str(eqf), f"EQF level {eqf}") for eqf in level.eqf]
    found += [node("DefinedTerm", name=f"{_CYCLES[cycle]} (QF-EHEA)", termCode=str(cycle)) for cycle in level.qf_ehea]
    if national := scene.words(level.nqf):
        found.append(national)
    return found


def fields(codes: Iterable[str]) -> list[Node]:
    """Fields of education (ISCED-F 2013)."""
    return [_european("isced-f", code, ISCED_FIELDS.label(code)) for code in codes]


def outcomes(given: Iterable[LearningOutcome], scene: Scene) -> list[Node | str]:
    """What is taught, in words; with the skills of ESCO that match where there are any."""
    worded = ((outcome.text.in_language(scene.language), outcome.esco) for outcome in given)
    return [node("DefinedTerm", name=words, sameAs=esco) if esco else words for words, esco in worded]


@cache
def _european(name: str, code: str, label: str) -> Node:
    set_ = f"{_EUROPEAN}/{name}/{_LIST}"
    return node("DefinedTerm", f"{_EUROPEAN}/{name}/{code}", name=label, termCode=code, inDefinedTermSet=set_)
