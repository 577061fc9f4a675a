"""The map of a programme for narrow screens: all boxes below each other, one line along their left."""

from __future__ import annotations

from dataclasses import replace
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
    from collections.abc import Mapping, Sequence

    from microcredentials.rendering.views.pathway_drawing import Box
    from microcredentials.rendering.views.step_view import StepView

WIDTH, NARROWEST_BOX = 330, 220
SPINE, LEFT = 6, 34
"""Where the line runs, and where boxes begin."""
STEP_GAP, GOAL_HEIGHT = 22, 44


def tall_drawing(steps: Sequence[StepView], pairs: Sequence[tuple[str, str]], goal: str) -> Drawing:
    """Steps from top to bottom; a course that needs another is joined to it on the right, a lane per pair."""
    gutter = (len(pairs) + 1) * LANE if pairs else 2
    width = max(WIDTH - LEFT - gutter, NARROWEST_BOX)
    headings, boxes, y = [], [], 0.0
    for step in steps:
        heading = heading_of(step, width)
        headings.append(replace(heading, x=LEFT, y=y))
        y += heading.height
        for course in step.courses:
            box = box_of(course, step, width).at(LEFT, y)
            boxes.append(box)
            y += box.height + GAP
        y += STEP_GAP - GAP
    end = Goal(goal, LEFT, y, goal_width(goal), GOAL_HEIGHT) if goal else None
    first = next((len(step.courses) for step in steps if step.courses), 0)
    flow = _flow(boxes, first, end)
    height = end.y + end.height if end else max(y - STEP_GAP, 0)
    known = {box.id: box for box in boxes}
    needs = tuple(_need(known, pair, number, LEFT + width) for number, pair in enumerate(pairs, 1))
    return Drawing("tall", LEFT + width + gutter, height + 2, tuple(headings), tuple(boxes), flow, needs, end)


def _flow(boxes: Sequence[Box], first: int, goal: Goal | None) -> tuple[Line, ...]:
    """The line from the first box to the last, and a branch to each; the ``first`` boxes have no arrow before them."""
    branches = [_branch(box.middle, box.id, has_tip=place >= first) for place, box in enumerate(boxes)]
    if goal:
        branches.append(_branch(goal.y + goal.height / 2, "", has_tip=True))
    if not branches:
        return ()
    return (Line((branches[0].points[0], branches[-1].points[0])), *branches)


def _branch(y: float, id_: str, *, has_tip: bool) -> Line:
    end = LEFT - TIP if has_tip else LEFT
    return Line(((SPINE, y), (end, y)), frozenset({id_} - {""}), has_tip)


def _need(boxes: Mapping[str, Box], pair: tuple[str, str], number: int, right: float) -> Line:
    before, after = (boxes[id_] for id_ in pair)
    lane = right + number * LANE
    leaves, enters = before.y + before.height - 12, after.y + 14
    points = ((right, leaves), (lane, leaves), (lane, enters), (right + TIP, enters))
    return Line(points, frozenset(pair), has_tip=True)
