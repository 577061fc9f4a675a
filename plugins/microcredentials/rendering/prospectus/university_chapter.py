"""The chapter of a university: who it is, whom to ask, and the courses that it leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.rendering.prospectus.blocks import Block, Paragraph, Run, paragraph, run
from microcredentials.rendering.prospectus.course_section import CourseSection, course_section
from microcredentials.rendering.prospectus.course_texts import contact_blocks, link
from microcredentials.rendering.views.course_view import followers_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.views.partner_view import PartnerView


@dataclass(frozen=True, slots=True)
class Mention:
    """A course that stands elsewhere in the document, with the university that leads it."""

    id: str
    title: Run
    who: str


@dataclass(frozen=True, slots=True)
class UniversityChapter:
    """A university; ``taught`` are the courses of others that it takes part in."""

    id: str
    name: Run
    native: tuple[Run, ...]
    monogram: str
    place: str
    role: str
    count: str
    about: tuple[Block, ...]
    courses: tuple[CourseSection, ...]
    taught: tuple[Mention, ...]


def university_chapters(views: Iterable[PartnerView], printer: Printer) -> Iterator[UniversityChapter]:
    """The chapters in the order of the universities; each course stands in that of its lead."""
    portfolio = printer.setting.portfolio
    followers = followers_of(portfolio.shown_courses, portfolio.former_ids)
    for view in views:
        courses = tuple(
            course_section(portfolio.courses[id_], printer.cards[id_], followers, printer.setting)
            for id_ in view.course_ids
            if portfolio.courses[id_].lead_id == view.id
        )
        taught = tuple(
            Mention(card.address, run(card.title), card.monogram)
            for card in printer.cards_of(view.course_ids)
            if portfolio.courses[card.id].lead_id != view.id
        )
        yield _chapter(view, courses, taught, printer)


def _chapter(
    view: PartnerView, courses: tuple[CourseSection, ...], taught: tuple[Mention, ...], printer: Printer
) -> UniversityChapter:
    setting = printer.setting
    return UniversityChapter(
        id=view.address,
        name=run(view.name),
        native=tuple(map(run, view.native_names)),
        monogram=view.monogram,
        place=view.place,
        role=view.role,
        count=setting.count("{n} course", "{n} courses", len(courses)),
        about=(
            *contact_blocks(view.contact),
            *((Paragraph((link(view.website),)),) if view.website else ()),
            *paragraph(view.fee_policy),
        ),
        courses=courses,
        taught=taught,
    )
