"""The page of a course, and what stands at its former addresses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from markupsafe import Markup

from microcredentials.domain.course import Status
from microcredentials.domain.similarity import Relatives, course_document
from microcredentials.rendering.alternates import alternate_links
from microcredentials.rendering.pages.deadlines import calendar_link, feed_of
from microcredentials.rendering.picture_places import course_picture
from microcredentials.rendering.printer import NOT_INDEXED
from microcredentials.rendering.structured_data import course_data
from microcredentials.rendering.views.course_view import course_view, followers_of, tombstone_of
from microcredentials.rendering.views.edition_trail import trail_of
from microcredentials.rendering.views.related_course import related_courses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from microcredentials.domain.course import Course
    from microcredentials.domain.similarity import Related
    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.views.card import Card


def course_pages(printer: Printer) -> Iterator[Page]:
    """The pages of all courses."""
    pages = CoursePages(printer)
    for course in printer.setting.portfolio.courses.values():
        yield from pages.of(course)


@dataclass(frozen=True)
class CoursePages:
    """Announced, published and withdrawn courses, and a page at each former id."""

    printer: Printer

    def of(self, course: Course) -> Iterator[Page]:
        """The pages of one course; a draft has none."""
        if course.is_shown:
            yield course_page(course, self._followers, self._relatives.of(course), self.printer)
        elif course.status is Status.WITHDRAWN:
            yield withdrawn_page(course, self.printer)
        else:
            return
        title = self.printer.setting.heading(course).text
        for alias in course.aliases:
            yield moved_page(f"courses/{alias}/", f"courses/{course.id}/", title, self.printer)

    def at(self, id_: str) -> Iterator[Page]:
        """The pages of the course that has or had an id."""
        portfolio = self.printer.setting.portfolio
        course = portfolio.course(id_)
        if course is not None:
            yield from self.of(course)

    @cached_property
    def _followers(self) -> Mapping[str, tuple[str, ...]]:
        portfolio = self.printer.setting.portfolio
        return followers_of(portfolio.shown_courses, portfolio.former_ids)

    @cached_property
    def _relatives(self) -> Relatives:
        setting = self.printer.setting
        recall = setting.recollection.of
        return Relatives(setting.portfolio, document_of=lambda course: recall(course_document, course_document, course))


def course_page(
    course: Course, followers: Mapping[str, tuple[str, ...]], alike: Sequence[Related], printer: Printer
) -> Page:
    """A shown course, with those that are like it; made-up ones stay out of search engines."""
    setting, address = printer.setting, f"courses/{course.id}/"
    view = course_view(course, printer.cards[course.id], followers, setting)
    partner, _, name = course.id.partition("/")
    head = (
        NOT_INDEXED if course.example else Markup(""),
        calendar_link(address, view.card.title.text, setting),
        alternate_links("../../../", setting, partner=partner, course=name),
        course_data(course, setting),
    )
    return printer.page(
        "course",
        address,
        view.card.title.text,
        view.summary.text if view.summary else ", ".join(_short_facts(view.card)),
        section="courses",
        head=Markup("\n").join(filter(None, head)),
        indexed=True,
        picture=setting.circumstances.published(course_picture(course.id)),
        course=view,
        calendar=feed_of(view.card.title, "", address, setting),
        trail=trail_of(course, setting),
        related=related_courses(course, alike, (printer.cards[one.course_id] for one in alike), setting),
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
        trail=trail_of(course, printer.setting),
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
