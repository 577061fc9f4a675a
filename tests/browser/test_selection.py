"""My selection: kept, added up, handed on, and never lost without a word."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.acceptance.building import ROOT
from tests.browser.conftest import OpenPage

from microcredentials.domain.course import Course, Status
from microcredentials.domain.course_day import days_of
from microcredentials.domain.portfolio import Portfolio

AXE = ROOT / "node_modules/axe-core/axe.min.js"
BEFORE = "2026-01-01"
KEPT = "JSON.parse(localStorage.getItem('microcredentials.selection') ?? '[]')"


@pytest.fixture
def chosen(portfolio: Portfolio) -> list[Course]:
    """Three published courses of different leads with credits and one run after ``BEFORE``."""
    found: dict[str, Course] = {}
    for course in portfolio.shown_courses:
        if course.status is Status.PUBLISHED and course.ects and not course.ects.none and len(course.offerings) == 1:
            apply_by = course.offerings[0].apply_by
            if apply_by and apply_by.isoformat() > BEFORE and course.offerings[0].apply_from is None:
                found.setdefault(course.lead_id, course)
    return list(found.values())[:3]


@pytest.fixture
def open_own(open_page: OpenPage, chosen: list[Course]) -> Page:
    """The selection of somebody who has chosen three courses, on a day before all deadlines."""
    page = open_page("selection/")
    page.clock.set_fixed_time(f"{BEFORE}T12:00:00Z")
    keep(page, [course.id for course in chosen])
    page.reload()
    expect(page.locator("#picks > li")).to_have_count(len(chosen))
    return page


@pytest.fixture
def unsteady_page(browser: Browser) -> Iterator[Page]:
    """A page whose storage and requests a test may spoil."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def keep(page: Page, ids: list[str]) -> None:
    """Put ids where the site keeps them."""
    page.evaluate("ids => localStorage.setItem('microcredentials.selection', JSON.stringify(ids))", ids)


def titles(page: Page) -> list[str]:
    """The titles in the list, in their order."""
    return page.locator("#picks > li h3").all_inner_texts()


def test_the_empty_selection_says_how_to_fill_it(open_page: OpenPage) -> None:
    page = open_page("selection/")

    expect(page.locator("#empty")).to_contain_text("Add a course with the plus sign")
    expect(page.locator("#chosen")).to_be_hidden()
    expect(page.locator("#empty a[href$='catalogue/']")).to_be_visible()


def test_without_scripts_the_page_explains_itself(open_page: OpenPage) -> None:
    page = open_page("selection/", java_script_enabled=False)

    expect(page.locator("#empty")).to_contain_text("runs no scripts")
    expect(page.locator("#empty a[href$='catalogue/']")).to_be_visible()
    expect(page.locator("#chosen")).to_be_hidden()


def test_credits_are_added_up_as_a_range(open_own: Page, chosen: list[Course]) -> None:
    least = sum(float(course.ects.least) for course in chosen if course.ects)
    most = sum(float(course.ects.most) for course in chosen if course.ects)
    figure = f"{least:g}" if least == most else f"{least:g}–{most:g}"

    expect(open_own.locator("[data-slot=ects].big")).to_have_text(figure)
    expect(open_own.locator(".meter > li")).to_have_count(len(chosen))


def test_fees_follow_who_i_am(open_own: Page) -> None:
    before = open_own.locator(".sum").inner_text()

    open_own.locator("#as").select_option("everyone_else")

    expect(open_own.locator(".sum")).not_to_have_text(before)
    expect(open_own.locator("[data-slot=money-note]")).to_contain_text("for you")
    expect(open_own.locator("#picks .fee").first).to_contain_text("for you")


def test_a_course_that_is_removed_can_be_brought_back_to_its_place(open_own: Page, chosen: list[Course]) -> None:
    before = titles(open_own)

    open_own.locator("#picks > li").nth(1).locator("[data-slot=remove]").click()

    expect(open_own.locator("#picks > li")).to_have_count(len(chosen) - 1)
    expect(open_own.locator("#status")).to_have_text(f"Removed: {before[1]}")
    expect(open_own.locator("#picks > li").nth(1).locator("[data-slot=remove]")).to_be_focused()
    open_own.locator("#undo button").click()
    assert titles(open_own) == before
    expect(open_own.locator("#picks > li").nth(1).locator("[data-slot=remove]")).to_be_focused()
    expect(open_own.locator("[data-selection-count]")).to_contain_text(str(len(chosen)))


def test_the_focus_is_on_the_heading_when_nothing_is_left(open_page: OpenPage, chosen: list[Course]) -> None:
    page = open_page("selection/")
    keep(page, [chosen[0].id])
    page.reload()

    page.locator("[data-slot=remove]").click()

    expect(page.locator("h1")).to_be_focused()
    expect(page.locator("#empty")).to_be_visible()
    expect(page.locator("#undo button")).to_be_visible()


