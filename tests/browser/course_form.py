"""How a coordinator uses the form of a course."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, Route

TITLE = "Reading maps: what they show # and hide"


def ready(page: Page) -> Page:
    page.wait_for_selector("#course-form[data-ready]")
    return page


def fill_in(page: Page) -> None:
    """All that a published course needs."""
    page.get_by_label("Your university").select_option("su")
    page.get_by_role("textbox", name="Title", exact=False).first.fill(TITLE)
    page.get_by_role("textbox", name="Summary").fill("A short course on reading maps, and on what they leave out.")
    page.get_by_label("Language of instruction 1", exact=True).fill("English")
    page.get_by_label("Field of study 1", exact=True).fill("0532")
    page.get_by_label("Bachelor students").check()
    page.get_by_role("combobox", name="On site, blended or online").first.select_option("online")
    page.get_by_label("ECTS credits", exact=True).fill("3")
    page.get_by_label("EQF level 1", exact=True).fill("6")
    page.get_by_role("button", name="Add: Learning outcomes").click()
    page.get_by_role("textbox", name="Text").first.fill("Judge a map, and say why.")
    page.get_by_label("written examination").check()
    page.get_by_role("combobox", name="Who assures quality").select_option("institutional")
    page.get_by_role("textbox", name="Everyone else", exact=True).fill("120")
    page.get_by_role("textbox", name="Office needed", exact=False).first.fill("Lifelong learning office")


def text_of(page: Page) -> str:
    page.wait_for_timeout(300)  # the entry is written when nobody types
    return page.locator("#form-text").text_content() or ""


def with_repository(page: Page) -> None:
    """The same form in an alliance that names its repository."""

    def name_repository(route: Route) -> None:
        answer = route.fetch()
        named = answer.text().replace('"repository": ""', '"repository": "https://github.com/alliance/portfolio"')
        route.fulfill(response=answer, body=named)

    page.route(re.compile(r"/contribute/(\?.*)?$"), name_repository)
    page.reload()
    ready(page)


def stay_here(link: Locator) -> None:
    """Let a link do all it does but lead away."""
    link.evaluate("(link) => link.addEventListener('click', (event) => event.preventDefault())")
