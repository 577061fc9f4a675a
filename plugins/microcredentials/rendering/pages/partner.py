"""The universities: all of them, and a page each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.partner import PartnerRole
from microcredentials.rendering.alternates import alternate_links
from microcredentials.rendering.course_order import as_rows
from microcredentials.rendering.follow import follow_of
from microcredentials.rendering.pages.deadlines import calendar_link, feed_of
from microcredentials.rendering.structured_data import partner_data
from microcredentials.rendering.views.edition_trail import past_courses_of_partners, trails_of_partners
from microcredentials.rendering.views.embed_code import embed_code
from microcredentials.rendering.views.partner_view import partner_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.views.partner_view import PartnerView
    from microcredentials.rendering.views.programme_view import ProgrammeView

ORDER = (PartnerRole.FULL, PartnerRole.ASSOCIATE, PartnerRole.FORMER)


def partner_views(printer: Printer) -> tuple[PartnerView, ...]:
    """Full partners first, associate ones next, former ones last; in each group by name."""
    setting = printer.setting
    offered: dict[str, list[str]] = {}
    for course in as_rows(setting):
        for id_ in dict.fromkeys((*course.provider_ids, *(run.provider for run in course.offerings if run.provider))):
            offered.setdefault(id_, []).append(course.id)
    partners = sorted(
        setting.portfolio.partners.values(),
        key=lambda partner: (ORDER.index(partner.role), setting.heading(partner).text.casefold()),
    )
    return tuple(partner_view(partner, tuple(offered.get(partner.id, ())), setting) for partner in partners)


def partner_pages(
    views: Sequence[PartnerView], programmes: Mapping[str, ProgrammeView], printer: Printer
) -> Iterator[Page]:
    """The list of universities, and the page of each with its courses."""
    setting = printer.setting
    former = {id_ for id_, partner in setting.portfolio.partners.items() if partner.role is PartnerRole.FORMER}
    trails, past_courses = trails_of_partners(setting), past_courses_of_partners(setting)
    yield printer.page(
        "partners",
        "partners/",
        setting.say("Universities"),
        setting.say("The universities that offer the courses."),
        section="partners",
        partners=[view for view in views if view.id not in former],
        former=[view for view in views if view.id in former],
    )
    for view in views:
        yield printer.page(
            "partner",
            view.address,
            view.name.text,
            setting.say("Courses of {university}").format(university=view.name.text),
            section="partners",
            head=calendar_link(view.address, view.name.text, setting)
            + alternate_links("../../", setting, view.name.text, partner=view.id)
            + partner_data(setting.portfolio.partners[view.id], view.logo, setting),
            indexed=True,
            partner=view,
            trail=trails.get(view.id),
            past_courses=past_courses.get(view.id, ()) if view.id in former else (),
            follow=follow_of(view.address, setting),
            calendar=feed_of(view.name, view.monogram, view.address, setting),
            cards=printer.cards_of(view.course_ids),
            programmes=[programmes[id_] for id_ in view.programme_ids],
            embed=embed_code(view.id, view.name.text, setting),
        )
