"""Every word of the interface goes through gettext."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po
from jinja2 import Environment

PACKAGE = Path(__file__).parents[3] / "plugins" / "microcredentials"
TEMPLATES = PACKAGE / "rendering" / "templates"
READ_ALOUD = {"alt", "aria-label", "content", "placeholder", "title"}
NAMES = {"ECTS", "microcredentials", "summary_large_image", "utf-8", "website", "width=device-width, initial-scale=1"}
"""What stands alike in every language."""


class Words(HTMLParser):
    """Collects what a reader sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data.strip())

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if value and name in READ_ALOUD]


def markup_of(template: Path) -> str:
    """A template's own markup: expressions are left out, and so is what `trans` translates."""
    parts, translated, statement = [], False, False
    for _, kind, value in Environment(autoescape=True, extensions=["jinja2.ext.i18n"]).lex(
        template.read_text(encoding="utf-8")
    ):
        if kind == "block_begin":
            statement = True
        elif statement and kind == "name":
            translated = {"trans": True, "endtrans": False}.get(value, translated)
            statement = False
        elif kind == "data" and not translated:
            parts.append(value)
    return "".join(parts)


@pytest.mark.parametrize(
    "template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES))
)
def test_a_template_holds_no_words_of_its_own(template: Path) -> None:
    words = Words()
    words.feed(markup_of(template))
    assert [word for word in words.found if re.search(r"[A-Za-z]{2}", word) and word not in NAMES] == []


def test_the_list_of_words_for_translators_is_up_to_date(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.pot"
    mapping, marks = PACKAGE / "locales" / "extraction.toml", ["say", "count:1,2,3t", "N_"]
    CommandLineInterface().run(  # type: ignore[no-untyped-call]  # Babel types its interface, not its commands
        [
            "pybabel",
            "-q",
            "extract",
            "-F",
            str(mapping),
            *(f"--keywords={mark}" for mark in marks),
            "-o",
            str(fresh),
            str(PACKAGE),
        ]
    )
    expected, committed = (
        {message.id for message in read_po(BytesIO(path.read_bytes())) if message.id}
        for path in (fresh, PACKAGE / "locales" / "microcredentials.pot")
    )
    assert committed == expected, "run the command at the top of locales/extraction.toml"
