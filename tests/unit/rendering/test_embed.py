"""Lists of courses for other sites: documents of their own, and the lines that bring them there."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.assets import EMBED_SCRIPT, EMBED_STYLE_SHEET, assets
from microcredentials.rendering.environment import environment_for
from microcredentials.rendering.facets import FACETS, Kind
from microcredentials.rendering.pages.embed import embedded_lists
from microcredentials.rendering.pages.own_site import OFFERED_FILTERS
from microcredentials.rendering.paging import MOST_ON_ONE_PAGE
from microcredentials.rendering.printer import Printer
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.site import Site, render_pages
from microcredentials.rendering.views.embed_code import embed_code

COURSES: dict[str, dict[str, Any]] = {
    "su/ai": {"title": "Artificial intelligence", "providers": ["su", "eka"]},
    "su/tea": {"title": "Tea", "example": "true"},
    "su/later": {"title": "Later", "offerings": [{"start": "2027-02-15", "provider": "eka"}]},
}
SETTING = setting_of(COURSES)


def lists_of(setting: Setting) -> dict[str, str]:
    printer = Printer(setting, environment_for("en"))
    return {made.address: made.content.decode() for made in embedded_lists("{}", printer)}


def courses_on(html: str) -> list[str]:
    return re.findall(r'<li class="card[^>]*data-course="([^"]+)"', html.partition("<template")[0])


def test_there_is_a_list_of_all_and_one_for_each_partner() -> None:
    assert set(lists_of(SETTING)) == {"embed/index.html", "embed/su/index.html", "embed/eka/index.html"}


def test_a_partner_s_list_holds_what_it_takes_part_in_and_nothing_made_up() -> None:
    lists = lists_of(SETTING)
    assert courses_on(lists["embed/index.html"]) == ["su/ai", "su/later"]
    assert courses_on(lists["embed/su/index.html"]) == ["su/ai", "su/later"]
    assert sorted(courses_on(lists["embed/eka/index.html"])) == ["su/ai", "su/later"]


def test_every_link_opens_outside_the_frame() -> None:
    html = lists_of(SETTING)["embed/su/index.html"]
    links = re.findall(r"<a [^>]+>", html)
    assert len(links) == 5  # two cards, the one that scripts fill in, more courses, all courses
    assert [link for link in links if 'target="_top" rel="noopener"' not in link] == []


def test_a_list_carries_neither_the_site_s_header_nor_a_control() -> None:
    html = lists_of(SETTING)["embed/su/index.html"]
    assert '<meta name="robots" content="noindex">' in html
    assert html.count("<h1") == 1
    assert [tag for tag in ("<header", "<footer", "<form", "<button", "data-pagefind-body") if tag in html] == []


def test_a_list_without_courses_says_so_and_leads_on() -> None:
    html = lists_of(setting_of({"su/tea": {"example": "true"}}))["embed/su/index.html"]
    assert re.search(r'<ul id="cards"[^>]* hidden>', html)
    assert '<p id="none" class="none">There is no course to show here at the moment.</p>' in html
    assert 'href="../../catalogue/" target="_top"' in html


def test_a_long_list_is_cut_and_says_where_the_rest_is() -> None:
    html = lists_of(setting_of({f"su/c{number}": {} for number in range(MOST_ON_ONE_PAGE + 3)}))["embed/su/index.html"]
    assert len(courses_on(html)) == MOST_ON_ONE_PAGE
    assert '<a id="more" href="../../catalogue/?partner=su" target="_top" rel="noopener">3 more courses</a>' in html


def test_lists_are_served_beside_the_pages_and_are_none_of_them() -> None:
    addresses = {made.address for made in Site(SETTING.portfolio, SETTING.circumstances).data}
    assert "embed/su/index.html" in addresses
    pages = {page.file for page in render_pages(SETTING.portfolio, SETTING.circumstances)}
    assert addresses & pages == set()


def test_a_list_s_style_sheet_is_served_and_asks_for_no_font() -> None:
    style = next(asset.content for asset in assets() if asset.address == EMBED_STYLE_SHEET).decode()
    assert "--display: var(--text)" in style
    assert ".card {" in style


def test_the_element_knows_every_facet_of_the_catalogue() -> None:
    script = (files("microcredentials.rendering") / "assets/embed/portfolio.js").read_text(encoding="utf-8")
    listed = re.search(r"FILTERS = \[(.*?)\]", script, re.DOTALL)
    assert listed
    known = set(re.findall(r'"([\w-]+)"', listed[1]))
    facets = {facet.name.replace("_", "-") for facet in FACETS if facet.kind is Kind.CHOICE}
    assert known == facets | {"ects-min", "ects-max", "as", "sort"}
    assert {name.replace("_", "-") for name in OFFERED_FILTERS} <= known


def test_the_element_s_script_runs_as_a_plain_script_and_is_small() -> None:
    script = next(asset.content for asset in assets() if asset.address == EMBED_SCRIPT)
    assert not re.search(rb"^\s*(import|export)\b|import\.meta", script, re.MULTILINE)
    assert len(script) < 7_000


def test_the_lines_name_the_site_the_partner_and_the_list() -> None:
    code = embed_code("su", 'Sofia University "St. Kliment"', setting_of({}, site="https://example.org/portfolio/"))
    assert code.element == (
        '<script src="https://example.org/portfolio/embed/portfolio.js" async></script>\n'
        '<microcredential-courses partner="su"><a href="https://example.org/portfolio/partners/su/">'
        "Courses of Sofia University &#34;St. Kliment&#34;</a></microcredential-courses>"
    )
    assert code.frame == (
        '<iframe src="https://example.org/portfolio/embed/su/?theme=light" '
        'title="Courses of Sofia University &#34;St. Kliment&#34;" width="100%" height="600" frameborder="0" '
        'loading="lazy"></iframe>'
    )


def test_a_university_s_page_holds_its_lines() -> None:
    made = {page.address: page.body for page in render_pages(SETTING.portfolio, SETTING.circumstances)}
    assert "&lt;microcredential-courses partner=&#34;su&#34;&gt;" in made["partners/su/"]
    assert 'href="../../contribute/own-site/?partner=su"' in made["partners/su/"]
