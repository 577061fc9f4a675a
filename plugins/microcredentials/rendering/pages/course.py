"""The page of a course, and what stands at its former addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from microcredentials.domain.course import Status
from microcredentials.rendering.printer import NOT_INDEXED
from microcredentials.rendering.views.course_view import course_view, followers_of, tombstone_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.domain.course import Course
    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.views.card import Card


def course_pages(printer: Printer) -> Iterator[Page]:
    """Announced, published and withdrawn courses, and a page at each former id."""
    portfolio = printer.setting.portfolio
    followers = followers_of(portfolio.shown_courses, portfolio.former_ids)
    for course in portfolio.courses.values():
        if course.is_shown:
            yield course_page(course, followers, printer)
        elif course.status is Status.WITHDRAWN:
            yield withdrawn_page(course, printer)
        else:
            continue
        for alias in course.aliases:
            yield moved_page(
                f"courses/{alias}/", f"courses/{course.id}/", printer.setting.heading(course).text, printer
            )


def course_page(course: Course, followers: Mapping[str, tuple[str, ...]], printer: Printer) -> Page:
    """A shown course; made-up ones stay out of search engines."""
    view = course_view(course, printer.cards[course.id], followers, printer.setting)
    return printer.page(
        "course",
        f"courses/{course.id}/",
        view.card.title.text,
        view.summary.text if view.summary else ", ".join(_short_facts(view.card)),
        section="courses",
        head=NOT_INDEXED if course.example else "",
        indexed=True,
        course=view,
        partner_id=course.lead_id,
    )


def _short_facts(card: Card) -> Iterator[str]:
    """What stands for a summary that is not there: university, country, credits, mode, languages."""
    yield from filter(None, (card.partner.text, card.country, card.credits.label if card.credits else card.workload))
    yield from filter(None, (card.mode_label if card.mode else "", card.languages))


def withdrawn_page(course: Course, printer: Printer) -> Page:
    """A course that is no longer offered keeps its address."""
    view = tombstone_of(course, printer.setting)
    return printer.page(
        "withdrawn",
        f"courses/{course.id}/",
        view.title.text,
        section="courses",
        head=NOT_INDEXED,
        course_id=course.id,
        course=view,
    )


def moved_page(old: str, new: str, title: str, printer: Printer) -> Page:
    """A page that says where its content went, and leads there."""
    root = "../" * old.count("/")
    head = Markup('<meta http-equiv="refresh" content="0; url={0}"><link rel="canonical" href="{0}">').format(
        root + new
    )
    return printer.page(
        "moved", old, printer.setting.say("This page has moved"), head=head + NOT_INDEXED, target=new, name=title
    )
