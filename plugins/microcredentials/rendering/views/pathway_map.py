"""The steps of a programme as a drawing: a box per course, a square per credit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from textwrap import wrap
from typing import TYPE_CHECKING

from microcredentials.rendering.views.credits import credits_of

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.domain.programme import Programme, Step
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.credits import Credits

BOX, LINE, TOP, GAP, CHANNEL = 178, 18, 44, 14, 42
LETTER = 8.2
"""Average width of a letter of the titles."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One course: a box with the lines of its title, who offers it, and its credits."""

    x: int
    y: float
    height: int
    lines: tuple[str, ...]
    note: str
    credits: Credits | None

    @property
    def middle(self) -> float:
        """Where its line leaves."""
        return self.y + self.height / 2

    @property
    def right(self) -> int:
        """Its right edge."""
        return self.x + BOX


@dataclass(frozen=True, slots=True)
class Column:
    """One step."""

    x: int
    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class PathwayMap:
    """The drawing: columns from left to right, lines between them, arrow tips, and the goal."""

    width: int
    height: float
    box: int
    columns: tuple[Column, ...]
    lines: tuple[str, ...]
    tips: tuple[str, ...]
    goal_x: int
    goal_y: float
    goal: str


def pathway_map(programme: Programme, setting: Setting) -> PathwayMap | None:
    """The map of a programme with at least two steps."""
    if len(programme.steps) < 2:  # noqa: PLR2004  one step is no way
        return None
    columns, x = [], 0
    for number, step in enumerate(programme.steps, 1):
        column = _column(number, step, x, setting)
        columns.append(column)
        x += BOX + CHANNEL
    height = max((bar.y + bar.height for column in columns for bar in column.bars), default=TOP) + 4
    centred = tuple(_centred(column, height) for column in columns)
    middle = (height - 4 + TOP) / 2
    lines, tips = _connections(centred, x, middle)
    worth = credits_of(programme.ects, setting)
    return PathwayMap(
        x + 86, height, BOX, centred, lines, tips, x, middle - 29, worth.label.removesuffix(" ECTS") if worth else ""
    )


def _column(number: int, step: Step, x: int, setting: Setting) -> Column:
    courses = [
        course for id_ in step.courses if (course := setting.portfolio.course(id_)) is not None and course.is_shown
    ]
    bars, y = [], TOP
    for course in courses:
        bar = _bar(course, x, y, setting)
        bars.append(bar)
        y += bar.height + GAP
    title = setting.words(step.title)
    return Column(x, f"{number}  {title or ''}".strip(), tuple(bars))


def _bar(course: Course, x: int, y: int, setting: Setting) -> Bar:
    worth = credits_of(course.ects, setting)
    lines = wrap(setting.heading(course).text, int((BOX - 20) / LETTER), max_lines=4, placeholder=" …")
    parts = (
        setting.partner_short(course.lead_id),
        setting.label(course.mode) if course.mode else "",
        worth.label if worth else "",
    )
    height = (len(lines) + 1) * LINE + (40 if worth and worth.squares else 18)
    return Bar(x, y, height, tuple(lines), ", ".join(filter(None, parts)), worth)


def _centred(column: Column, height: float) -> Column:
    """The column with its bars in the middle of the drawing's height."""
    if not column.bars:
        return column
    spare = (height - 4 - column.bars[-1].y - column.bars[-1].height) / 2
    bars = tuple(replace(bar, y=bar.y + spare) for bar in column.bars)
    return replace(column, bars=bars)


def _connections(columns: tuple[Column, ...], goal_x: int, middle: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Paths from all bars of a column to all bars of the next, through one channel, and the tips that end them."""
    lines: list[str] = []
    tips: list[str] = []
    targets = [[(bar.x, bar.middle) for bar in column.bars] for column in columns[1:]] + [[(goal_x, middle)]]
    for column, ends in zip(columns, targets, strict=True):
        if not column.bars or not ends:
            continue
        out, into = column.x + BOX + CHANNEL // 3, ends[0][0] - CHANNEL // 3
        starts = [bar.middle for bar in column.bars]
        rungs = [y for _, y in ends]
        centre = middle
        path = "".join(f"M{bar.right} {bar.middle}H{out}" for bar in column.bars)
        path += f"M{out} {min(*starts, centre)}V{max(*starts, centre)}M{out} {centre}H{into}"
        path += f"M{into} {min(*rungs, centre)}V{max(*rungs, centre)}"
        path += "".join(f"M{into} {y}H{x - 8}" for x, y in ends)
        lines.append(path)
        tips.extend(f"M{x} {y}l-10 -6v12z" for x, y in ends)
    return tuple(lines), tuple(tips)
