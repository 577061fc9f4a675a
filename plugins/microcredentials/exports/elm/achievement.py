"""What a course leads to: a learning achievement specification of the European Learning Model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.defaults import quality_assurance_of
from microcredentials.exports.elm.concept import (
    ECTS,
    SHORT_PROGRAMME,
    assessment_concept,
    eqf_concept,
    esco_concept,
    isced_concept,
    language_concept,
    mode_concept,
    outcome_concept,
    target_group_concept,
)
from microcredentials.exports.elm.node import Node, Typed, Words, each, only
from microcredentials.exports.elm.node_kinds import identifier, note, words_of
from microcredentials.plain_words.value_words import ValueWords

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from microcredentials.domain.course import Course
    from microcredentials.domain.learning_outcome import LearningOutcome
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.elm.concept import Concept
    from microcredentials.exports.elm.graph import Graph
    from microcredentials.exports.elm.node import Property


def achievement_properties(course: Course, portfolio: Portfolio, graph: Graph) -> Iterator[Property]:
    """All that an entry says of the microcredential itself; what belongs to runs and to the page is not here."""
    yield "adms:identifier", identifier(course.id)
    yield from each("dcterms:title", words_of(course.title))
    yield from each("dcterms:description", words_of(course.summary))
    yield from each("elm:additionalNote", _notes(course, portfolio))
    yield "dcterms:type", graph.concept(SHORT_PROGRAMME)
    yield from each("elm:ISCEDFCode", graph.concepts(isced_concept(code) for code in course.fields))
    yield from _workload(course, graph)
    levels = course.level.eqf if course.level else ()
    yield from each("elm:educationLevel", graph.concepts(eqf_concept(level) for level in levels))
    yield from each("dcterms:language", graph.concepts(language_concept(tag) for tag in course.languages))
    yield from each("elm:mode", graph.concepts([mode_concept(course.mode)] if course.mode else ()))
    yield from each("elm:targetGroup", graph.concepts(_target_groups(course, portfolio)))
    yield from only("elm:entryRequirement", note([*words_of(course.prerequisites), *words_of(course.eligibility)]))
    yield from each("elm:learningOutcome", (_outcome(outcome, graph) for outcome in course.learning_outcomes))
    yield from each("elm:provenBy", _assessments(course, portfolio, graph))


def changed_on(day: date | None) -> Iterator[Property]:
    """The day of the last change, where it is known."""
    return only("dcterms:modified", day_time(day) if day else None)


def day_time(day: date, time: str = "00:00:00") -> Typed:
    """A day as the model writes points in time."""
    return Typed(f"{day.isoformat()}T{time}", "dateTime")


def _workload(course: Course, graph: Graph) -> Iterator[Property]:
    """Credits where they are the same for everybody, and hours where the entry gives them."""
    ects = course.ects
    if ects is not None and not ects.none and not ects.is_range:
        credit_point = (("elm:framework", graph.concept(ECTS)), ("elm:point", f"{ects.least.normalize():f}"))
        yield "elm:creditPoint", Node("elm:CreditPoint", credit_point)
    if course.workload_hours is not None:
        yield "elm:volumeOfLearning", Typed(f"PT{course.workload_hours}H", "duration")


def _target_groups(course: Course, portfolio: Portfolio) -> Iterator[Concept]:
    groups = portfolio.alliance.target_groups
    codes = dict.fromkeys(code for group in course.target_groups if group in groups for code in groups[group].elm)
    return (target_group_concept(code) for code in codes)


def _outcome(outcome: LearningOutcome, graph: Graph) -> Node:
    kind = outcome_concept(outcome.kind) if outcome.kind else None
    return Node(
        "elm:LearningOutcome",
        (
            *each("dcterms:title", words_of(outcome.text)),
            *each("dcterms:type", graph.concepts([kind])),
            *each("elm:relatedESCOSkill", graph.concepts(esco_concept(iri) for iri in outcome.esco)),
        ),
    )


def _assessments(course: Course, portfolio: Portfolio, graph: Graph) -> Iterator[Node]:
    """One specification per type; what is said of the assessment as a whole holds for each."""
    given = course.assessment
    if given is None:
        return
    scheme = Node("elm:GradingScheme", tuple(each("dcterms:title", words_of(given.grading)))) if given.grading else None
    say = ValueWords(portfolio)
    supervision = [Words(f"Planned: {say.of('supervision', given.supervision)}.", "en")] if given.supervision else []
    for kind in given.types:
        concept = assessment_concept(kind)
        yield Node(
            "elm:LearningAssessmentSpecification",
            (
                ("dcterms:title", Words(concept.label, "en")),
                *each("dcterms:description", words_of(given.description)),
                *only("elm:additionalNote", note(words_of(given.criteria))),
                *only("elm:additionalNote", note(supervision)),
                ("dcterms:type", graph.concept(concept)),
                *only("elm:gradingScheme", scheme),
            ),
        )


def _notes(course: Course, portfolio: Portfolio) -> Iterator[Node]:
    """What the model has no property for: one note per field, in the entry's own words where it has some."""
    notes = (note(texts) for texts in _remarks(course, portfolio))
    return (found for found in notes if found is not None)


def _remarks(course: Course, portfolio: Portfolio) -> Iterator[tuple[Words, ...]]:
    say = ValueWords(portfolio)
    for text in (course.description, course.relevance, course.recognition, course.prior_learning, course.workload_note):
        yield tuple(words_of(text))
    quality = quality_assurance_of(course, portfolio)
    if quality is not None and quality.value.kind is not None:
        yield (Words(f"Quality assurance: {say.of('kind', quality.value.kind)}.", "en"),)
    if quality is not None:
        yield tuple(words_of(quality.value.description))
    if course.ects is not None and course.ects.is_range:
        yield (Words(f"ECTS credits: {say.of('ects', course.ects)}.", "en"),)
