"""The page of the yearly revision, for the office and the universities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.rendering.printer import NOT_INDEXED
from microcredentials.rendering.views.coverage_view import (
    fee_table,
    field_table,
    missing_chart,
    mode_table,
    spreads,
    standing_chart,
    tally_charts,
)
from microcredentials.rendering.views.office_view import partner_tasks
from microcredentials.rendering.views.record_note import edition_words
from microcredentials.rendering.views.revision_words import STATE_LABELS
from microcredentials.revision.overview import Sources, overview_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.rendering.page import Circumstances, Page
    from microcredentials.rendering.printer import Printer
    from microcredentials.revision.overview import Overview

OFFICE = "office/"
OFFICE_OF_EXAMPLES = "office/examples/"


def office_pages(printer: Printer) -> Iterator[Page]:
    """The revision of the real entries; where there are made-up ones, a page that counts these alone."""
    sources = _sources(printer.setting.circumstances)
    real = overview_of(printer.setting.portfolio, sources)
    yield _page(OFFICE, real, printer)
    if real.left_out:
        yield _page(OFFICE_OF_EXAMPLES, overview_of(printer.setting.portfolio, sources, of_examples=True), printer)


def _sources(circumstances: Circumstances) -> Sources:
    return Sources(circumstances.today, circumstances.past, circumstances.changed, circumstances.stale_links)


def _page(address: str, overview: Overview, printer: Printer) -> Page:
    setting = printer.setting
    tasks = [partner_tasks(partner, overview, setting) for partner in overview.by_silence]
    term = overview.term
    return printer.page(
        "office",
        address,
        setting.say("Yearly revision: examples") if overview.of_examples else setting.say("Yearly revision"),
        setting.say("What each university has confirmed, what is missing, and where the portfolio has gaps."),
        head=NOT_INDEXED,
        overview=overview,
        edition=edition_words(overview.edition),
        last=edition_words(overview.last),
        ends=setting.formats.day(term.ends) if term else "",
        figures=[
            (state.value, setting.say(STATE_LABELS[state]), number)
            for state, number in overview.counts.items()
            if number or state.value in ("silent", "confirmed", "changed", "withdrawn")
        ],
        open_tasks=[one for one in tasks if not one.is_done],
        done=[one for one in tasks if one.is_done],
        states=standing_chart(overview, setting),
        missing=missing_chart(overview, setting),
        modes=mode_table(overview, setting),
        fields=field_table(overview, setting),
        fees=fee_table(overview, setting),
        tallies=tally_charts(overview, setting),
        spreads=spreads(overview, setting),
        day=setting.formats.day,
        other="" if overview.of_examples else OFFICE_OF_EXAMPLES,
    )
