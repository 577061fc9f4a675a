"""The whole document: cover, how to read it, a chapter per university, programmes, indexes, colophon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from microcredentials.domain.partner import PartnerRole
from microcredentials.rendering.environment import environment_for
from microcredentials.rendering.pages.partner import partner_views
from microcredentials.rendering.pages.programme import programme_views
from microcredentials.rendering.printer import Printer
from microcredentials.rendering.prospectus.blocks import as_json, language_subtag
from microcredentials.rendering.prospectus.front_matter import back_matter, cover, how_to_read
from microcredentials.rendering.prospectus.programme_section import programme_section
from microcredentials.rendering.prospectus.register import indexes
from microcredentials.rendering.prospectus.university_chapter import university_chapters
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.social_cards.colour import colours
from microcredentials.rendering.translator import translator_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.page import Circumstances
    from microcredentials.rendering.prospectus.university_chapter import UniversityChapter

MAIN = "main.typ"
CONTENT = "portfolio.json"


@dataclass(frozen=True, slots=True)
class Prospectus:
    """What a typesetter needs: ``files`` (name -> content; ``main.typ`` comes first), and a folder of ``fonts``.

    ``day`` is the day that the document bears; the same portfolio on the same day is the same document.
    """

    files: Mapping[str, bytes]
    fonts: Path
    day: date


def prospectus(portfolio: Portfolio, circumstances: Circumstances, licence: str = "") -> Prospectus:
    """The document of a portfolio; ``licence`` is what its last page says about the use of its texts, in paragraphs."""
    language = portfolio.alliance.default_language
    setting = Setting(portfolio, circumstances, translator_for(language))
    content = as_json(_content(Printer(setting, environment_for(language)), licence))
    here = files("microcredentials.rendering.prospectus")
    templates = {one.name: one.read_bytes() for one in here.joinpath("typst").iterdir() if one.name.endswith(".typ")}
    return Prospectus({**templates, CONTENT: content}, Path(str(here.joinpath("fonts"))), circumstances.today)


def _content(printer: Printer, licence: str) -> Mapping[str, object]:
    setting = printer.setting
    portfolio, today = setting.portfolio, setting.today
    programmes = programme_views(printer).values()
    return {
        "language": language_subtag(setting.language),
        "day": (today.year, today.month, today.day),
        "colours": {name: f"#{red:02x}{green:02x}{blue:02x}" for name, (red, green, blue) in colours().items()},
        "words": _words(setting),
        "cover": cover(setting),
        "reading": how_to_read(setting),
        "universities": tuple(_chapters(printer)),
        "programmes": tuple(
            programme_section(view, portfolio.programmes[view.id].ects, setting) for view in programmes
        ),
        "indexes": indexes(printer),
        "colophon": back_matter(licence, setting),
    }


def _chapters(printer: Printer) -> Iterator[UniversityChapter]:
    """Former partners only where a course of theirs is still shown."""
    partners = printer.setting.portfolio.partners
    views = [view for view in partner_views(printer) if view.course_ids or _is_present(partners[view.id].role)]
    return university_chapters(views, printer)


def _is_present(role: PartnerRole) -> bool:
    return role is not PartnerRole.FORMER


def _words(setting: Setting) -> Mapping[str, str]:
    """The words of the templates."""
    say = setting.say
    return {
        "contents": say("Contents"),
        "universities": say("Universities"),
        "programmes": say("Programmes"),
        "also": say("Also:"),
        "facts": say("Facts"),
        "no_courses": say("No course of its own in this edition."),
        "taught": say("Takes part in courses of other universities"),
        "steps": say("The steps"),
        "page": say("page {n}"),
        "unclear": say("to follow"),
    }
