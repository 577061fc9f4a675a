"""What search engines are told: all pages that they may list, when each last changed, and where this list is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.page import Circumstances, Page

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def may_be_listed(page: Page) -> bool:
    """Whether search engines may list a page: not those of made-up, moved and withdrawn courses."""
    return 'name="robots"' not in page.head


def days_of_pages(portfolio: Portfolio, circumstances: Circumstances) -> Mapping[str, date]:
    """Address of a page -> the day on which what it says last changed in an entry, as far as Git tells.

    A university's page changes with its courses, a programme's with its own, front page and catalogue with all.
    """
    changed = circumstances.changed
    days: dict[str, date] = {}

    def note(address: str, day: date | None) -> None:
        if day is not None:
            days[address] = max(day, days.get(address, day))

    for folder, entries in (("partners", portfolio.partner_entries), ("programmes", portfolio.programme_entries)):
        for id_, entry in entries.items():
            note(f"{folder}/{id_}/", changed.get(entry.path))
    for course in portfolio.shown_courses:
        day = changed.get(portfolio.course_entries[course.id].path)
        pages = (f"courses/{course.id}/", *(f"partners/{id_}/" for id_ in course.provider_ids), "", "catalogue/")
        for address in (
            *pages,
            *(f"programmes/{one.id}/" for one in portfolio.programmes_of_course.get(course.id, ())),
        ):
            note(address, day)
    return days


def sitemap(site: str, addresses: Iterable[str], days: Mapping[str, date]) -> str:
    """The list (sitemaps.org, version 0.9); empty where the site's address is not known, for it names whole ones."""
    if not site:
        return ""
    lines = (_line(site + address, days.get(address)) for address in sorted(set(addresses)))
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_NAMESPACE}">\n'
    return f"{head}{''.join(lines)}</urlset>\n"


def _line(address: str, day: date | None) -> str:
    changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f"<url><loc>{escape(address)}</loc>{changed}</url>\n"


def robots(site: str) -> str:
    """Everything may be read (RFC 9309); where the address of the site is known, so is the list of its pages."""
    return f"User-agent: *\nDisallow:\n{f'Sitemap: {site}{SITEMAP}' if site else ''}".rstrip() + "\n"
