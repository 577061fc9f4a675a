"""The portfolio as PDF, as readers' software sees it."""

from __future__ import annotations

import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from tests.unit.rendering.portfolios import ALLIANCE, setting_of

from microcredentials.exports.pdf import NOT_INSTALLED, MissingExtraError, can_typeset, pdf_of
from microcredentials.inspection import inspect
from microcredentials.reading.licence import licence_of
from microcredentials.rendering.page import Circumstances
from microcredentials.rendering.prospectus import prospectus

if TYPE_CHECKING:
    from microcredentials.domain.portfolio import Portfolio

DAY = date(2026, 11, 22)
ROOT = Path(__file__).parents[3]
HOSTILE = (
    '#import "/etc/passwd": *',
    '#read("/etc/passwd") #panic("x") #sys.inputs',
    "*b* _i_ = Title <label> @ref $ x $ `raw` ```typ #panic()``` // /* ~ -- \\u{41}",
    "\u202e\u200f\u2066 right to left \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "😀👩\u200d🚀 emoji \ufe0f e\u0301 \U0001f1ea\U0001f1fa",
    "]]] }}} ))) [[[ {{{ (((",
    "x" * 250,
    '"; #let content = 1',
)


def made(portfolio: Portfolio, licence: str = "") -> bytes:
    return pdf_of(prospectus(portfolio, Circumstances(DAY, {}), licence))


def small(course: dict[str, Any] | None = None, **alliance: Any) -> bytes:
    given = {
        "su/ai": {"title": "Reading the coast", "ects": "3", "fields": ["0613"], "mode": "online"} | (course or {})
    }
    return made(setting_of(given, alliance={**ALLIANCE, **alliance}).portfolio)


def text_of(pdf: bytes) -> str:
    """All words, without the line breaks of the pages."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def outline_of(reader: PdfReader) -> list[Any]:
    def titles(entries: Any) -> list[Any]:
        return [titles(one) if isinstance(one, list) else one.title for one in entries]

    return titles(reader.outline)


@pytest.fixture(scope="module")
def whole() -> PdfReader:
    """The document of this repository's own portfolio."""
    return PdfReader(BytesIO(made(inspect(ROOT).portfolio, licence_of(ROOT))))


def test_the_document_is_tagged_and_says_its_language_and_title(whole: PdfReader) -> None:
    root: Any = whole.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert whole.metadata is not None
    assert whole.metadata.title == "T4EU Microcredentials 2026–27"
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()


def test_bookmarks_lead_to_chapters_and_courses(whole: PdfReader) -> None:
    outline = outline_of(whole)
    assert outline[:2] == ["How to read this document", "Contents"]
    place = outline.index('Sofia University "St. Kliment Ohridski"')
    assert "Bulgarian, first steps" in outline[place + 1]
    assert outline[-1] == "Colophon"


def test_every_shown_course_and_programme_is_in_the_outline(whole: PdfReader) -> None:
    portfolio = inspect(ROOT).portfolio
    titles = {title for one in outline_of(whole) if isinstance(one, list) for title in one if isinstance(title, str)}
    courses = {course.heading.in_language("en") for course in portfolio.shown_courses}
    programmes = {programme.heading.in_language("en") for programme in portfolio.shown_programmes}
    assert courses | programmes <= titles


def test_the_colophon_tells_how_texts_may_be_used(whole: PdfReader) -> None:
    assert "Creative Commons Attribution 4.0" in " ".join(whole.pages[-1].extract_text().split())


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_an_entry_is_only_ever_text(text: str) -> None:
    course = {
        "title": text[:150],
        "summary": f"{text[:250]} and twenty letters more",
        "description": f"{text}\n\n> {text}\n\n- {text}\n\n```\n{text}\n```\n\n| a | b |\n|---|---|\n| c | {text} |",
        "learning_outcomes": [text],
        "offerings": [{"when": text[:100], "schedule": text, "location": text}],
        "contact": {"office": text},
    }
    found = text_of(small(course))
    assert "What you will be able" in found
    assert "root:" not in found


def test_markup_of_the_document_language_is_printed_as_it_is_written() -> None:
    assert '#read("/etc/passwd") *b* = x' in text_of(small({"summary": '#read("/etc/passwd") *b* = x and more'}))


def test_text_of_the_alliance_is_only_ever_text() -> None:
    assert '#panic("x")' in text_of(small(name='#panic("x")', short_name="]#x["))


def test_a_text_in_another_language_says_so() -> None:
    pages = PdfReader(BytesIO(small({"title": {"en": "Coal", "bg": "Въглища"}}))).pages
    assert any(b"/Lang(bg)" in page.get_contents().get_data() for page in pages)  # type: ignore[union-attr]


def test_the_same_portfolio_on_the_same_day_is_the_same_file() -> None:
    assert small() == small()


def test_an_empty_portfolio_has_a_document() -> None:
    assert "Sofia University" in text_of(made(setting_of({}).portfolio))


def test_without_the_extra_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert not can_typeset()
    with pytest.raises(MissingExtraError, match="mkdocs-microcredentials") as caught:
        small()
    assert str(caught.value) == NOT_INSTALLED


def test_all_letters_come_from_the_fonts_of_the_package() -> None:
    pages = PdfReader(BytesIO(small({"description": "`code` *slanted* **strong**"}))).pages
    fonts = {str(font.get_object()["/BaseFont"]) for page in pages for font in page["/Resources"]["/Font"].values()}  # type: ignore[index]
    assert {name.partition("+")[2].partition("-")[0] for name in fonts} <= {
        "SofiaSans",
        "SofiaSansCondensed",
        "DejaVuSansMono",
    }
