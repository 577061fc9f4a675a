"""A course as QualityLink tells it: one specification, and an instance per run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.elm.achievement import achievement_properties, changed_on
from microcredentials.exports.elm.concept import eqf_concept, isced_concept
from microcredentials.exports.elm.graph import Graph
from microcredentials.exports.elm.node import Node, Reference, Typed, each, only
from microcredentials.exports.elm.node_kinds import web_resource, words_of
from microcredentials.exports.elm.opportunity import named_runs, opportunity_properties, providers_of
from microcredentials.exports.elm.price import price_nodes
from microcredentials.exports.elm.uri import web_uri
from microcredentials.exports.qualitylink.institution import institution_node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microcredentials.domain.course import Course
    from microcredentials.domain.offering import Offering
    from microcredentials.exports.elm.addresses import Addresses
    from microcredentials.exports.elm.node import Property

_ELSEWHERE = frozenset({"elm:educationLevel"})
"""What QualityLink tells by a property of its own."""

_BROAD, _NARROW = 2, 3
"""Digits of the broad and the narrow field in a code of ISCED-F."""


def course_graph(course: Course, addresses: Addresses) -> Graph:
    """All that is said of one course; it must lack nothing that QualityLink demands (``reason_to_leave_out``)."""
    return _CourseInGraph(course, addresses).graph()


class _CourseInGraph:
    def __init__(self, course: Course, addresses: Addresses) -> None:
        self._course = course
        self._addresses = addresses
        self._portfolio = addresses.portfolio
        self._page = f"courses/{course.id}/"
        self._specification = Reference(addresses.of(self._page, "achievement"))
        self._graph = Graph()
        path = self._portfolio.course_entries[course.id].path
        self._changed = tuple(changed_on(addresses.publication.changed.get(path)))

    def graph(self) -> Graph:
        instances = [self._graph.add(self._instance(name, run)) for name, run in named_runs(self._course)]
        properties = tuple(self._of_specification(instances))
        self._graph.add(Node("ql:LearningOpportunitySpecification", properties, self._specification.iri))
        return self._graph

    def _of_specification(self, instances: Iterable[Reference]) -> Iterator[Property]:
        course = self._course
        page = self._addresses.homepage(course)
        yield from each("dcterms:publisher", self._institutions([course.lead_id]))
        told = achievement_properties(course, self._portfolio, self._graph)
        yield from ((name, value) for name, value in told if name not in _ELSEWHERE)
        yield from only("foaf:homepage", web_resource(page) if page else None)
        yield from each("ql:ISCEDFBroadField", self._fields(_BROAD))
        yield from each("ql:ISCEDFNarrowField", self._fields(_NARROW))
        levels = course.level.eqf if course.level else ()
        yield from each("elm:EQFLevel", self._graph.concepts(eqf_concept(level) for level in levels))
        yield from each("elm:learningOpportunity", instances)
        yield from self._changed

    def _instance(self, name: str, run: Offering | None) -> Node:
        properties = tuple(self._of_instance(name, run))
        return Node("ql:LearningOpportunityInstance", properties, self._addresses.of(self._page, name))

    def _of_instance(self, name: str, run: Offering | None) -> Iterator[Property]:
        course = self._course
        portal, places = _portal(course, run), _places(course, run)
        yield "elm:learningAchievementSpecification", self._specification
        yield from each("elm:providedBy", self._institutions(providers_of(course, run)))
        yield from opportunity_properties(course, name, run, self._addresses, self._graph)
        yield from only("ql:registrationPortal", Typed(web_uri(portal), "anyURI") if portal else None)
        yield from only("ql:enrolmentCapacity", places)
        yield from each("ql:learnerGroupConditions", self._conditions(run))
        yield from self._changed

    def _conditions(self, run: Offering | None) -> Iterator[Node]:
        """What each audience pays, as far as it is known."""
        for audience, price in price_nodes(self._course, run, self._portfolio, self._graph):
            title = each("dcterms:title", words_of(self._portfolio.alliance.audiences[audience]))
            group = Node("ql:LearnerGroup", tuple(title), self._addresses.of("", f"audience-{audience}"))
            properties = (("ql:learnerGroup", self._graph.add(group)), ("elm:priceDetail", price))
            yield Node("ql:LearnerGroupConditions", properties)

    def _institutions(self, names: Iterable[str]) -> Iterator[Reference]:
        for name in dict.fromkeys(names):
            iri = self._addresses.of(f"partners/{name}/", "organisation")
            institution = institution_node(self._portfolio.partners[name], iri, self._graph)
            if institution is not None:
                yield self._graph.add(institution)

    def _fields(self, digits: int) -> Iterator[Reference]:
        """The broad or narrow fields that the course's fields belong to."""
        codes = dict.fromkeys(code[:digits] for code in self._course.fields if len(code) >= digits)
        return self._graph.concepts(map(isced_concept, codes))


def _places(course: Course, run: Offering | None) -> Typed | None:
    """How many learners are taken: by the run, else by the course."""
    places = run.places if run and run.places is not None else course.places
    return Typed(str(places), "nonNegativeInteger") if places is not None else None


def _portal(course: Course, run: Offering | None) -> str | None:
    """Where learners apply: for the run, else for the course."""
    own = run.application if run else None
    general = course.application
    return (run.application_url if run else None) or (own.url if own else None) or (general.url if general else None)
