"""The pages of an earlier edition: its list of courses, and each course, programme and university as it was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from microcredentials.domain.course import Status
from microcredentials.rendering.pages.course import moved_page
from microcredentials.rendering.pages.partner import partner_views
from microcredentials.rendering.pages.programme import programme_views
from microcredentials.rendering.paging import paged
from microcredentials.rendering.past.fate import Fate, fate_of, fate_of_partner
from microcredentials.rendering.views.course_view import course_view, followers_of, tombstone_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from microcredentials.domain.course import Course
    from microcredentials.rendering.page import Page
    from microcredentials.rendering.past.archive import Archive
    from microcredentials.rendering.views.card import Card
    from microcredentials.rendering.views.partner_view import PartnerView
    from microcredentials.rendering.views.programme_view import ProgrammeView
    from microcredentials.rendering.views.record_note import RecordNote
    from microcredentials.rendering.words import Words


@dataclass(frozen=True, slots=True)
class PastRow:
    """A course in a list of an earlier edition, and what became of it."""

    card: Card
    fate: Fate


@dataclass(frozen=True, slots=True)
class PastGroup:
    """The courses of one university, or as many of them as stand on a page."""

    partner_id: str
    name: Words
    monogram: str
    rows: tuple[PastRow, ...]


def archive_pages(archive: Archive) -> Iterator[Page]:
    """All pages of an edition but those that tell what it changed."""
    rows = {course.id: _row(course, archive) for course in archive.setting.portfolio.shown_courses}
    programmes = programme_views(archive.printer)
    yield from _edition_pages(rows, programmes, archive)
    yield from _course_pages(rows, archive)
    for view in programmes.values():
        fate = fate_of(archive.setting.portfolio.programmes[view.id], archive.today)
        shown = replace(view, note=_without_links(view.note))
        yield archive.page("past/programme", view.address, view.title.text, fate, programme=shown)
    for partner in partner_views(archive.printer):
        yield _partner_page(partner, rows, programmes, archive)
    for id_ in sorted(_unknown_partners(archive)):
        yield moved_page(f"partners/{id_}/", "", archive.label, archive.printer)


def _unknown_partners(archive: Archive) -> set[str]:
    """Universities that pages of the edition link to, whose own file can no longer be understood."""
    portfolio = archive.setting.portfolio
    of_courses = {id_ for course in portfolio.courses.values() for id_ in course.provider_ids}
    of_programmes = {id_ for programme in portfolio.programmes.values() for id_ in programme.providers}
    return (of_courses | of_programmes) - portfolio.partners.keys()


def _row(course: Course, archive: Archive) -> PastRow:
    return PastRow(archive.printer.cards[course.id], fate_of(course, archive.today))


def _edition_pages(
    rows: Mapping[str, PastRow], programmes: Mapping[str, ProgrammeView], archive: Archive
) -> Iterator[Page]:
    setting = archive.setting
    ordered = sorted(rows.values(), key=lambda row: _by_university(row, archive))
    now = Fate("", "", setting.say("See the courses as they are today"), "catalogue/", goes_on=True)
    for paging, part in paged("", ordered):
        yield archive.page(
            "past/edition",
            paging.address,
            setting.say("Courses"),
            now,
            groups=_groups(part, archive),
            total=len(ordered),
            universities=len({setting.portfolio.courses[id_].lead_id for id_ in rows}),
            released=setting.formats.day(archive.edition.released),
            programmes=list(programmes.values()),
            has_changes=archive.before is not None,
            paging=paging,
        )


def _by_university(row: PastRow, archive: Archive) -> tuple[str, str, str, str]:
    lead = archive.setting.portfolio.courses[row.card.id].lead_id
    return row.card.partner.text.casefold(), lead, row.card.title.text.casefold(), row.card.id


def _groups(rows: Iterable[PastRow], archive: Archive) -> list[PastGroup]:
    courses = archive.setting.portfolio.courses
    return [
        PastGroup(lead, archive.setting.partner_name(lead), archive.setting.partner_short(lead), tuple(of_partner))
        for lead, of_partner in groupby(rows, key=lambda row: courses[row.card.id].lead_id)
    ]


def _course_pages(rows: Mapping[str, PastRow], archive: Archive) -> Iterator[Page]:
    setting = archive.setting
    followers = followers_of(setting.portfolio.shown_courses, setting.portfolio.former_ids)
    for course in setting.portfolio.courses.values():
        address = f"courses/{course.id}/"
        if course.is_shown:
            row = rows[course.id]
            view = course_view(course, row.card, followers, setting)
            view = replace(view, note=_without_links(view.note))
            yield archive.page(
                "past/course",
                address,
                row.card.title.text,
                row.fate,
                course=view,
                partner_id=course.lead_id,
                calendar=None,
                related=(),
            )
        elif course.status is Status.WITHDRAWN:
            view_of_gone = tombstone_of(course, setting)
            fate = fate_of(course, archive.today)
            yield archive.page(
                "past/withdrawn", address, view_of_gone.title.text, fate, course=view_of_gone, course_id=course.id
            )


def _partner_page(
    partner: PartnerView, rows: Mapping[str, PastRow], programmes: Mapping[str, ProgrammeView], archive: Archive
) -> Page:
    return archive.page(
        "past/partner",
        partner.address,
        partner.name.text,
        fate_of_partner(partner.id, archive.today),
        partner=partner,
        rows=[rows[id_] for id_ in partner.course_ids],
        programmes=[programmes[id_] for id_ in partner.programme_ids],
        calendar=None,
    )


def _without_links(note: RecordNote) -> RecordNote:
    """A past entry cannot be edited, and its history is that of the present one."""
    return replace(note, edit="", history="")
