"""Whatever an address, a browser's storage or the network brings: a sentence and the static list, no script error."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from tests.browser.catalogue import choose, expect_count
from tests.browser.page_kinds import every_kind

from microcredentials.domain.portfolio import Portfolio

BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }})"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
JUNK = """for (const name of ["selection", "audience", "scheme"]) {
  localStorage.setItem(`microcredentials.${name}`, JUNK);
}"""

MEANINGLESS = {
    "codes of another time": "?mode=telepathy&language=xx&field=99",
    "names of objects": "?sort=__proto__&as=constructor&mode=toString&page=hasOwnProperty",
    "no numbers": "?ects_min=many&ects_max=NaN&page=-1",
    "numbers without end": "?ects_min=1e999&ects_max=-Infinity&page=99999999999999999999",
    "broken escapes": "?q=%E0%A4%A&mode=%",
    "many names": "?" + "&".join(f"name{number}={number}" for number in range(500)),
    "one long value": "?mode=" + "x" * 5_000,
    "fields of another site": "?utm_source=letter&fbclid=1&session=2",
}
TELLING = {"codes of another time", "names of objects", "broken escapes", "one long value"}
"""Those of which a value of a known filter means nothing."""

MARKUP = "<img src=x onerror=alert(1)>"
STRANGE_TEXTS = {
    "markup": MARKUP,
    "a regular expression": "(((((.*)+)+)+$",
    "quotes": "'\";--",
    "signs without letters": "%$§&/()=?",
    "right to left": "\u202eتعليم",
    "beyond the plane": "🎓" * 100,
    "a long text": "word " * 2_000,
    "names of objects": "__proto__ constructor toString",
}
SHARED = {
    "a removed course": "su/there-is-no-such-course",
    "markup": MARKUP,
    "a path": "../../../etc/passwd",
    "names of objects": "__proto__,constructor,toString",
    "an address": "https://example.org/",
    "nothing": "",
    "very many": ",".join(f"su/course-{number}" for number in range(1_000)),
}

every_meaningless = pytest.mark.parametrize("name", MEANINGLESS)
every_text = pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in STRANGE_TEXTS.items()])
every_sharing = pytest.mark.parametrize("ids", [pytest.param(ids, id=name) for name, ids in SHARED.items()])


@every_meaningless
def test_what_an_address_means_nothing_by_is_left_out(
    unsteady_page: Page, address: str, portfolio: Portfolio, name: str
) -> None:
    unsteady_page.goto(f"{address}catalogue/{MEANINGLESS[name]}")

    if "q=" in MEANINGLESS[name]:
        expect(unsteady_page.locator("#cards")).to_have_attribute("aria-busy", "false")
    else:
        expect_count(unsteady_page, len(portfolio.shown_courses))
    expect(unsteady_page.locator("#trouble")).to_be_visible(visible=name in TELLING)


@every_text
def test_any_text_can_be_searched_for(unsteady_page: Page, address: str, text: str) -> None:
    unsteady_page.goto(f"{address}catalogue/")
    unsteady_page.locator("#q").fill(text)
    unsteady_page.locator("#q").press("Enter")

    expect(unsteady_page.locator("#chips")).to_contain_text(text.strip()[:150])
    expect(unsteady_page.locator("#cards")).to_have_attribute("aria-busy", "false")
    expect(unsteady_page.locator("#trouble")).to_be_hidden()
    assert unsteady_page.locator("#results img").count() == 0


@every_sharing
@pytest.mark.parametrize("path", ["selection/", "compare/"])
def test_a_shared_list_of_anything_opens(unsteady_page: Page, address: str, path: str, ids: str) -> None:
    unsteady_page.goto(f"{address}{path}")
    unsteady_page.evaluate("(ids) => { location.search = new URLSearchParams({ids}).toString(); }", ids)
    unsteady_page.wait_for_url("**?ids=**")
    unsteady_page.wait_for_load_state("networkidle")

    expect(unsteady_page.locator("h1")).to_be_visible()
    assert unsteady_page.locator("main img").count() == 0
    assert unsteady_page.locator("main").inner_text().count("\n") >= 2, "the page says something"


def test_a_shared_course_that_is_gone_is_named(unsteady_page: Page, address: str) -> None:
    unsteady_page.goto(f"{address}selection/?ids=su/there-is-no-such-course")

    expect(unsteady_page.locator("main")).to_contain_text("su/there-is-no-such-course")


FAILURES: dict[str, dict[str, Any]] = {
    "missing": {"status": 404, "body": "not found"},
    "failing": {"status": 500, "body": ""},
    "cut": {"body": '{"version":1,"courses":'},
    "empty": {"body": ""},
    "of another time": {"body": '{"version":999}'},
    "no catalogue": {"body": "[]"},
    "nothing": {"body": "null"},
}
ABORTED = "aborted"


def spoil(page: Page, files: str, failure: str) -> None:
    """Let requests for these files go wrong."""

    def answer(route: Route) -> None:
        if failure == ABORTED:
            route.abort()
        else:
            route.fulfill(**FAILURES[failure])

    page.route(files, answer)


@pytest.mark.parametrize("failure", [ABORTED, *FAILURES])
def test_without_the_catalogues_data_the_static_list_stays(
    unsteady_page: Page, address: str, portfolio: Portfolio, failure: str
) -> None:
    spoil(unsteady_page, "**/catalogue.json*", failure)
    unsteady_page.goto(f"{address}catalogue/?mode=online")

    expect(unsteady_page.locator("#trouble")).to_contain_text("could not be loaded")
    expect(unsteady_page.locator("#cards > li")).to_have_count(len(portfolio.shown_courses))
    expect(unsteady_page.locator("#facets")).to_be_hidden()


@pytest.mark.parametrize("failure", [ABORTED, "missing", "cut", "no catalogue"])
def test_courses_whose_names_do_not_come_are_told_of_and_asked_for_again(
    unsteady_page: Page, address: str, failure: str
) -> None:
    spoil(unsteady_page, "**/data/names/*.json*", failure)
    unsteady_page.goto(f"{address}catalogue/?mode=online")

    expect(unsteady_page.locator("#trouble")).to_contain_text("could not be loaded")
    expect(unsteady_page.locator("#cards > li")).to_have_count(0)
    expect(unsteady_page.locator("#cards")).to_have_attribute("aria-busy", "false")
    expect(unsteady_page.locator("#zero")).to_be_hidden()

    unsteady_page.unroute("**/data/names/*.json*")
    choose(unsteady_page, "mode", "blended")
    expect(unsteady_page.locator("#cards > li").first).to_be_visible()
    expect(unsteady_page.locator("#trouble")).to_be_hidden()


@pytest.mark.parametrize("failure", [ABORTED, "missing", "cut"])
@pytest.mark.parametrize("path", ["selection/", "compare/"])
def test_without_the_names_a_sentence_and_links_stay(
    unsteady_page: Page, address: str, portfolio: Portfolio, path: str, failure: str
) -> None:
    spoil(unsteady_page, "**/data/names/*.json*", failure)
    two = ",".join(course.id for course in portfolio.shown_courses[:2])
    unsteady_page.goto(f"{address}{path}?ids={two}")

    expect(unsteady_page.locator("#trouble")).to_be_visible()
    assert unsteady_page.locator("main a:visible, main button:visible").count() > 0


@pytest.mark.parametrize("failure", [ABORTED, "missing", "cut"])
@pytest.mark.parametrize("path", ["selection/", "compare/", "find/"])
def test_without_the_catalogues_data_a_sentence_and_links_stay(
    unsteady_page: Page, address: str, portfolio: Portfolio, path: str, failure: str
) -> None:
    spoil(unsteady_page, "**/catalogue.json*", failure)
    two = ",".join(course.id for course in portfolio.shown_courses[:2])
    unsteady_page.goto(f"{address}{path}?ids={two}")

    expect(unsteady_page.locator("#trouble")).to_be_visible()
    expect(unsteady_page.locator("#trouble")).not_to_be_empty()
    assert unsteady_page.locator("main a:visible, main button:visible").count() > 0


@pytest.mark.parametrize("failure", [ABORTED, "missing", "cut"])
@pytest.mark.parametrize("spoilt", ["**/pagefind.js", "**/text-hits.json", "**/*.pf_meta", "**/wasm.*"])
def test_without_the_full_text_titles_are_searched(
    unsteady_page: Page, address: str, spoilt: str, failure: str
) -> None:
    spoil(unsteady_page, spoilt, failure)
    unsteady_page.goto(f"{address}catalogue/?q=artificial")

    expect(unsteady_page.locator("#trouble")).to_contain_text("full text could not be searched")
    expect(unsteady_page.locator("#cards > li").first).to_contain_text("Artificial")


@pytest.mark.parametrize("storage", [BLOCKED, FULL], ids=["blocked", "full"])
def test_storage_that_takes_nothing_breaks_nothing(unsteady_page: Page, address: str, storage: str) -> None:
    unsteady_page.add_init_script(storage)
    unsteady_page.goto(f"{address}catalogue/")
    expect(unsteady_page.locator("#cards")).to_have_attribute("aria-busy", "false")

    unsteady_page.locator(".card button.add").first.click()
    expect(unsteady_page.locator("#status")).to_contain_text("does not let this site keep")
    choose(unsteady_page, "mode", "online")
    expect(unsteady_page.locator("#chips")).to_be_visible()
    unsteady_page.locator("#as").select_option("everyone_else")
    expect(unsteady_page.locator("#cards .fee").first).to_contain_text("for you")
    unsteady_page.locator("#scheme").click()
    expect(unsteady_page.locator("#scheme")).to_have_attribute("aria-pressed", "true")


@every_kind
def test_every_page_does_without_storage(unsteady_page: Page, address: str, path: str) -> None:
    unsteady_page.add_init_script(BLOCKED)
    unsteady_page.goto(f"{address}{path}")
    unsteady_page.wait_for_load_state("networkidle")

    expect(unsteady_page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("junk", ["{", "null", '{"a": 1}', '[1, null, "../x", {"b": []}]', "__proto__", MARKUP])
@pytest.mark.parametrize("path", ["catalogue/", "selection/"])
def test_junk_in_storage_counts_as_nothing(unsteady_page: Page, address: str, path: str, junk: str) -> None:
    unsteady_page.add_init_script(f"const JUNK = {junk!r};\n{JUNK}")
    unsteady_page.goto(f"{address}{path}")
    unsteady_page.wait_for_load_state("networkidle")

    expect(unsteady_page.locator("[data-selection-count]").first).to_be_hidden()
    expect(unsteady_page.locator("#as")).to_have_value("alliance_students")
    expect(unsteady_page.locator("h1")).to_be_visible()
