"""The map of a programme for wide screens: a column per step, with lines in the channels between them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from microcredentials.rendering.views.pathway_drawing import (
    GAP,
    LANE,
    TIP,
    Drawing,
    Goal,
    Line,
    box_of,
    goal_width,
    heading_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from microcredentials.rendering.views.pathway_drawing import Box
    from microcredentials.rendering.views.step_view import StepView

BOX, CHANNEL, EDGE = 178, 42, 14
"""Width of a box and of an empty channel, and how far from boxes the lines of the steps run."""
GOAL_HEIGHT = 58
CORRIDOR = -1
"""Stands for the number of a channel where a line runs below all boxes."""
MOST_STEPS = 3
"""More columns than these find no room beside the facts of a programme."""


def wide_drawing(steps: Sequence[StepView], pairs: Sequence[tuple[str, str]], goal: str) -> Drawing:
    """Steps from left to right; a course that needs another is joined to it by a lane per pair."""
    return _Plan(steps, pairs).drawing(goal)


@dataclass
class _Plan:
    """Columns and channels; channel ``n`` lies before column ``n``, the last one before the goal."""

    steps: Sequence[StepView]
    pairs: Sequence[tuple[str, str]]
    column_of: dict[str, int] = field(init=False)
    lanes: Counter[int] = field(default_factory=Counter)
    corridor: int = 0

    def __post_init__(self) -> None:
        self.column_of = {course.card.id: n for n, step in enumerate(self.steps) for course in step.courses}

    def drawing(self, goal: str) -> Drawing:
        """The whole map."""
        routes = [self._route(*pair) for pair in self.pairs]
        widths = [self._channel(n, goal) for n in range(len(self.steps) + 1)]
        lefts = [x - BOX for x in accumulate(width + BOX for width in widths)]
        headings = [replace(heading_of(step, BOX), x=x) for step, x in zip(self.steps, lefts, strict=False)]
        top = max((heading.height for heading in headings), default=0)
        stacks = [self._stack(step, x, top) for step, x in zip(self.steps, lefts, strict=False)]
        bottom = max((box.y + box.height for stack in stacks for box in stack), default=top + GOAL_HEIGHT)
        stacks = [_centred(stack, bottom) for stack in stacks]
        centre = (top + bottom) / 2
        end = Goal(goal, lefts[-1], centre - GOAL_HEIGHT / 2, goal_width(goal), GOAL_HEIGHT) if goal else None
        boxes = {box.id: box for stack in stacks for box in stack}
        needs = tuple(_need(boxes, pair, route, lefts, bottom) for pair, route in zip(self.pairs, routes, strict=True))
        return Drawing(
            "wide",
            lefts[-1] + (end.width if end else 0) + 2,
            max(bottom, end.y + end.height if end else 0) + (self.corridor + 1) * LANE,
            tuple(headings),
            tuple(boxes.values()),
            _flow(stacks, end, centre),
            needs,
            end,
        )

    def _route(self, before: str, after: str) -> tuple[tuple[int, int], ...]:
        """The lanes of a pair, as channel and number in it."""
        out, into = self.column_of[before] + 1, self.column_of[after]
        if into in {out, out - 1}:  # next column, or the same: one channel is enough
            return (self._lane(out),)
        self.corridor += 1
        return self._lane(out), (CORRIDOR, self.corridor), self._lane(into)

    def _lane(self, channel: int) -> tuple[int, int]:
        self.lanes[channel] += 1
        return channel, self.lanes[channel]

    def _channel(self, number: int, goal: str) -> float:
        """How wide a channel is: the outer ones only where lines run in them."""
        lanes = self.lanes[number] * LANE
        is_outer = number == 0 or (number == len(self.steps) and not goal)
        return (lanes + 2 * EDGE if lanes else 0) if is_outer else CHANNEL + lanes

    def _stack(self, step: StepView, x: float, y: float) -> list[Box]:
        boxes = []
        for course in step.courses:
            boxes.append(box_of(course, step, BOX).at(x, y))
            y += boxes[-1].height + GAP
        return boxes


def _centred(stack: list[Box], bottom: float) -> list[Box]:
    spare = (bottom - stack[-1].y - stack[-1].height) / 2 if stack else 0
    return [box.at(box.x, box.y + spare) for box in stack]


def _flow(stacks: Sequence[Sequence[Box]], goal: Goal | None, centre: float) -> tuple[Line, ...]:
    """From every box through one channel to every box of the next step that has any, and to the goal."""
    lines: list[Line] = []
    stacks = [stack for stack in stacks if stack]
    ends = [[(box.id, box.x, box.middle) for box in stack] for stack in stacks]
    ends.append([("", goal.x, centre)] if goal else [])
    for stack, targets in zip(stacks, ends[1:], strict=True):
        if not targets:
            continue
        out, into = stack[0].right + EDGE, targets[0][1] - EDGE
        lines += (
            Line(((box.right, box.middle), (out, box.middle), (out, centre)), frozenset({box.id})) for box in stack
        )
        lines.append(Line(((out, centre), (into, centre))))
        lines += (
            Line(((into, centre), (into, y), (x - TIP, y)), frozenset({id_} - {""}), has_tip=True)
            for id_, x, y in targets
        )
    return tuple(lines)


def _need(
    boxes: dict[str, Box],
    pair: tuple[str, str],
    route: tuple[tuple[int, int], ...],
    lefts: Sequence[float],
    bottom: float,
) -> Line:
    before, after = (boxes[id_] for id_ in pair)
    leaves, enters = before.y + before.height - 12, after.y + 14
    end = (after.right + TIP, enters) if before.x == after.x else (after.x - TIP, enters)
    turn, back = (lefts[channel] - EDGE - lane * LANE for channel, lane in (route[0], route[-1]))
    below = [bottom + lane * LANE for channel, lane in route if channel == CORRIDOR]
    detour = [(x, y) for y in below for x in (turn, back)]
    points = ((before.right, leaves), (turn, leaves), *detour, (back, enters), end)
    return Line(points, frozenset(pair), has_tip=True)
