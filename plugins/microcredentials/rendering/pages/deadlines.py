"""Until when to apply, and when courses start: all of them by months, with the calendars to subscribe to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from microcredentials.domain.partner import PartnerRole
from microcredentials.rendering.modules import script_of
from microcredentials.rendering.page import CALENDAR
from microcredentials.rendering.paging import paged
from microcredentials.rendering.views.deadline_list import coming_and_past, day_row, months_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.partner_view import PartnerView
    from microcredentials.rendering.words import Words

DEADLINES = "deadlines/"
DAYS_PER_PAGE = 300
MOST_PAST_DAYS = 200
"""Days over that are still listed, the latest first; the calendars hold all."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar to subscribe to; ``web_address`` is empty where the site's is not known."""

    name: Words | str
    monogram: str
    address: str
    web_address: str


def deadline_pages(partners: Sequence[PartnerView], printer: Printer) -> Iterator[Page]:
    """The list of what is to come over as many pages as it needs; the first also folds away what is over."""
    setting = printer.setting
    coming, past = coming_and_past(setting)
    whole = feed_of(setting.say("All universities"), "", "", setting)
    of_partners = [
        feed
        for view in partners
        if setting.portfolio.partners[view.id].role is not PartnerRole.FORMER
        and (feed := feed_of(view.name, view.monogram, view.address, setting))
    ]
    has_examples = any(day.course.example for day in (*coming, *past))
    for paging, part in paged(DEADLINES, coming, DAYS_PER_PAGE):
        yield printer.page(
            "deadlines",
            paging.address,
            setting.say("Deadlines"),
            setting.say("Until when to apply and when courses start, by months, with calendars to subscribe to."),
            section="deadlines",
            head=_head(whole, "../" * paging.address.count("/")),
            months=months_of(part, setting),
            past=[day_row(day, setting) for day in past[:MOST_PAST_DAYS]] if paging.number == 1 else [],
            paging=paging,
            whole=whole,
            feeds=of_partners,
            has_examples=has_examples,
        )


def feed_of(name: Words | str, monogram: str, page: str, setting: Setting) -> Feed | None:
    """The calendar that stands beside the page at an address, where there is one."""
    address = setting.circumstances.published(page + CALENDAR)
    site = setting.circumstances.site
    return Feed(name, monogram, address, site + address if site else "") if address else None


def calendar_link(page: str, title: str, setting: Setting) -> Markup:
    """What tells programs on a page, in its ``<head>``, that there is a calendar beside it."""
    if not setting.circumstances.published(page + CALENDAR):
        return Markup("")
    return Markup('<link rel="alternate" type="text/calendar" title="{}" href="{}">').format(title, CALENDAR)


def _head(whole: Feed | None, root: str) -> Markup:
    link = Markup('<link rel="alternate" type="text/calendar" title="{}" href="{}{}">\n')
    return (link.format(whole.name, root, whole.address) if whole else Markup("")) + script_of("past_days.js", root)
