"""Concepts of the European controlled vocabularies, by the codes that entries use.

Source of schemes and codes: the European Learning Model's value lists and the authority tables of the EU Publications
Office (countries, languages, currencies).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.domain.assessment import AssessmentType
from microcredentials.domain.learning_outcome import OutcomeKind
from microcredentials.domain.offering import Mode
from microcredentials.domain.vocabulary import (
    COUNTRIES,
    CURRENCIES,
    ELM_COUNTRIES,
    ELM_LANGUAGES,
    ELM_TARGET_GROUPS,
    ISCED_FIELDS,
    LANGUAGES,
)
from microcredentials.exports.elm.node import Node, Reference, Words, only

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LISTS = "http://data.europa.eu/snb/"
_AUTHORITY = "http://publications.europa.eu/resource/authority/"
_ESCO_SKILL = re.compile(r"https?://(data\.europa\.eu/esco/skill/.+)")
_TABLE = "25831c2"
"""The last part of the address of every scheme among the model's value lists."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One term of a controlled vocabulary: addresses of the term and of its scheme, English label.

    ``scheme`` and ``label`` are empty for a skill of ESCO: the official shapes refuse the scheme that it is in.
    """

    iri: str
    scheme: str
    label: str

    @property
    def reference(self) -> Reference:
        """How other nodes speak of it."""
        return Reference(self.iri)


def _of_list(name: str, code: str, label: str) -> Concept:
    return Concept(f"{_LISTS}{name}/{code}", f"{_LISTS}{name}/{_TABLE}", label)


def _of_authority(name: str, code: str, label: str) -> Concept:
    return Concept(f"{_AUTHORITY}{name}/{code}", f"{_AUTHORITY}{name}", label)


ECTS = _of_list("education-credit", "6fcec5c5af", "European Credit Transfer System")
SHORT_PROGRAMME = _of_list("learning-opportunity", "74a4a268e8", "Short learning programme")

_MODES: Mapping[Mode, Concept] = MappingProxyType(
    {
        Mode.ONLINE: _of_list("learning-assessment", "920fbb3cbe", "Online"),
        Mode.ON_CAMPUS: _of_list("learning-assessment", "9191af2ed9", "Presential"),
        Mode.BLENDED: _of_list("learning-assessment", "e92d221e4d", "Blended"),
    }
)

_ASSESSMENTS: Mapping[AssessmentType, Concept] = MappingProxyType(
    {
        AssessmentType.WRITTEN_EXAMINATION: _of_list("assessment", "6e6cb2cc78", "written examination"),
        AssessmentType.ORAL_EXAMINATION: _of_list("assessment", "d30284d7df", "oral examination"),
        AssessmentType.MARKED_ASSIGNMENT: _of_list("assessment", "2939dae15f", "marked assignment"),
        AssessmentType.PROJECT_WORK: _of_list("assessment", "795dac4096", "project work"),
        AssessmentType.PORTFOLIO: _of_list("assessment", "4f03b91c0e", "portfolio"),
        AssessmentType.PRACTICAL: _of_list("assessment", "6a4db9f11d", "practical assessment"),
        AssessmentType.CONTINUOUS: _of_list("assessment", "3484bd7e51", "continuous evaluation"),
        AssessmentType.QUIZ: _of_list("assessment", "b1b68f6735", "quiz"),
        AssessmentType.GROUP_PERFORMANCE: _of_list("assessment", "56539a6507", "group performance"),
        AssessmentType.PEER_ASSESSMENT: _of_list("assessment", "19a2e5e671", "peer assessment"),
        AssessmentType.PEER_REVIEW: _of_list("assessment", "812e3b0ae1", "peer review"),
        AssessmentType.ATTENDANCE: _of_list("assessment", "7331eb4762", "level of attendance"),
        AssessmentType.ARTEFACT: _of_list("assessment", "de4d165a6c", "artefact assessment"),
        AssessmentType.PROBLEM_BASED: _of_list("assessment", "c4256a2726", "problem based learning"),
    }
)

_OUTCOME_KINDS: Mapping[OutcomeKind, Concept] = MappingProxyType(
    {kind: _of_list("skill-type", kind.value, kind.value) for kind in (OutcomeKind.KNOWLEDGE, OutcomeKind.SKILL)}
)


def mode_concept(mode: Mode) -> Concept:
    """A form of participation."""
    return _MODES[mode]


def assessment_concept(kind: AssessmentType) -> Concept:
    """A type of assessment."""
    return _ASSESSMENTS[kind]


def outcome_concept(kind: OutcomeKind) -> Concept | None:
    """A kind of learning outcome; the vocabulary has none for competence."""
    return _OUTCOME_KINDS.get(kind)


def eqf_concept(level: int) -> Concept:
    """A level of the European Qualifications Framework."""
    return _of_list("eqf", str(level), f"Level {level}")


def isced_concept(code: str) -> Concept:
    """A field of education, ISCED-F 2013."""
    return _of_list("isced-f", code, ISCED_FIELDS.label(code))


def target_group_concept(code: str) -> Concept:
    """A target group by the code of the model's own list."""
    return _of_list("target-group", code, ELM_TARGET_GROUPS.label(code))


def country_concept(code: str) -> Concept | None:
    """A country by its code of two letters; the authority table names it by three."""
    if code not in ELM_COUNTRIES:
        return None
    return _of_authority("country", ELM_COUNTRIES.label(code), COUNTRIES.label(code))


def language_concept(tag: str) -> Concept | None:
    """A language by its BCP 47 tag, of which script and region fall away."""
    code = tag.partition("-")[0]
    if code not in ELM_LANGUAGES:
        return None
    return _of_authority("language", ELM_LANGUAGES.label(code), LANGUAGES.label(code))


def currency_concept(code: str) -> Concept:
    """A currency by its code of ISO 4217."""
    return _of_authority("currency", code, CURRENCIES.label(code))


def esco_concept(address: str) -> Concept | None:
    """A skill of ESCO, of which entries give the address alone; its concepts are named by ``http`` addresses.

    Occupations and fields of ESCO, which entries may name as well, are no skills.
    """
    skill = _ESCO_SKILL.fullmatch(address)
    return Concept(f"http://{skill[1]}", "", "") if skill else None


def concept_nodes(concepts: Iterable[Concept]) -> Iterator[Node]:
    """Each concept once, and the schemes they are in, in the order of their addresses."""
    found = {concept.iri: concept for concept in concepts}
    for iri in sorted(found):
        concept = found[iri]
        label = only("skos:prefLabel", Words(concept.label, "en") if concept.label else None)
        scheme = only("skos:inScheme", Reference(concept.scheme) if concept.scheme else None)
        yield Node("skos:Concept", (*label, *scheme), iri)
    for address in sorted({concept.scheme for concept in found.values() if concept.scheme}):
        yield Node("skos:ConceptScheme", (), address)
