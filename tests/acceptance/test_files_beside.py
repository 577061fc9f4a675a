"""What is published beside the pages: calendars, pictures to share, logos."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from icalendar import Calendar
from PIL import Image
from tests.acceptance.building import build, built, copied_checkout
from tests.acceptance.html_page import page_at, pages_of

from microcredentials.domain.portfolio import Portfolio

SITE_URL = "https://example.org/portfolio/"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7H1z" fill="#0b5a48"/></svg>'


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built for an address that is known."""
    return built(tmp_path_factory.mktemp("addressed") / "site", SITE_URL=SITE_URL)


def test_there_is_a_calendar_of_everything_and_of_each_university(site: Path, portfolio: Portfolio) -> None:
    for address in ("calendar.ics", *(f"partners/{id_}/calendar.ics" for id_ in portfolio.partners)):
        assert Calendar.from_ical((site / address).read_bytes())["version"] == "2.0"


def test_no_made_up_course_is_in_the_calendars(addressed: Path, portfolio: Portfolio) -> None:
    text = (addressed / "calendar.ics").read_text(encoding="utf-8").replace("\r\n ", "")
    linked = set(re.findall(r"/courses/([a-z0-9-]+/[a-z0-9-]+)/", text))
    assert linked
    assert linked & {course.id for course in portfolio.shown_courses if course.example} == set()


def test_a_page_names_the_calendar_beside_it_and_only_where_it_is(site: Path) -> None:
    for page, html in pages_of(site).items():
        named = {link["href"] for link in html.all("link") if link.get("type") == "text/calendar"}
        beside = (site / page).parent / "calendar.ics"
        if page.startswith(("courses/", "partners/")):
            assert named == ({"calendar.ics"} if beside.exists() else set()), page


def test_every_page_shows_a_picture_that_is_there(addressed: Path, portfolio: Portfolio) -> None:
    shown = {
        page: [meta["content"] for meta in html.all("meta") if meta.get("property") == "og:image"]
        for page, html in pages_of(addressed).items()
        if not page.startswith("embed/")  # frames on other sites, to which nobody links
    }
    assert {len(pictures) for pictures in shown.values()} == {1}
    for picture in {pictures[0] for pictures in shown.values()}:
        file = addressed / picture.removeprefix(SITE_URL)
        assert Image.open(BytesIO(file.read_bytes())).size == (1200, 630)
    course = portfolio.shown_courses[0].id
    assert shown[f"courses/{course}/index.html"] == [f"{SITE_URL}assets/cards/{course}.png"]


def test_a_site_of_unknown_address_promises_no_picture(site: Path) -> None:
    assert not any("og:image" in html.values("property") for html in pages_of(site).values())


def test_a_site_may_do_without_pictures(tmp_path: Path) -> None:
    checkout = copied_checkout(tmp_path / "checkout")
    configuration = checkout / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(
        text.replace("- microcredentials:\n", "- microcredentials:\n      social_cards: false\n"), encoding="utf-8"
    )

    site = built(tmp_path / "site", root=checkout, SITE_URL=SITE_URL)

    assert not (site / "assets/cards").exists()
    assert "og:image" not in page_at(site / "index.html").values("property")
    assert not (checkout / ".cache").exists()


def test_a_logo_stands_in_place_of_initials(tmp_path: Path) -> None:
    checkout = copied_checkout(tmp_path / "checkout")
    (checkout / "partners/su.svg").write_text(LOGO, encoding="utf-8")
    with (checkout / "partners/su.yml").open("a", encoding="utf-8") as file:
        file.write("\nlogo: su.svg\n")

    site = built(tmp_path / "site", root=checkout)

    assert (site / "assets/logos/su.svg").read_text(encoding="utf-8") == LOGO
    for page, address in (("index.html", "assets"), ("partners/su/index.html", "../../assets")):
        assert f"{address}/logos/su.svg" in [picture["src"] for picture in page_at(site / page).all("img")]


def test_a_logo_that_holds_a_script_ends_the_build(tmp_path: Path) -> None:
    checkout = copied_checkout(tmp_path / "checkout")
    (checkout / "partners/su.svg").write_text(LOGO.replace("<path", "<script>alert(1)</script><path"), encoding="utf-8")
    with (checkout / "partners/su.yml").open("a", encoding="utf-8") as file:
        file.write("\nlogo: su.svg\n")

    run = build(tmp_path / "site", root=checkout)

    assert run.returncode == 1
    assert "The picture holds `<script>`" in run.stdout + run.stderr
    assert "Traceback" not in run.stdout + run.stderr
