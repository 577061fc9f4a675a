"""What networks are told about a page, and the pictures that they show."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.unit.rendering.portfolios import course_of, setting_of

from microcredentials.rendering.document import render_document
from microcredentials.rendering.picture_places import SITE_PICTURE, course_picture
from microcredentials.rendering.share_pictures import share_pictures
from microcredentials.rendering.site import render_pages
from microcredentials.rendering.views.share_card import course_card, site_card

SITE = "https://example.org/t/"
PICTURES = frozenset({SITE_PICTURE, course_picture("su/ai")})


def document(address: str, **circumstances: Any) -> str:
    setting = setting_of({"su/ai": {"title": '"Loud" & clear', "summary": "Twenty letters at least."}}, **circumstances)
    page = next(page for page in render_pages(setting.portfolio, setting.circumstances) if page.address == address)
    return render_document(page, setting.portfolio, setting.circumstances)


def test_a_page_tells_its_title_description_and_address() -> None:
    html = document("courses/su/ai/", site=SITE)
    assert '<meta property="og:title" content="&#34;Loud&#34; &amp; clear">' in html
    assert '<meta property="og:description" content="Twenty letters at least.">' in html
    assert '<meta property="og:type" content="website">' in html
    assert f'<meta property="og:url" content="{SITE}courses/su/ai/">' in html


@pytest.mark.parametrize(
    ("address", "picture"),
    [("courses/su/ai/", course_picture("su/ai")), ("", SITE_PICTURE), ("partners/su/", SITE_PICTURE)],
)
def test_a_course_shows_its_own_picture_and_other_pages_that_of_the_site(address: str, picture: str) -> None:
    html = document(address, site=SITE, files=PICTURES)
    assert f'<meta property="og:image" content="{SITE}{picture}">' in html
    assert '<meta name="twitter:card" content="summary_large_image">' in html


def test_no_picture_is_promised_that_is_not_there_or_has_no_whole_address() -> None:
    assert "og:image" not in document("courses/su/ai/", site=SITE)
    assert "og:image" not in document("courses/su/ai/", files=PICTURES)
    assert "og:url" not in document("courses/su/ai/", files=PICTURES)


def test_the_card_of_a_course_says_what_its_page_says() -> None:
    course, setting = course_of(
        {
            "title": "Machines",
            "ects": {"min": "3", "max": "4"},
            "mode": "online",
            "languages": ["en", "bg"],
            "example": "true",
        }
    )
    card = course_card(course, setting)
    assert (card.title, card.provider, card.monogram) == ("Machines", "Sofia University", "SU")
    assert (card.credits, card.least, card.most) == ("3–4 ECTS", Decimal(3), Decimal(4))
    assert card.details == ("online", "English, Bulgarian")
    assert card.mark == "Example"


def test_a_course_without_credits_shows_hours_or_says_that_they_follow() -> None:
    assert course_card(*course_of({"ects": "none", "workload_hours": "30"})).most == 0
    assert course_card(*course_of({})).credits == "Credits to follow"


def test_the_card_of_the_site_counts_its_universities() -> None:
    assert site_card(setting_of({})).lead.endswith("from 2 European universities")


def test_every_shown_course_gets_a_picture(tmp_path: Path) -> None:
    setting = setting_of({"su/ai": {}, "eka/later": {"status": "announced"}, "su/draft": {"status": "draft"}})
    drawn = list(share_pictures(setting.portfolio, setting.circumstances, tmp_path))
    assert sorted(picture.address for picture in drawn) == [
        course_picture("eka/later"),
        SITE_PICTURE,
        course_picture("su/ai"),
    ]
    assert all(picture.content.startswith(b"\x89PNG") for picture in drawn)
    assert len(list(tmp_path.iterdir())) == len(drawn)
