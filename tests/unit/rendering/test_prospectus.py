"""The content of the portfolio's document, and the letters that its fonts hold."""

from __future__ import annotations

import json
from typing import Any

from fontTools.ttLib import TTFont
from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.markdown import markdown_to_html
from microcredentials.rendering.prospectus import prospectus
from microcredentials.rendering.prospectus.blocks import Bullets, Code, Numbered, Paragraph, Quote, Subheading, Table
from microcredentials.rendering.prospectus.letters import UNKNOWN, letters, printable
from microcredentials.rendering.prospectus.prose import DEEPEST, prose_blocks


def content_of(courses: dict[str, dict[str, Any]]) -> dict[str, Any]:
    setting = setting_of(courses)
    found = prospectus(setting.portfolio, setting.circumstances).files["portfolio.json"]
    return json.loads(found)  # type: ignore[no-any-return]


def titles_in(content: dict[str, Any]) -> list[str]:
    return [course["title"]["text"] for chapter in content["universities"] for course in chapter["courses"]]


def test_the_list_of_letters_is_what_the_fonts_hold() -> None:
    setting = setting_of({})
    fonts = prospectus(setting.portfolio, setting.circumstances).fonts
    held = {code for font in fonts.glob("*.ttf") for code in TTFont(font).getBestCmap() if code >= 0x20}
    assert letters() == frozenset(map(chr, held))


def test_letters_of_the_languages_of_the_alliance_are_printed() -> None:
    text = "Łódź, naučíš, žąėįų, õäöü, ñ, ç, ß, Въглища ѝ, Їжак ґ, Ωμέγα, „“«»–—…€"
    assert printable(text) == text


def test_a_letter_without_a_picture_never_reaches_the_typesetter() -> None:
    assert printable("a\u202eb 😀 \u05d0 \x07c") == f"ab {UNKNOWN} {UNKNOWN} c"


def test_a_very_long_word_can_be_broken() -> None:
    broken = printable("x" * 500)
    assert broken.replace("\N{ZERO WIDTH SPACE}", "") == "x" * 500
    assert max(map(len, broken.split("\N{ZERO WIDTH SPACE}"))) <= 16


def test_markdown_becomes_blocks() -> None:
    source = "# A\n\nb *c* **d** `e`\n\n- f\n- g\n\n3. h\n\n> i\n\n```\nj\n```\n\n| k | l |\n|---|---|\n| m | n |"
    kinds = [type(block) for block in prose_blocks(markdown_to_html(source))]
    assert kinds == [Subheading, Paragraph, Bullets, Numbered, Quote, Code, Table]


def test_a_numbered_list_begins_where_it_begins() -> None:
    (block,) = prose_blocks(markdown_to_html("3. h\n4. i"))
    assert isinstance(block, Numbered)
    assert (block.start, len(block.points)) == (3, 2)


def test_manners_and_links_of_markdown_are_kept() -> None:
    (block,) = prose_blocks(markdown_to_html("a **b [c](https://example.org)** d"))
    assert isinstance(block, Paragraph)
    assert [(run.text, run.strong, run.href) for run in block.runs] == [
        ("a ", False, ""),
        ("b ", True, ""),
        ("c", True, "https://example.org"),
        (" d", False, ""),
    ]


def depth_of(blocks: Any) -> int:
    inner = [one.blocks if isinstance(one, Quote) else sum(getattr(one, "points", ()), ()) for one in blocks]
    return max((1 + depth_of(found) for found in inner if found), default=0)


def test_what_is_nested_too_deep_is_printed_flat() -> None:
    blocks = prose_blocks(markdown_to_html(">" * 60 + " bottom"))
    assert depth_of(blocks) <= DEEPEST
    assert "bottom" in str(blocks)


def test_drafts_and_withdrawn_courses_are_absent() -> None:
    courses = {f"su/{status}": {"status": status} for status in ("draft", "announced", "published", "withdrawn")}
    assert titles_in(content_of(courses)) == ["Course su/published", "Course su/announced"]


def test_a_course_stands_in_the_chapter_of_its_lead_and_is_named_in_those_of_others() -> None:
    content = content_of({"su/ai": {"providers": ["eka", "su"]}})
    chapters = {chapter["monogram"]: chapter for chapter in content["universities"]}
    assert [course["id"] for course in chapters["EKA"]["courses"]] == ["courses/su/ai/"]
    assert [course["id"] for course in chapters["SU"]["taught"]] == ["courses/su/ai/"]


def test_every_link_within_the_document_leads_to_an_entry_of_it() -> None:
    content = content_of(
        {"su/a": {"requires": ["su/b"]}, "su/b": {}, "su/c": {"requires": ["su/d"]}, "su/d": {"status": "draft"}}
    )
    ids = {course["id"] for chapter in content["universities"] for course in chapter["courses"]}
    text = json.dumps(content)
    assert '"to": "courses/su/b/"' in text
    assert "courses/su/d/" not in text
    assert ids == {"courses/su/a/", "courses/su/b/", "courses/su/c/"}


def test_made_up_courses_are_marked_and_not_counted() -> None:
    content = content_of({"su/a": {"example": True}, "su/b": {}})
    marks = {
        course["title"]["text"]: [badge["text"] for badge in course["badges"]]
        for course in content["universities"][1]["courses"]
    }
    assert marks == {"Course su/a": ["Example"], "Course su/b": []}
    assert content["cover"]["counts"][0] == ["1", "course"]


def test_days_that_are_left_are_not_printed() -> None:
    course = {"offerings": [{"start": "2027-02-15", "apply_by": "2026-11-25"}]}
    text = json.dumps(content_of({"su/a": course}), ensure_ascii=False)
    assert "25 Nov 2026" in text
    assert "3 days" not in text
    assert "Apply soon" not in text
