"""A course as learning opportunities of the European Learning Model: one per run, all leading to one achievement."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING

from microcredentials.domain.defaults import awarding_bodies_of
from microcredentials.domain.offering import Offering, OfferingState
from microcredentials.exports.elm.achievement import achievement_properties, changed_on, day_time
from microcredentials.exports.elm.concept import SHORT_PROGRAMME, language_concept, mode_concept
from microcredentials.exports.elm.graph import Graph
from microcredentials.exports.elm.node import Node, Reference, Typed, Words, each, only
from microcredentials.exports.elm.node_kinds import identifier, note, web_resource, words_of
from microcredentials.exports.elm.organisation import co_provider_node, partner_node
from microcredentials.exports.elm.price import price_nodes
from microcredentials.plain_words.value_words import ValueWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from microcredentials.domain.course import Course
    from microcredentials.domain.day import DayOrMonth
    from microcredentials.domain.duration import Duration
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.elm.addresses import Addresses
    from microcredentials.exports.elm.node import Property

_LAST_MINUTE = "23:59:59"
_PERIODS = {"hour": "PT{}H", "day": "P{}D", "month": "P{}M", "academic year": "P{}Y"}
"""Units of duration that XML Schema knows; lessons and semesters have no fixed length."""

_DAYS_OF_WEEK = timedelta(weeks=1).days
_MIDNIGHT = "00:00:00"


def course_graph(course: Course, addresses: Addresses) -> Graph:
    """All that is said of one course; it must lack nothing that the model demands (``reason_to_leave_out``)."""
    return _CourseInGraph(course, addresses).graph()


class _CourseInGraph:
    def __init__(self, course: Course, addresses: Addresses) -> None:
        self._course = course
        self._addresses = addresses
        self._portfolio = addresses.portfolio
        self._page = f"courses/{course.id}/"
        self._achievement = Reference(addresses.of(self._page, "achievement"))
        self._graph = Graph()

    def graph(self) -> Graph:
        path = self._portfolio.course_entries[self._course.id].path
        self._changed = tuple(changed_on(self._addresses.publication.changed.get(path)))
        runs = named_runs(self._course)
        for name, run in runs:
            self._graph.add(self._opportunity(name, run))
        achievement = tuple(self._of_achievement(run for _, run in runs if run is not None))
        self._graph.add(Node("elm:LearningAchievementSpecification", achievement, self._achievement.iri))
        return self._graph

    def _of_achievement(self, runs: Iterable[Offering]) -> Iterator[Property]:
        yield from achievement_properties(self._course, self._portfolio, self._graph)
        general = awarding_bodies_of(self._course)
        for bodies in dict.fromkeys((general, *(run.awarding_body or general for run in runs))):
            awarded_by = each("elm:awardingBody", self._organisations(bodies))
            properties = (*awarded_by, ("elm:learningAchievementSpecification", self._achievement))
            yield "elm:awardingOpportunity", Node("elm:AwardingOpportunity", properties)
        yield from self._changed

    def _opportunity(self, name: str, run: Offering | None) -> Node:
        return Node(
            "elm:LearningOpportunity", tuple(self._of_opportunity(name, run)), self._addresses.of(self._page, name)
        )

    def _of_opportunity(self, name: str, run: Offering | None) -> Iterator[Property]:
        yield from opportunity_properties(self._course, name, run, self._addresses, self._graph)
        prices = price_nodes(self._course, run, self._portfolio, self._graph)
        yield from each("elm:priceDetail", (price for _, price in prices))
        yield from each("elm:providedBy", self._organisations(providers_of(self._course, run)))
        yield "elm:learningAchievementSpecification", self._achievement
        yield from self._changed

    def _organisations(self, names: Iterable[str]) -> Iterator[Reference]:
        """Partners by their ids, others by their names; a name that is an id, too, means the partner."""
        outside = {str(body.name): body for body in self._course.co_providers}
        for name in dict.fromkeys(names):
            partner = self._portfolio.partners.get(name)
            if partner is not None:
                node = partner_node(partner, self._addresses.of(f"partners/{name}/", "organisation"), self._graph)
            else:
                iri = self._addresses.of(self._page, f"body-{list(outside).index(name) + 1}")
                node = co_provider_node(outside[name], iri, self._graph)
            if node is not None:
                yield self._graph.add(node)


def providers_of(course: Course, run: Offering | None) -> tuple[str, ...]:
    """Ids of the universities that give a run."""
    return (run.provider,) if run and run.provider else course.provider_ids


def opportunity_properties(
    course: Course, name: str, run: Offering | None, addresses: Addresses, graph: Graph
) -> Iterator[Property]:
    """What a course says of a run, or of itself where it has none; price, provider and achievement are not here."""
    languages = (run.languages if run else ()) or course.languages
    mode = (run.mode if run else None) or course.mode
    page = addresses.homepage(course)
    syllabus = course.links.syllabus if course.links else None
    deadline = run.apply_by if run else None
    yield "adms:identifier", identifier(f"{course.id}/{name}")
    yield from each("dcterms:title", words_of(course.title))
    yield from each("dcterms:description", words_of(course.summary))
    yield "dcterms:type", graph.concept(SHORT_PROGRAMME)
    yield from only("foaf:homepage", web_resource(page) if page else None)
    yield from only("elm:supplementaryDocument", web_resource(syllabus) if syllabus else None)
    yield from only("dcterms:temporal", _period(run))
    yield from only("elm:duration", _duration(course.duration))
    yield from each("elm:mode", graph.concepts([mode_concept(mode)] if mode else ()))
    yield from only("elm:scheduleInformation", note(_schedule(run, addresses.portfolio)))
    yield from only("elm:admissionProcedure", note(_admission(course, run)))
    yield from only("elm:applicationDeadline", day_time(deadline, _LAST_MINUTE) if deadline else None)
    yield from each("elm:defaultLanguage", islice(graph.concepts(map(language_concept, languages)), 1))


def named_runs(course: Course) -> Sequence[tuple[str, Offering | None]]:
    """Every run that takes place, with its name; the course itself stands for a run where it has none."""
    runs = [run for run in course.offerings if run.state is not OfferingState.CANCELLED]
    return tuple(_named(runs)) or (("opportunity", None),)


def _schedule(run: Offering | None, portfolio: Portfolio) -> Iterator[Words]:
    """When and where, in words: times without a day, the weekly hours, the place."""
    if run is None:
        return
    if run.start is not None and run.start.day is None:
        yield Words(f"{ValueWords(portfolio).of('start', run.start)}.", "en")
    for text in (run.when, run.schedule, run.location):
        yield from words_of(text)


def _admission(course: Course, run: Offering | None) -> Iterator[Words]:
    application = (run.application if run else None) or course.application
    return words_of(application.how if application else None)


def _named(runs: Sequence[Offering]) -> Iterator[tuple[str, Offering]]:
    """Each run with a name that stays when others are added: by its first day, else by its place in the list."""
    seen: Counter[str] = Counter()
    for position, run in enumerate(runs, start=1):
        name = f"run-{run.start or position}"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}", run


def _period(run: Offering | None) -> Node | None:
    """First and last day, where they are days; a month has none."""
    if run is None:
        return None
    properties = (*_point("elm:startDate", run.start, _MIDNIGHT), *_point("elm:endDate", run.end, _LAST_MINUTE))
    return Node("dcterms:PeriodOfTime", properties) if properties else None


def _point(name: str, when: DayOrMonth | None, time: str) -> Iterator[Property]:
    return only(name, day_time(when.first, time) if when is not None and when.day is not None else None)


def _duration(duration: Duration | None) -> Typed | None:
    """A length that is one number of a unit that XML Schema knows; it has no weeks, but days."""
    if duration is None or duration.least != duration.most:
        return None
    if duration.unit == "week":
        return Typed(f"P{duration.least * _DAYS_OF_WEEK}D", "duration")
    form = _PERIODS.get(duration.unit)
    return Typed(form.format(duration.least), "duration") if form else None
