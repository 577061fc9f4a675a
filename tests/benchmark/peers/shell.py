"""The markup around our own pages, for the templates of the peers, so that all write pages of alike size."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from microcredentials.reading.checkout import read_checkout
from microcredentials.rendering.document import render_document
from microcredentials.rendering.page import Circumstances, Page

_TITLE, _DESCRIPTION = "mc-title-5f3a9c", "mc-description-5f3a9c"


@dataclass(frozen=True, slots=True)
class Shell:
    """What stands before and after ``<main>``; links begin at the root of the site, as peers write them."""

    before: str
    after: str

    def around(self, main: str, title: str, description: str) -> str:
        """A template of the whole page from a peer's own tags for what is inside, for title and description."""
        before = self.before.replace(_TITLE, title).replace(_DESCRIPTION, description)
        return f"{before}{main}{self.after}"


def shell_of(checkout: Path, today: date) -> Shell:
    """The shell of a course page."""
    page = Page("courses/a/b/", _TITLE, _DESCRIPTION, "", section="courses")
    html = render_document(page, read_checkout(checkout).portfolio, Circumstances(today, {}))
    rooted = html.replace(escape(page.root), "/")
    before, _, rest = rooted.partition("<main")
    _, _, after = rest.partition("</main>")
    return Shell(before, re.sub(r"^\n", "", after))