def test_how_to_apply_is_told_in_the_order_of_the_deadlines(open_own: Page, chosen: list[Course]) -> None:
    deadlines = sorted(run.apply_by for course in chosen for run in course.offerings if run.apply_by)

    expect(open_own.locator("#steps > li")).to_have_count(len(chosen))
    shown = open_own.locator("#steps .by b").all_inner_texts()
    assert [text.partition(" · ")[0] for text in shown] == [f"{day:%-d %b %Y}" for day in deadlines]


def test_a_list_that_was_sent_leaves_mine_alone(open_page: OpenPage, chosen: list[Course]) -> None:
    page = open_page("selection/")
    keep(page, [chosen[0].id])
    page.goto(f"{page.url}?ids={chosen[1].id},{chosen[2].id}")

    expect(page.locator("#sent")).to_contain_text("A list of 2 courses, sent to you")
    expect(page.locator("#picks > li")).to_have_count(2)
    assert page.evaluate(KEPT) == [chosen[0].id]
    page.locator("#mine").click()
    expect(page.locator("#picks > li")).to_have_count(1)
    expect(page.locator("h1")).to_be_focused()
    page.go_back()
    expect(page.locator("#picks > li")).to_have_count(2)


def test_a_list_that_was_sent_can_be_added_to_mine(open_page: OpenPage, chosen: list[Course]) -> None:
    page = open_page("selection/")
    keep(page, [chosen[0].id])
    page.goto(f"{page.url}?ids={chosen[0].id},{chosen[1].id}")

    page.locator("#add-all").click()

    expect(page.locator("#status")).to_have_text("1 course was added to your selection.")
    assert page.evaluate(KEPT) == [chosen[0].id, chosen[1].id]
    expect(page.locator("#sent")).to_be_hidden()
    assert "ids=" not in page.url


def test_one_course_of_a_sent_list_can_be_added(open_page: OpenPage, chosen: list[Course]) -> None:
    page = open_page(f"selection/?ids={chosen[0].id},{chosen[1].id}")

    page.locator("#picks > li").first.get_by_role("button", name="Add to my selection").click()

    assert page.evaluate(KEPT) == [chosen[0].id]
    expect(page.locator("#picks > li")).to_have_count(2)


@pytest.mark.parametrize(
    "ids", ["%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "../../etc/passwd", "__proto__,,,", "a/b%00"]
)
def test_a_hostile_link_is_told_and_does_nothing(open_page: OpenPage, ids: str) -> None:
    page = open_page(f"selection/?ids={ids}")

    expect(page.locator("#trouble")).to_contain_text("names no course")
    assert page.locator("#shortlist img").count() == 0
    expect(page.locator("#empty")).to_be_visible()


def test_a_link_with_too_many_courses_is_cut(open_page: OpenPage) -> None:
    page = open_page("selection/?ids=" + ",".join(f"su/course-{number}" for number in range(60)))

    expect(page.locator("#picks > li")).to_have_count(50)
    expect(page.locator("#trouble")).to_contain_text("The first 50 are shown")


def test_a_course_that_is_gone_stays_removable(open_page: OpenPage) -> None:
    page = open_page("selection/")
    keep(page, ["su/never-was"])
    page.reload()

    expect(page.locator("#picks > li")).to_contain_text("No course of this site has this address any more.")
    page.locator("[data-slot=remove]").click()
    assert page.evaluate(KEPT) == []


def test_the_share_link_is_copied(open_own: Page, chosen: list[Course]) -> None:
    open_own.context.grant_permissions(["clipboard-read", "clipboard-write"])

    open_own.locator("#copy").click()

    expect(open_own.locator("#status")).to_have_text("The link is copied.")
    copied = open_own.evaluate("navigator.clipboard.readText()")
    assert copied == f"{open_own.url}?ids={','.join(course.id for course in chosen)}"


def test_where_nothing_can_be_copied_the_link_is_shown(open_own: Page) -> None:
    open_own.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")

    open_own.locator("#copy").click()

    expect(open_own.locator("#link")).to_be_focused()
    assert "?ids=" in open_own.locator("#link").input_value()


def test_the_table_holds_every_course(open_own: Page, chosen: list[Course]) -> None:
    with open_own.expect_download() as started:
        open_own.locator("#csv").click()
    content = Path(started.value.path()).read_bytes()

    assert started.value.suggested_filename == "my-selection.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [row["Title"] for row in rows] == [str(course.title) for course in chosen]
    assert all(row["Page"].endswith(f"courses/{course.id}/") for row, course in zip(rows, chosen, strict=True))


def test_dates_have_the_identifiers_of_the_sites_own_calendars(open_own: Page, chosen: list[Course]) -> None:
    with open_own.expect_download() as started:
        open_own.locator("#ics").click()
    unfolded = Path(started.value.path()).read_bytes().decode().replace("\r\n ", "")

    found = {line.removeprefix("UID:") for line in unfolded.split("\r\n") if line.startswith("UID:")}
    assert found == {f"{day.id}@example.org" for course in chosen for day in days_of(course)}


def test_paper_shows_a_code_for_every_course(open_own: Page, chosen: list[Course]) -> None:
    expect(open_own.locator(".qr").first).to_be_hidden()

    open_own.emulate_media(media="print")

    for code in open_own.locator(".pick .qr").all():
        expect(code).to_be_visible()
        assert code.locator("path").get_attribute("d")
    expect(open_own.locator(".pick .qr")).to_have_count(len(chosen))
    expect(open_own.locator("#copy")).to_be_hidden()


def test_blocked_storage_keeps_the_list_for_the_page(unsteady_page: Page, address: str, chosen: list[Course]) -> None:
    errors: list[str] = []
    unsteady_page.on("pageerror", lambda error: errors.append(str(error)))
    unsteady_page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }})"
    )
    unsteady_page.goto(f"{address}selection/?ids={chosen[0].id},{chosen[1].id}")

    unsteady_page.locator("#add-all").click()

    expect(unsteady_page.locator("#trouble")).to_contain_text("does not let this site keep")
    expect(unsteady_page.locator("#picks > li")).to_have_count(2)
    assert errors == []


