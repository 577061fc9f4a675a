"""Accessibility statement and privacy notice, from facts in the alliance profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.rendering.views.contact_view import office_view

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from markupsafe import Markup

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.words import Words


@dataclass(frozen=True, slots=True)
class Statement:
    """The facts of the accessibility statement, ready to print."""

    standard: Words | None
    status: Words | None
    method: Words | None
    limitations: tuple[Words | None, ...]
    email: str
    url: str
    enforcement: Markup | None
    prepared: str
    reviewed: str


def statement_pages(printer: Printer) -> Iterator[Page]:
    """Both pages."""
    setting = printer.setting
    alliance = setting.portfolio.alliance
    yield printer.page(
        "accessibility",
        "accessibility/",
        setting.say("Accessibility statement"),
        setting.say("How far this site can be used by everyone, and where to report barriers."),
        alliance_name=alliance_name(setting),
        statement=_statement(setting),
    )
    yield printer.page(
        "privacy",
        "privacy/",
        setting.say("Privacy"),
        setting.say("This site sets no cookies and loads nothing from other sites."),
        contact=office_view(alliance.contact, setting) if alliance.contact else None,
    )


def alliance_name(setting: Setting) -> Words | str:
    """The name of the alliance, or what stands for it."""
    alliance = setting.portfolio.alliance
    return setting.words(alliance.name) or setting.words(alliance.short_name) or setting.say("the alliance")


def _statement(setting: Setting) -> Statement | None:
    facts = setting.portfolio.alliance.accessibility
    if facts is None:
        return None

    def day(given: date | None) -> str:
        return setting.formats.day(given) if given else ""

    return Statement(
        setting.words(facts.standard),
        setting.words(facts.status),
        setting.words(facts.method),
        tuple(map(setting.words, facts.limitations)),
        facts.feedback_email or "",
        facts.feedback_url or "",
        setting.prose(facts.enforcement),
        day(facts.prepared),
        day(facts.reviewed),
    )
