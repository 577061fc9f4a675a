"""What stands around every page: links in the head, header, footer. Any generator can print it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.plain_words.marker import N_
from microcredentials.rendering.assets import versioned
from microcredentials.rendering.environment import render
from microcredentials.rendering.modules import script_of
from microcredentials.rendering.page import PORTFOLIO_PDF
from microcredentials.rendering.pages.statement import alliance_name
from microcredentials.rendering.picture_places import HEIGHT, SITE_PICTURE, WIDTH
from microcredentials.rendering.script_words import script_words

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.setting import Setting

NAVIGATION = (
    (N_("Courses"), "catalogue/", "courses"),
    (N_("Programmes"), "programmes/", "programmes"),
    (N_("Deadlines"), "deadlines/", "deadlines"),
    (N_("Universities"), "partners/", "partners"),
    (N_("How it works"), "about/how-it-works/", "about"),
)
"""Label, address and section of the main navigation."""

GUIDES = (
    (N_("What a microcredential is"), "about/microcredentials/"),
    (N_("Fees"), "about/fees/"),
    (N_("Certificates"), "about/certificates/"),
    (N_("Glossary"), "about/glossary/"),
)
ABOUT = (
    (N_("Accessibility statement"), "accessibility/"),
    (N_("Privacy: no cookies"), "privacy/"),
    (N_("For coordinators"), "contribute/"),
    (N_("Open data"), "data/"),
    (N_("Yearly revision"), "office/"),
)


EDITION_PAGES = (
    (N_("What changed"), "changes/"),
    (N_("Editions"), "editions/"),
)
"""Linked once there is an earlier edition."""


@dataclass(frozen=True, slots=True)
class Place:
    """A link of the navigation."""

    label: str
    address: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class AllianceView:
    """What header and footer say of the alliance."""

    name: str
    website: str
    feedback: str
    demonstration: bool


@dataclass(frozen=True, slots=True)
class Shell:
    """Three pieces of markup; ``head`` ends with what the page itself adds."""

    head: Markup
    header: Markup
    footer: Markup


@dataclass(frozen=True, slots=True)
class Share:
    """What networks are told about a page (OpenGraph): where it is, and the address and pixels of its picture.

    They want whole web addresses, so both are empty where the site's is not known.
    """

    site_name: str
    locale: str
    address: str
    picture: str
    width: int = WIDTH
    height: int = HEIGHT


def _of_editions(setting: Setting) -> tuple[tuple[str, str], ...]:
    return EDITION_PAGES if setting.circumstances.past else ()


def share_of(page: Page, setting: Setting) -> Share:
    """What is told about a page; one without a picture of its own shows that of the site."""
    site, picture = setting.circumstances.site, page.picture or setting.circumstances.published(SITE_PICTURE)
    name = setting.say("Microcredentials of {alliance}").format(alliance=alliance_name(setting))
    locale = str(setting.formats.locale)
    return Share(name, locale, site + page.address if site else "", site + picture if site and picture else "")


def shell_of(page: Page, setting: Setting, environment: Environment) -> Shell:
    """The shell of a page."""
    alliance = setting.portfolio.alliance
    values = {
        "page": page,
        "root": page.root,
        "section": page.section,
        "asset": versioned,
        "script": script_of("site.js", page.root),
        "share": share_of(page, setting),
        "alliance": AllianceView(
            str(alliance_name(setting)), alliance.website or "", alliance.feedback_url or "", alliance.demonstration
        ),
        "audiences": [(code, setting.profile_label("audiences", code)) for code in alliance.audiences],
        "navigation": [Place(setting.say(label), address, section) for label, address, section in NAVIGATION],
        "guides": [Place(setting.say(label), address) for label, address in GUIDES],
        "about": [Place(setting.say(label), address) for label, address in (*_of_editions(setting), *ABOUT)],
        "document": setting.circumstances.published(PORTFOLIO_PDF),
        "words": script_words(setting),
    }
    head, header, footer = (
        render(environment, f"shell/{name}.html", **values) for name in ("head", "header", "footer")
    )
    return Shell(head, header, footer)