@pytest.mark.parametrize("spoilt", ["catalogue", "applications"])
def test_without_facts_the_links_stay(unsteady_page: Page, address: str, chosen: list[Course], spoilt: str) -> None:
    unsteady_page.route(f"**/{spoilt}.json*", lambda route: route.abort())
    unsteady_page.goto(f"{address}selection/?ids={chosen[0].id}")

    expect(unsteady_page.locator("#trouble")).to_contain_text("could not be loaded")
    expect(unsteady_page.locator(f"#trouble a[href$='courses/{chosen[0].id}/']")).to_be_visible()


def test_another_tab_changes_the_list(open_own: Page, chosen: list[Course]) -> None:
    other = open_own.context.new_page()
    other.goto(open_own.url)

    keep(other, [chosen[0].id])

    expect(open_own.locator("#picks > li")).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_before_and_after_changes(open_own: Page, scheme: str) -> None:
    open_own.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    keep(open_own, [*json.loads(open_own.evaluate(f"JSON.stringify({KEPT})")), "su/never-was"])
    open_own.reload()
    open_own.add_script_tag(path=AXE)
    for change in ("h1", "[data-slot=tick] >> nth=0", "[data-slot=remove] >> nth=1"):
        open_own.locator(change).click()
        for width in (390, 1280):
            open_own.set_viewport_size({"width": width, "height": 900})
            found = open_own.evaluate("axe.run().then(result => result.violations)")
            assert [f"{rule['id']} {node['target']}" for rule in found for node in rule["nodes"]] == []


def test_two_courses_are_chosen_compared_and_sent_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("catalogue/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    wanted = [str(card.get_attribute("data-course")) for card in page.locator("#cards > li").all()[:2]]
    for id_ in wanted:
        page.locator(f'#cards button[data-course="{id_}"]').focus()
        page.keyboard.press("Enter")
    tab_to(page, "a[href$='selection/']", backwards=True)
    page.keyboard.press("Enter")

    expect(page.locator("#picks > li")).to_have_count(2)
    tab_to(page, "#copy")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text("The link is copied.")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"selection/?ids={','.join(wanted)}")
    tab_to(page, "#to-compare [type=submit]", backwards=True)
    page.keyboard.press("Enter")

    expect(page.locator("#columns th")).to_have_count(2)
    tab_to(page, "#only-different")
    page.keyboard.press("Space")
    expect(page.locator("#rows tr.same")).to_have_count(0)


def tab_to(page: Page, selector: str, *, backwards: bool = False) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(400):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
    pytest.fail(f"no key leads to {selector}")


def test_the_selection_says_which_programmes_it_completes_and_what_is_still_missing(
    open_page: OpenPage, portfolio: Portfolio
) -> None:
    programme = portfolio.programmes["living-coasts"]
    needed, choice = (list(step.courses) for step in programme.steps)
    page = open_page("selection/")
    keep(page, needed[:1])
    page.reload()
    found = page.locator("#programmes")

    expect(found.get_by_role("link", name="Living coasts")).to_be_visible()
    expect(found).to_contain_text("0 of 2 steps are done.")
    expect(found).to_contain_text("Step 1, Reading: 1 more course: Reading the coast")
    expect(found).to_contain_text("Step 2, Going deeper: 6 more ECTS: ")
    expect(found.locator(f"a[href$='courses/{needed[1]}/']")).to_be_visible()

    keep(page, [*needed, *choice])
    page.reload()
    expect(found).to_contain_text("Complete: these courses make up the whole programme.")
    expect(found.locator("ol > li.done")).to_have_count(2)

    keep(page, ["eka/caring-for-textiles"])
    page.reload()
    expect(page.locator("#picks > li")).to_have_count(1)
    expect(found).to_be_hidden()
