"""The page on which a course is written in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from microcredentials.domain.partner import PartnerRole
from microcredentials.rendering.course_form import FORM, form_setting
from microcredentials.rendering.modules import script_of

if TYPE_CHECKING:
    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer

CONTRIBUTE = "contribute/"


def contribute_page(printer: Printer) -> Page:
    """The form, with what one needs to know before; it is drawn by scripts and works without a server."""
    setting = printer.setting
    root = "../" * CONTRIBUTE.count("/")
    preload = Markup('<link rel="preload" as="fetch" crossorigin href="{}{}">').format(root, FORM)
    members = [one for one in setting.portfolio.partners.values() if one.role is not PartnerRole.FORMER]
    return printer.page(
        "contribute",
        CONTRIBUTE,
        setting.say("Contribute a course"),
        setting.say("How a university puts its course into the portfolio: fill in a form and send it."),
        head=Markup("\n").join((preload, script_of("contribute.js", root))),
        form=form_setting(setting),
        partners=[(one.id, setting.heading(one)) for one in members],
        courses=[(one.id, setting.heading(one)) for one in setting.portfolio.shown_courses],
        blank=next(iter(printer.cards.values()), None),
    )
