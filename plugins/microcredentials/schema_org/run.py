"""Runs of a course, as ``CourseInstance``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.course import Delivery
from microcredentials.domain.offering import Mode, Offering, OfferingState
from microcredentials.schema_org.node import node
from microcredentials.schema_org.offer import differs, offers_of
from microcredentials.schema_org.organisation import university

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.domain.duration import Duration
    from microcredentials.schema_org.node import Node, Scene

_MODES = {Mode.ONLINE: "Online", Mode.ON_CAMPUS: "Onsite", Mode.BLENDED: "Blended"}
"""As search engines want ``courseMode``."""

_PERIODS = {"hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M"}
"""Units that have a form in ISO 8601; how long a semester is, nobody says."""


def runs_of(course: Course, scene: Scene) -> list[Node]:
    """One node per dated run; one without dates for a course that is given at any time, on demand or regularly."""
    if course.offerings:
        return [_run(run, course, scene) for run in course.offerings]
    is_given = course.delivery is not None and course.delivery is not Delivery.FIXED
    return [_run(Offering(), course, scene)] if is_given else []


def workload(course: Course) -> str | None:
    """Hours of work as ISO 8601 writes them, where the entry gives them; never worked out from credits."""
    return f"PT{course.workload_hours}H" if course.workload_hours else None


def _run(run: Offering, course: Course, scene: Scene) -> Node:
    mode = run.mode or course.mode
    is_cancelled = run.state is OfferingState.CANCELLED
    times = [scene.words(text) for text in (run.when, run.schedule) if text]
    place = node("Place", name=scene.words(run.location)) if run.location and mode is not Mode.ONLINE else None
    return node(
        "CourseInstance",
        courseMode=_MODES[mode] if mode else None,
        courseWorkload=workload(course),
        startDate=str(run.start) if run.start else None,
        endDate=str(run.end) if run.end else None,
        duration=_period(course.duration) if course.duration else None,
        description="; ".join(filter(None, times)),
        inLanguage=run.languages or course.languages,
        location=place,
        organizer=university(run.provider, scene) if run.provider else None,
        maximumAttendeeCapacity=run.places or course.places,
        eventStatus="https://schema.org/EventCancelled" if is_cancelled else None,
        offers=offers_of(course, scene, run) if differs(run) and not is_cancelled else None,
    )


def _period(duration: Duration) -> str | None:
    form = _PERIODS.get(duration.unit)
    return form.format(duration.least) if form and duration.least == duration.most else None
