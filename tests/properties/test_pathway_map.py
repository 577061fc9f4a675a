"""Properties of the map of a programme: lines keep clear of boxes, boxes of each other, and all is inside."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.rendering.portfolios import setting_of

from microcredentials.domain.reachable_ects import reachable_ects
from microcredentials.rendering.views.pathway_drawing import NOTE, PADDING, TITLE
from microcredentials.rendering.views.pathway_map import pathway_map
from microcredentials.rendering.views.pathway_tall import tall_drawing
from microcredentials.rendering.views.step_view import reachable_credits, step_view
from microcredentials.rendering.views.text_width import width_of

if TYPE_CHECKING:
    from microcredentials.rendering.views.pathway_drawing import Box, Drawing, Point

_TITLES = st.sampled_from(
    ["Sea", "Олимпийско наследство и устойчиво развитие на крайбрежните райони", "Donaudampfschifffahrtsgesellschaft"]
) | st.text(st.characters(categories=["Lu", "Ll", "Nd"]) | st.just(" "), min_size=3, max_size=160).filter(
    lambda text: len(text.strip()) >= 3
)
_CREDITS = st.sampled_from(["1", "3.5", "15", "30", "none"]) | st.just({"min": "3", "max": "15"})
_COURSES = st.lists(st.fixed_dictionaries({"title": _TITLES, "ects": _CREDITS}), min_size=1, max_size=12)


@st.composite
def drawings(draw: st.DrawFn) -> tuple[Drawing, ...]:
    """Maps of a programme whose courses stand in any of its steps and require any others, also in circles."""
    given_courses = draw(_COURSES)
    ids = [f"su/c{number}" for number in range(len(given_courses))]
    courses: dict[str, dict[str, Any]] = {
        id_: course | {"requires": draw(st.lists(st.sampled_from(ids), max_size=2))}
        for id_, course in zip(ids, given_courses, strict=True)
    }
    count = draw(st.integers(2, 5))
    places = draw(st.lists(st.integers(0, count - 1), min_size=len(ids), max_size=len(ids)))
    steps = [
        {"title": draw(_TITLES), "courses": [id_ for id_, place in zip(ids, places, strict=True) if place == number]}
        for number in range(count)
    ]
    setting = setting_of(courses, {"set": {"status": "published", "title": "Set", "providers": "su", "steps": steps}})
    programme = setting.portfolio.programmes["set"]
    views = tuple(step_view(number, step, setting) for number, step in enumerate(programme.steps, 1))
    worth = reachable_credits(reachable_ects(programme.steps, setting.portfolio.course), setting)
    return pathway_map(views, worth)


def touches(box: Box, start: Point, end: Point, margin: float) -> bool:
    """Whether a piece comes closer to a box than ``margin``; one below 0 is how far it may reach into the box."""
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    return (
        left < box.right + margin
        and right > box.x - margin
        and top < box.y + box.height + margin
        and bottom > box.y - margin
    )


@settings(deadline=None)
@given(drawings())
def test_no_line_crosses_a_box_and_none_comes_near_a_box_that_it_does_not_join(maps: tuple[Drawing, ...]) -> None:
    for drawing in maps:
        for line in drawing.lines:
            for start, end in pairwise(line.points):
                assert start[0] == end[0] or start[1] == end[1]
                assert not [box.id for box in drawing.boxes if touches(box, start, end, -0.5)]
                assert not [box.id for box in drawing.boxes if box.id not in line.joins and touches(box, start, end, 2)]


@settings(deadline=None)
@given(drawings())
def test_boxes_keep_apart_and_everything_is_inside(maps: tuple[Drawing, ...]) -> None:
    for drawing in maps:
        for one, other in combinations(drawing.boxes, 2):
            assert not touches(one, (other.x, other.y), (other.right, other.y + other.height), 2)
        for x, y in (point for line in drawing.lines for point in line.points):
            assert -1 <= x <= drawing.width + 1
            assert -1 <= y <= drawing.height + 1
        for box in drawing.boxes:
            assert 0 <= box.x <= box.right <= drawing.width
            assert 0 <= box.y <= box.y + box.height <= drawing.height
        if drawing.goal:
            assert drawing.goal.x + drawing.goal.width <= drawing.width
            assert drawing.goal.y + drawing.goal.height <= drawing.height


@settings(deadline=None)
@given(drawings())
def test_no_text_is_wider_than_its_box_and_none_is_cut(maps: tuple[Drawing, ...]) -> None:
    for drawing in maps:
        for box in drawing.boxes:
            room = box.width - 2 * PADDING
            assert all(width_of(line, TITLE) <= room for line in box.lines)
            assert all(width_of(line, NOTE) <= room for line in box.notes)
            words = "".join(box.title.text.split())
            assert "".join("".join(box.lines).split()).replace("-", "") == words
            if box.credits and box.credits.squares:
                assert box.credits.squares.width * box.scale <= room


@settings(deadline=None)
@given(drawings())
def test_every_course_stands_in_every_drawing_once_with_all_that_it_requires(maps: tuple[Drawing, ...]) -> None:
    drawn = [
        (sorted(box.id for box in drawing.boxes), sorted(map(sorted, (n.joins for n in drawing.needs))))
        for drawing in maps
    ]
    assert all(one == drawn[0] for one in drawn)
    assert all(len(set(ids)) == len(ids) for ids, _ in drawn)


def test_a_drawing_without_courses_is_empty() -> None:
    assert tall_drawing((), (), "").lines == ()
