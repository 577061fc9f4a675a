"""What an edit touches, and what it costs."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest
from tests.live_checkout import live_checkout, site_of, started

from microcredentials.inspection import inspect
from microcredentials.preview.live_portfolio import LivePortfolio
from microcredentials.reading.loader import load
from microcredentials.rendering.site import Site, render_pages
from microcredentials.rendering.views.course_view import course_view


def test_only_the_edited_file_is_read_again(tmp_path: Path) -> None:
    checkout = live_checkout(tmp_path)
    live, path = started(tmp_path), checkout.courses[2]
    checkout.change(path, places=7)

    assert calls(lambda: live.rebuild([path]))[load.__qualname__] == 1


def test_only_the_page_that_is_asked_for_is_made(tmp_path: Path) -> None:
    checkout = live_checkout(tmp_path)
    live, path = started(tmp_path), checkout.courses[2]
    checkout.change(path, title="Waterfalls")
    live.rebuild([path])

    made = calls(lambda: site_of(live).page(path.removesuffix(".yml") + "/"))

    assert made[course_view.__qualname__] == 1
    page = site_of(live).page(path.removesuffix(".yml") + "/")
    assert page is not None
    assert page.title == "Waterfalls"


def test_a_file_that_was_saved_unchanged_changes_nothing(tmp_path: Path) -> None:
    checkout = live_checkout(tmp_path)
    live, path = started(tmp_path), checkout.courses[0]
    before = site_of(live).portfolio.course_entries

    live.rebuild([path])

    after = site_of(live).portfolio.course_entries
    assert all(before[id_] is after[id_] for id_ in before)


def test_a_broken_file_is_told_and_the_last_sound_state_stays(tmp_path: Path) -> None:
    checkout = live_checkout(tmp_path)
    live, path = started(tmp_path), checkout.courses[0]
    shown = site_of(live)
    checkout.write(path, "title: [\n")

    found = live.rebuild([path])

    assert {problem.path for problem in found.problems if problem.severity == "error"} == {path}
    assert live.errors
    assert live.site is shown


def test_a_mended_file_is_shown_again(tmp_path: Path) -> None:
    checkout = live_checkout(tmp_path)
    live, path = started(tmp_path), checkout.courses[0]
    text = checkout.text(path)
    checkout.write(path, "title: [\n")
    live.rebuild([path])
    checkout.write(path, text)
    checkout.change(path, places=9)

    live.rebuild([path])

    assert live.errors == ()
    assert site_of(live).portfolio.course_entries == inspect(tmp_path).portfolio.course_entries


def test_what_starts_broken_shows_the_entries_without_errors(tmp_path: Path) -> None:
    checkout = live_checkout(tmp_path)
    broken, other, *_ = checkout.courses
    checkout.write(broken, "title: [\n")
    checkout.change(other, requires=[broken.removeprefix("courses/").removesuffix(".yml")])

    portfolio = LivePortfolio(tmp_path).portfolio_to_build()

    assert portfolio is not None
    assert {entry.path for entry in portfolio.course_entries.values()} == {*checkout.courses} - {broken, other}
    assert portfolio.programme_entries == {}


def test_nothing_can_be_shown_of_an_alliance_with_errors(tmp_path: Path) -> None:
    checkout = live_checkout(tmp_path)
    checkout.change("partners/alliance.yml", edition="next year")

    live = LivePortfolio(tmp_path)

    assert live.portfolio_to_build() is None
    assert live.errors


STAGES: dict[str, Callable[[Path], Callable[[], object]]] = {
    "check": lambda root: lambda: inspect(root),
    "pages": lambda root: (
        lambda: list(render_pages(site_of(started(root)).portfolio, site_of(started(root)).circumstances))
    ),
    "data": lambda root: lambda: Site(site_of(started(root)).portfolio, site_of(started(root)).circumstances).data,
}


@pytest.mark.parametrize("stage", STAGES)
def test_four_times_the_courses_cost_at_most_about_four_times_the_calls(stage: str, tmp_path: Path) -> None:
    few, many = (live_checkout(tmp_path / str(number), number).root for number in (12, 48))
    work = [STAGES[stage](root) for root in (few, many)]
    work[0]()  # what is made once for all

    small, large = (calls(each).total() for each in work)

    assert large < 4.5 * small


def test_a_rebuild_reads_and_checks_as_much_whatever_the_size(tmp_path: Path) -> None:
    counts = []
    for number in (12, 48):
        checkout = live_checkout(tmp_path / str(number), number)
        live = started(checkout.root)
        checkout.change(checkout.courses[0], places=7)
        counts.append(calls(lambda live=live, path=checkout.courses[0]: live.rebuild([path])))  # type: ignore[misc]

    few, many = (count.total() for count in counts)

    assert many < 2 * few


def calls(work: Callable[[], object]) -> Counter[str]:
    """How often each Python function is called while some work is done, by its qualified name."""
    found: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call":
            found[frame.f_code.co_qualname] += 1

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return found
