"""What a map of a programme is drawn of: boxes, headings, lines, and a goal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from microcredentials.rendering.views.text_width import width_of, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.rendering.views.credits import Credits
    from microcredentials.rendering.views.step_view import CourseOfStep, StepView
    from microcredentials.rendering.words import Words

TITLE, NOTE, HEADING = 14, 13, 18
"""Sizes of letters in pixels."""
LINE, PADDING, GAP, LANE = 18, 10, 14, 10
"""Height of a line, space within a box, between boxes, and between lines that run side by side."""
TIP = 8
"""How far before a box a line ends, so that its arrow tip covers the end."""
CONDENSED = 0.8
"""How much narrower the display face is than a system font."""
SQUARES = 0.72
"""Scale of the squares of credits."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """One course, as wide and high as its words need; ``tone`` is the colour of its step."""

    id: str
    address: str
    title: Words
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    credits: Credits | None
    width: float
    height: float
    tone: int
    x: float = 0
    y: float = 0

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def middle(self) -> float:
        """Where the line of its step reaches and leaves it."""
        return self.y + self.height / 2

    @property
    def scale(self) -> float:
        """The scale at which its squares find room."""
        squares = self.credits.squares if self.credits else None
        return min(SQUARES, (self.width - 2 * PADDING) / squares.width) if squares else SQUARES

    def at(self, x: float, y: float) -> Box:
        """The box in its place."""
        return replace(self, x=x, y=y)


@dataclass(frozen=True, slots=True)
class Heading:
    """Number and title of a step, and below them what is to be chosen."""

    lines: tuple[str, ...]
    rules: tuple[str, ...]
    x: float = 0
    y: float = 0

    @property
    def height(self) -> float:
        """From its top to the first box."""
        return len(self.lines) * (HEADING + 3) + len(self.rules) * LINE + 10


@dataclass(frozen=True, slots=True)
class Line:
    """A way of horizontal and vertical pieces; ``joins`` are the ids of the courses whose boxes it may touch."""

    points: tuple[Point, ...]
    joins: frozenset[str] = frozenset()
    has_tip: bool = False

    @property
    def path(self) -> str:
        """The way as SVG writes it."""
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in self.points)

    @property
    def tip(self) -> str:
        """The arrow at its end, which points to the right or to the left."""
        (before, _), (x, y) = self.points[-2:]
        towards = 1 if x > before else -1
        return f"M{x + towards * TIP:g} {y:g}l{-10 * towards} -6v12z"


@dataclass(frozen=True, slots=True)
class Goal:
    """Where all steps lead: the credits of the programme."""

    words: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """One drawing: the way through the steps (``flow``), and which course needs which (``needs``)."""

    name: str
    width: float
    height: float
    headings: tuple[Heading, ...]
    boxes: tuple[Box, ...]
    flow: tuple[Line, ...]
    needs: tuple[Line, ...]
    goal: Goal | None

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines."""
        return (*self.flow, *self.needs)


def box_of(course: CourseOfStep, step: StepView, width: float) -> Box:
    """The box of a course, not yet in its place."""
    card = course.card
    room = width - 2 * PADDING
    worth = card.credits.label if card.credits else card.workload
    note = ", ".join(filter(None, (card.monogram, card.mode_label if card.mode else "", worth)))
    lines, notes = wrapped(card.title.text, room, TITLE), wrapped(_kept_together(note), room, NOTE)
    squares = 22 if card.credits and card.credits.squares else 0
    height = (len(lines) + len(notes)) * LINE + 2 * PADDING + squares
    return Box(card.id, card.address, card.title, lines, notes, card.credits, width, height, (step.number - 1) % 3)


def heading_of(step: StepView, width: float) -> Heading:
    """The heading of a step, not yet in its place."""
    words = f"{step.number}  {step.title or ''}".strip()
    return Heading(wrapped(words, width / CONDENSED, HEADING), wrapped(_kept_together(step.rule), width, NOTE))


def _kept_together(words: str) -> str:
    """Number and unit on one line."""
    return words.replace(" ECTS", "\N{NO-BREAK SPACE}ECTS")


def goal_width(words: str) -> float:
    """How wide the goal is for its words, which stand in one line."""
    return round(width_of(words, HEADING) * CONDENSED) + 2 * PADDING


def needed_pairs(steps: Iterable[StepView]) -> tuple[tuple[str, str], ...]:
    """Pairs of courses of the programme of which the first comes before the second."""
    courses = [course for step in steps for course in step.courses]
    inside = {f"courses/{course.card.id}/": course.card.id for course in courses}
    return tuple(
        (inside[stop.address], course.card.id)
        for course in courses
        for stop in dict.fromkeys(course.first)
        if inside.get(stop.address, course.card.id) != course.card.id
    )
