"""The list of all editions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.rendering.past.changes import CHANGES
from microcredentials.rendering.views.edition_trail import EDITIONS
from microcredentials.rendering.views.record_note import edition_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.page import Page
    from microcredentials.rendering.past.archive import Archive
    from microcredentials.rendering.printer import Printer


@dataclass(frozen=True, slots=True)
class EditionRow:
    """An edition: its name, its page, the page of what it changed (empty for the first), and its size.

    ``released`` is empty for the present edition.
    """

    label: str
    address: str
    changes: str
    courses: int
    programmes: int
    universities: int
    released: str = ""


def editions_page(archives: Sequence[Archive], printer: Printer) -> Page:
    """The present edition and all earlier ones, the newest first."""
    setting = printer.setting
    present = edition_words(setting.portfolio.alliance.edition) or setting.say("Today")
    rows = [_row(present, "catalogue/", CHANGES if archives else "", setting.portfolio)]
    for archive in archives:
        folder = archive.printer.within
        changes = f"{folder}{CHANGES}" if archive.before else ""
        released = setting.formats.day(archive.edition.released)
        rows.append(_row(archive.label, folder, changes, archive.edition.portfolio, released))
    return printer.page(
        "editions",
        EDITIONS,
        setting.say("Editions"),
        setting.say("The portfolio is revised every year. Earlier editions stay readable."),
        editions=rows,
    )


def _row(label: str, address: str, changes: str, portfolio: Portfolio, released: str = "") -> EditionRow:
    courses = portfolio.shown_courses
    return EditionRow(
        label,
        address,
        changes,
        len(courses),
        len(portfolio.shown_programmes),
        len({course.lead_id for course in courses}),
        released,
    )
