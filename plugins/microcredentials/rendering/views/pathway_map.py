"""The steps of a programme as drawings: a box per course, a square per credit, lines from step to step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.rendering.views.pathway_drawing import needed_pairs
from microcredentials.rendering.views.pathway_tall import tall_drawing
from microcredentials.rendering.views.pathway_wide import MOST_STEPS, wide_drawing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from microcredentials.rendering.views.credits import Credits
    from microcredentials.rendering.views.pathway_drawing import Drawing
    from microcredentials.rendering.views.step_view import StepView


def pathway_map(steps: Sequence[StepView], worth: Credits | None) -> tuple[Drawing, ...]:
    """The map for narrow screens, and before it one for wide ones where that finds room; nothing for a single step."""
    if len(steps) < 2:  # noqa: PLR2004  one step is no way
        return ()
    pairs, goal = needed_pairs(steps), worth.label if worth else ""
    tall = tall_drawing(steps, pairs, goal)
    return (wide_drawing(steps, pairs, goal), tall) if len(steps) <= MOST_STEPS else (tall,)
