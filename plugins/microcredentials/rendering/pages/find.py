"""Find without knowing: a few questions, in everyday words, that end in a filtered catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from microcredentials.rendering.assets import fingerprint
from microcredentials.rendering.modules import script_of
from microcredentials.rendering.pages.catalogue import CATALOGUE, CATALOGUE_DATA
from microcredentials.rendering.views.question import questions_of

if TYPE_CHECKING:
    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer

FIND = "find/"


def find_page(data: str, printer: Printer) -> Page:
    """The questions as one form that needs no script; ``data`` is the catalogue's JSON, by which scripts count."""
    setting = printer.setting
    address = f"{CATALOGUE_DATA}?v={fingerprint(data.encode())}"
    root = "../" * FIND.count("/")
    preload = Markup('<link rel="preload" as="fetch" crossorigin href="{}{}">\n').format(root, address)
    return printer.page(
        "find",
        FIND,
        setting.say("Find a course by questions"),
        setting.say("Up to five questions about you, your interests and your time lead to the courses that fit."),
        section="courses",
        head=preload + script_of("find.js", root),
        questions=questions_of(setting),
        total=len(setting.portfolio.shown_courses),
        target=CATALOGUE,
        catalogue=address,
    )
