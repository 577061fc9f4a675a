"""Courses on another site's page: the element and the plain frame, under a policy that allows our origin only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Frame, Page, Request, expect
from tests.browser.axe import barriers
from tests.browser.conftest import OpenPage
from tests.browser.foreign_site import foreign_site

from microcredentials.domain.portfolio import Portfolio

SCRIPT = '<script src="{}embed/portfolio.js" async></script>'
ELEMENTS = {
    "/one": 'partner="{partner}"',
    "/chosen": 'mode="online" examples limit="2" accent="#ffd400" label="Online"',
    "/nothing": 'mode="telepathy"',
    "/dark": 'class="dark" partner="{partner}" density="compact"',
}
PAGES = {
    **{
        path: f"{SCRIPT}<microcredential-courses {attributes}><b>Courses</b></microcredential-courses>"
        for path, attributes in ELEMENTS.items()
    },
    "/frame": '<iframe src="{}embed/{partner}/?theme=light" title="Courses" width="100%" height="300"></iframe>',
}
"""Path on the foreign site -> what a university has pasted there."""

OpenForeign = Callable[..., Page]


@pytest.fixture
def partner(portfolio: Portfolio) -> str:
    """A university with several courses that are not made up."""
    leads = [course.lead_id for course in portfolio.shown_courses if not course.example]
    return max(sorted(set(leads)), key=leads.count)


@pytest.fixture
def open_foreign(browser: Browser, address: str, partner: str) -> Iterator[OpenForeign]:
    """Opens a page of the foreign site; fails if anything is blocked, asked elsewhere, or kept."""
    contents = {path: markup.format(address, partner=partner) for path, markup in PAGES.items()}
    with foreign_site(contents, address) as host:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        wrong: list[str] = []

        def look_at(request: Request) -> None:
            if not request.url.startswith((address, host)):
                wrong.append(f"asked {request.url}")

        context.on("request", look_at)
        context.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        context.on("weberror", lambda error: wrong.append(str(error.error)))

        def open_one(path: str, width: int = 1280) -> Page:
            page = context.new_page()
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(host + path)
            return page

        yield open_one
        assert context.cookies() == []
        kept = [frame.evaluate("localStorage.length + sessionStorage.length") for frame in context.pages[0].frames]
        context.close()
        assert set(kept) == {0}
        assert wrong == []


def list_in(page: Page) -> Frame:
    """The document in the frame, once it has told its height."""
    page.locator("iframe").scroll_into_view_if_needed()
    frame = page.frames[1]
    frame.wait_for_load_state("networkidle")
    return frame


def height_of(frame: Frame) -> int:
    """How many pixels its list needs."""
    height: int = frame.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)")
    return height


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_the_frame_is_as_high_as_its_list(open_foreign: OpenForeign, partner: str, width: int) -> None:
    page = open_foreign("/one", width)
    frame = list_in(page)

    expect(frame.locator(".card").first).to_be_visible()
    assert frame.url.endswith(f"/embed/{partner}/?theme=light&accent=%238a1550")
    expect(page.locator("iframe")).to_have_css("height", f"{height_of(frame)}px")
    assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_frame_follows_its_list_when_the_page_becomes_narrow(open_foreign: OpenForeign) -> None:
    page = open_foreign("/one")
    wide = height_of(list_in(page))
    expect(page.locator("iframe")).to_have_css("height", f"{wide}px")

    page.set_viewport_size({"width": 390, "height": 900})

    expect(page.locator("iframe")).not_to_have_css("height", f"{wide}px")
    narrow = height_of(page.frames[1])
    assert narrow > wide
    expect(page.locator("iframe")).to_have_css("height", f"{narrow}px")


def test_a_filter_shows_what_was_asked_for_and_leads_to_the_rest(open_foreign: OpenForeign) -> None:
    frame = list_in(open_foreign("/chosen"))

    expect(frame.locator(".card")).to_have_count(2)
    assert {text.strip() for text in frame.locator("[data-slot=mode]:visible").all_inner_texts()} == {"online"}
    expect(frame.locator("#more")).to_be_visible()
    assert frame.locator("#more").evaluate("(link) => link.href").endswith("/portfolio/catalogue/?mode=online")


def test_a_filter_without_a_course_says_so(open_foreign: OpenForeign) -> None:
    frame = list_in(open_foreign("/nothing"))

    expect(frame.locator("#none")).to_be_visible()
    expect(frame.locator(".card")).to_have_count(0)


def test_a_list_holds_no_made_up_course_until_asked(open_foreign: OpenForeign, portfolio: Portfolio) -> None:
    frame = list_in(open_foreign("/one"))

    shown = set(frame.locator(".card").evaluate_all("cards => cards.map((card) => card.dataset.course)"))

    assert shown
    assert [id_ for id_ in shown if portfolio.courses[id_].example] == []


def test_a_chosen_course_takes_the_place_of_the_page(open_foreign: OpenForeign, address: str) -> None:
    page = open_foreign("/one")
    frame = list_in(page)

    frame.locator(".card a").first.click()

    page.wait_for_url(f"{address}courses/**")
    assert len(page.frames) == 1


def test_a_course_opened_in_a_tab_of_its_own_is_a_page_like_any_other(open_foreign: OpenForeign) -> None:
    page = open_foreign("/one")
    frame = list_in(page)

    with page.context.expect_page() as opened:
        frame.locator(".card a").first.click(modifiers=["ControlOrMeta"])

    opened.value.wait_for_load_state()
    assert opened.value.evaluate("localStorage.length") == 0  # a tab that is still in the sandbox may not ask


def test_the_list_follows_the_colours_of_the_page_around(open_foreign: OpenForeign) -> None:
    light, dark = list_in(open_foreign("/one")), list_in(open_foreign("/dark"))
    surface = "getComputedStyle(document.querySelector('.card')).backgroundColor"

    assert light.evaluate(surface) == "rgb(255, 255, 255)"
    assert dark.evaluate(surface) == "rgb(20, 34, 29)"
    assert light.evaluate("getComputedStyle(document.querySelector('.ways a')).color") == "rgb(138, 21, 80)"


@pytest.mark.parametrize("path", ["/one", "/chosen", "/dark", "/nothing"])
def test_an_embedded_list_has_no_barrier(open_foreign: OpenForeign, browser: Browser, path: str) -> None:
    address = list_in(open_foreign(path)).url
    context = browser.new_context(viewport={"width": 800, "height": 900})
    page = context.new_page()
    page.goto(address)  # alone: the page around allows no script of ours to look into it

    assert barriers(page) == []
    context.close()


def test_messages_of_others_do_not_change_the_height(open_foreign: OpenForeign) -> None:
    page = open_foreign("/one")
    height = height_of(list_in(page))
    expect(page.locator("iframe")).to_have_css("height", f"{height}px")

    page.evaluate("postMessage({version: 1, height: 9999}, '*')")
    page.evaluate("new Promise((done) => setTimeout(done, 50))")

    expect(page.locator("iframe")).to_have_css("height", f"{height}px")


def test_a_plain_frame_can_be_scrolled(open_foreign: OpenForeign) -> None:
    frame = list_in(open_foreign("/frame"))

    expect(frame.locator(".card").first).to_be_visible()
    assert frame.evaluate("document.documentElement.scrollHeight > innerHeight")


def test_without_scripts_a_list_is_complete(open_page: OpenPage, portfolio: Portfolio, partner: str) -> None:
    page = open_page(f"embed/{partner}/?mode=online", java_script_enabled=False)

    real = [one for one in portfolio.shown_courses if not one.example and partner in one.provider_ids]
    expect(page.locator(".card h2 a")).to_have_count(len(real))
    expect(page.locator(".card").last).to_be_visible()


def test_the_lines_to_copy_follow_the_choices_and_are_shown_at_once(
    open_page: OpenPage, address: str, partner: str
) -> None:
    page = open_page(f"contribute/own-site/?partner={partner}")
    expect(page.locator("#element-code")).to_contain_text(f'<microcredential-courses partner="{partner}">')

    page.locator("#own-mode").select_option("online")
    page.locator("#own-theme").select_option("dark")
    page.locator("#own-accent").fill("no colour")

    expect(page.locator("#frame-code")).to_contain_text(f'src="{address}embed/{partner}/?mode=online&amp;theme=dark"')
    expect(page.locator("#element-code")).not_to_contain_text("accent")
    expect(page.locator("#preview iframe")).to_have_attribute(
        "src", f"{address}embed/{partner}/?mode=online&theme=dark"
    )


def test_the_lines_are_there_without_scripts(open_page: OpenPage) -> None:
    page = open_page("contribute/own-site/", java_script_enabled=False)

    expect(page.locator("#element-code")).to_contain_text("https://example.org/portfolio/embed/portfolio.js")
    expect(page.locator("#frame-code")).to_be_visible()
    expect(page.locator("#own-site")).to_be_hidden()
