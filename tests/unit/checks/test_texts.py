"""Placeholders, HTML, links and addresses."""

from __future__ import annotations

import pytest
from tests.unit.checks.portfolios import findings, portfolio

from microcredentials.checks.placeholders import placeholder_in


@pytest.mark.parametrize(
    "words",
    [
        "TODO",
        "Todo",
        "TODO: write this",
        "Fees: TBD",
        "tbd",
        "To be announced.",
        "still to be confirmed",
        "FIXME later",
        "Lorem ipsum dolor sit amet",
        "xxx",
        "N/A",
        "…",
        "???",
        "Insert your summary here!",
    ],
)
def test_a_placeholder_is_found(words: str) -> None:
    assert placeholder_in(words) is not None


@pytest.mark.parametrize(
    "words",
    [
        "Todo sobre el agua",
        "TODO SOBRE EL AGUA",
        "Método",
        "XXX Congreso de Historia",
        "None.",
        "No.",
        "Dates to be announced by the university.",
        "To be or not to be",
        "See https://example.org",
        "Software for outbdoors",
        "C++",
    ],
)
def test_words_that_look_like_a_placeholder_are_none(words: str) -> None:
    assert placeholder_in(words) is None


def test_a_draft_may_hold_placeholders() -> None:
    assert findings(portfolio({"su/ai": {"prerequisites": "TBD"}})) == [("MC601", "prerequisites")]
    assert findings(portfolio({"su/ai": {"prerequisites": "TBD", "status": "draft"}})) == []


def test_every_translation_is_read() -> None:
    assert findings(portfolio({"su/ai": {"title": {"en": "A course", "de": "TODO"}}})) == [("MC601", "title")]


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "<javascript:alert(1)>",
        "[x][1]\n\n[1]: data:text/html,x",
        "![x](vbscript:x)",
        "[x](file:///etc/passwd)",
        "[x](www.example.org)",
        "[x]()",
        "[x](//example.org)",
    ],
)
def test_a_link_that_is_unsafe_or_leads_nowhere_is_an_error(text: str) -> None:
    assert findings(portfolio({"su/ai": {"description": text}})) == [("MC603", "description")]


@pytest.mark.parametrize(
    "text",
    [
        "[x](https://example.org/a?b=1&c=2#d)",
        "<https://example.org>",
        "<office@example.org>",
        "[x](mailto:office@example.org)",
        "`[x](javascript:alert(1))`",
        "f(x)[1] and a < b, b > c",
        "`<b>`",
        "2 <3",
    ],
)
def test_other_texts_are_right(text: str) -> None:
    assert findings(portfolio({"su/ai": {"description": text}})) == []


@pytest.mark.parametrize("text", ["<b>bold</b>", "<script>x</script>", "<img src=x onerror=y>", "a <!-- b --> c"])
def test_html_in_markdown_is_a_warning(text: str) -> None:
    assert findings(portfolio({"su/ai": {"description": text}})) == [("MC602", "description")]


def test_a_website_and_a_source_may_be_without_encryption() -> None:
    address = "http://example.org/a"
    courses = {"su/ai": {"source": {"url": address}, "links": {"syllabus": address}}}
    found = findings(portfolio(courses, partners={"su": {"website": address, "contact": {"url": address}}}))
    assert found == [("MC604", "links.syllabus"), ("MC604", "contact.url")]


@pytest.mark.parametrize("address", ["https://exаmple.org", "https://xn--exmple-4nf.org", "https://софия.бг/"])  # noqa: RUF001
def test_a_host_in_another_script_is_shown(address: str) -> None:
    assert findings(portfolio({"su/ai": {"links": {"homepage": address}}})) == [("MC605", "links.homepage")]


def test_a_value_that_stands_twice_is_a_warning() -> None:
    run = {"when": "Autumn", "languages": ["en", "en"]}
    courses = {"su/ai": {"keywords": ["water", "Water", "water"], "offerings": [run, run]}}
    assert findings(portfolio(courses)) == [
        ("MC216", "keywords[2]"),
        ("MC216", "offerings[0].languages[1]"),
        ("MC216", "offerings[1].languages[1]"),
    ]
