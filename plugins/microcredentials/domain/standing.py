"""How a course stands on a day: whether one can still apply, and for which run.

``rendering/assets/js/standing.js`` follows the same rules in the browser, on the day the page is opened;
``tests/unit/standing_cases.json`` holds the two together.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from microcredentials.domain.course import Delivery, Status
from microcredentials.domain.defaults import delivery_of
from microcredentials.domain.offering import OfferingState

if TYPE_CHECKING:
    from datetime import date

    from microcredentials.domain.course import Course
    from microcredentials.domain.offering import Offering

FLEXIBLE = frozenset({Delivery.ANY_TIME, Delivery.ON_DEMAND, Delivery.ROLLING_MONTHLY, Delivery.ROLLING_BIMONTHLY})
"""Ways of delivery for which a learner waits for no date."""

DAYS_THAT_ARE_SOON = 14
"""A deadline so many days away is marked."""


class State(StrEnum):
    """What a learner can do."""

    ANNOUNCED = "announced"
    OPEN = "open"
    SOON = "soon"
    NOT_YET = "not_yet"
    UNDATED = "undated"
    FULL = "full"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    PAST = "past"


GONE = frozenset({State.FULL, State.CLOSED, State.CANCELLED, State.PAST})
"""States in which nobody can apply any more."""


class Standing(NamedTuple):
    """The state, the run it is about, and the days left to apply where a deadline is ahead."""

    state: State
    run: Offering | None = None
    days_left: int | None = None

    @property
    def is_gone(self) -> bool:
        """Whether nobody can apply any more."""
        return self.state in GONE


def standing_of(course: Course, today: date) -> Standing:
    """The run one can apply for next, else the next that begins, else the last that was."""
    found = _standing_of_runs(course, today)
    if course.status is Status.ANNOUNCED and not found.is_gone:
        return Standing(State.ANNOUNCED, found.run, found.days_left)
    return found


def run_standing(run: Offering, today: date) -> Standing:
    """How one run stands."""
    state = _state_of(run, today)
    if state not in {State.OPEN, State.UNDATED} or run.apply_by is None:
        return Standing(state, run)
    days = (run.apply_by - today).days
    return Standing(State.SOON if days <= DAYS_THAT_ARE_SOON else State.OPEN, run, days)


def _state_of(run: Offering, today: date) -> State:
    """The state of a run, deadlines aside that are still ahead."""
    verdicts = (
        (run.state is OfferingState.CANCELLED, State.CANCELLED),
        (_is_over(run, today), State.PAST),
        (not _takes_applications(run, today), State.CLOSED),
        (run.state is OfferingState.FULL, State.FULL),
        (run.apply_from is not None and run.apply_from > today, State.NOT_YET),
        (run.start is not None, State.OPEN),
    )
    return next((state for holds, state in verdicts if holds), State.UNDATED)


def in_order(runs: tuple[Offering, ...]) -> list[Offering]:
    """Runs by their first day; those without a date come last, in the order of the entry."""
    return sorted(runs, key=lambda run: (run.start is None, run.start.first.toordinal() if run.start else 0))


def _standing_of_runs(course: Course, today: date) -> Standing:
    if not course.offerings:
        return Standing(State.OPEN if delivery_of(course) in FLEXIBLE else State.UNDATED)
    standings = [run_standing(run, today) for run in in_order(course.offerings)]
    ahead = [one for one in standings if one.state not in {State.CANCELLED, State.PAST}]
    possible = next((one for one in ahead if not one.is_gone), None)
    if possible is not None:
        return possible
    if delivery_of(course) in FLEXIBLE:
        return Standing(State.OPEN)
    if ahead:
        return ahead[0]
    past = [one for one in standings if one.state is State.PAST]
    return past[-1] if past else standings[0]


def _is_over(run: Offering, today: date) -> bool:
    last = run.end or run.start
    return last is not None and last.last < today


def _takes_applications(run: Offering, today: date) -> bool:
    if run.apply_by is not None:
        return run.apply_by >= today
    return run.start is None or run.start.last >= today
