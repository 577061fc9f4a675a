"""Compare: two to four courses in a table that says what differs and what nobody said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.acceptance.building import ROOT
from tests.browser.conftest import OpenPage

from microcredentials.domain.portfolio import Portfolio

AXE = ROOT / "node_modules/axe-core/axe.min.js"


@pytest.fixture
def ids(portfolio: Portfolio) -> list[str]:
    """Six courses of different universities."""
    return list({course.lead_id: course.id for course in portfolio.shown_courses}.values())[:6]


@pytest.fixture
def unsteady_page(browser: Browser) -> Iterator[Page]:
    """A page whose requests a test may spoil."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def compare(open_page: OpenPage, ids: list[str]) -> Page:
    """The comparison of some courses."""
    page = open_page(f"compare/?ids={','.join(ids)}")
    expect(page.locator("#columns th")).to_have_count(len(ids))
    return page


def test_each_course_is_a_column_and_each_fact_a_row(open_page: OpenPage, ids: list[str]) -> None:
    page = compare(open_page, ids[:3])

    assert page.locator("#columns th[scope=col]").count() == 3
    assert page.locator("#rows tr").count() == page.locator("#rows th[scope=row]").count() > 8
    assert {row.locator("td").count() for row in page.locator("#rows tr").all()} == {3}


def test_a_row_is_marked_if_and_only_if_its_cells_differ(open_page: OpenPage, ids: list[str]) -> None:
    page = compare(open_page, ids[:3])

    for row in page.locator("#rows tr").all():
        differs = len(set(row.locator("td").all_inner_texts())) > 1
        assert row.get_attribute("class") == ("diff" if differs else "same")
        assert ("(differs)" in (row.locator("th").text_content() or "")) is differs


def test_only_the_rows_that_differ_are_shown_on_demand(open_page: OpenPage, ids: list[str]) -> None:
    page = compare(open_page, ids[:2])
    different = page.locator("#rows tr.diff").count()

    page.locator("#only-different").check()

    expect(page.locator("#rows tr.same")).to_have_count(0)
    expect(page.locator("#rows tr")).to_have_count(different)
    expect(page.locator("#status")).to_contain_text(f"{different} row")


def test_what_is_missing_is_said(open_page: OpenPage, ids: list[str]) -> None:
    page = compare(open_page, ids[:4])

    assert [cell for cell in page.locator("#rows td").all_inner_texts() if not cell.strip()] == []
    assert page.locator("#rows .none").count() > 0


def test_a_course_leaves_and_another_comes(open_page: OpenPage, ids: list[str]) -> None:
    page = open_page("compare/")
    page.evaluate("ids => localStorage.setItem('microcredentials.selection', JSON.stringify(ids))", ids)
    page.goto(f"{page.url}?ids={','.join(ids[:4])}")
    expect(page.locator("#more")).to_be_hidden()

    page.locator("#columns [data-slot=remove]").nth(1).click()

    expect(page.locator("#columns th")).to_have_count(3)
    expect(page.locator("#columns [data-slot=remove]").nth(1)).to_be_focused()
    expect(page.locator("#status")).to_contain_text("is no longer compared")
    assert page.url.endswith(f"?ids={ids[0]},{ids[2]},{ids[3]}")
    page.locator("#candidate").select_option(ids[5])
    page.locator("#more button").click()
    expect(page.locator("#columns th")).to_have_count(4)
    expect(page.locator("h1")).to_be_focused()
    page.go_back()
    expect(page.locator("#columns th")).to_have_count(3)


def test_one_course_alone_asks_for_a_second(open_page: OpenPage, ids: list[str]) -> None:
    page = compare(open_page, ids[:1])

    expect(page.locator("#trouble")).to_contain_text("Add a second course")
    expect(page.locator("#rows tr.diff")).to_have_count(0)


def test_more_than_four_courses_are_cut(open_page: OpenPage, ids: list[str]) -> None:
    page = open_page(f"compare/?ids={','.join(ids)}")

    expect(page.locator("#columns th")).to_have_count(4)
    expect(page.locator("#trouble")).to_contain_text("Four courses")


@pytest.mark.parametrize("asked", ["%3Cscript%3Ealert(1)%3C/script%3E", "su/never-was", "constructor"])
def test_what_names_no_course_is_left_out_and_told(open_page: OpenPage, asked: str) -> None:
    page = open_page(f"compare/?ids={asked}")

    expect(page.locator("#trouble")).to_contain_text("names no course")
    expect(page.locator("#empty")).to_be_visible()


def test_without_an_address_my_own_courses_are_compared(open_page: OpenPage, ids: list[str]) -> None:
    page = open_page("compare/")
    page.evaluate("ids => localStorage.setItem('microcredentials.selection', JSON.stringify(ids))", ids[:2])

    page.reload()

    expect(page.locator("#columns th")).to_have_count(2)


def test_who_i_am_marks_my_fee(open_page: OpenPage, ids: list[str]) -> None:
    page = compare(open_page, ids[:2])

    page.locator("#as").select_option("everyone_else")

    expect(page.locator("#rows th", has_text="(for you)")).to_have_count(1)


def test_the_table_scrolls_in_its_frame_and_can_be_focused(open_page: OpenPage, ids: list[str]) -> None:
    page = compare(open_page, ids[:4])
    page.set_viewport_size({"width": 390, "height": 900})

    assert page.evaluate("document.documentElement.scrollWidth") == 390
    frame = page.locator(".tw")
    assert frame.evaluate("frame => frame.scrollWidth > frame.clientWidth")
    frame.focus()
    expect(frame).to_be_focused()


def test_without_facts_the_links_stay(unsteady_page: Page, address: str, ids: list[str]) -> None:
    unsteady_page.route("**/applications.json*", lambda route: route.abort())
    unsteady_page.goto(f"{address}compare/?ids={ids[0]}")

    expect(unsteady_page.locator(f"#trouble a[href$='courses/{ids[0]}/']")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(open_page: OpenPage, ids: list[str], scheme: str) -> None:
    page = open_page(f"compare/?ids={','.join(ids[:4])}", color_scheme=scheme)
    page.add_script_tag(path=AXE)
    for change in ("h1", "#only-different"):
        page.locator(change).click()
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate("axe.run().then(result => result.violations)")
            assert [f"{rule['id']} {node['target']}" for rule in found for node in rule["nodes"]] == []
