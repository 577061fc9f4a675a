"""What the office can write to a university, as plain text for an e-mail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from microcredentials.rendering.views.record_note import edition_words
from microcredentials.rendering.views.revision_words import confirmed_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.rendering.setting import Setting
    from microcredentials.revision.overview import Overview, PartnerOverview
    from microcredentials.revision.revised_entry import RevisedEntry

LONGEST_ADDRESS = 1900
"""Characters of a ``mailto`` address that every mail program takes; of a longer letter only the subject goes along."""


@dataclass(frozen=True, slots=True)
class Letter:
    """Subject and text, and the address that opens it in a mail program; empty where the e-mail address is unknown."""

    subject: str
    text: str
    mailto: str


def letter_to(partner: PartnerOverview, overview: Overview, setting: Setting) -> Letter:
    """The letter about the silent entries of one partner."""
    named = setting.partner_short(partner.id)
    subject = setting.say("Yearly revision of the portfolio: {university}").format(university=named)
    text = "\n".join(_lines(partner, overview, setting))
    contact = partner.partner.contact if partner.partner else None
    return Letter(subject, text, _mailto(contact.email, subject, text) if contact and contact.email else "")


def _lines(partner: PartnerOverview, overview: Overview, setting: Setting) -> Iterator[str]:
    edition = edition_words(overview.edition)
    yield setting.say("Dear colleagues at {university},").format(university=setting.partner_short(partner.id))
    yield ""
    asked = setting.count(
        "{n} entry of yours in the portfolio has not been confirmed for {edition} yet:",
        "{n} entries of yours in the portfolio have not been confirmed for {edition} yet:",
        len(partner.silent),
    )
    yield asked.format(edition=edition)
    yield ""
    for entry in partner.silent:
        yield f"- {setting.heading(entry.offer).text} ({confirmed_in_words(entry, setting)})"
        yield f"  {_where(entry, setting)}"
    yield ""
    yield setting.say("Please look at each of them and confirm it, change it or withdraw it. The form does all three.")
    if overview.term is not None and overview.today <= overview.term.ends:
        day = setting.formats.day(overview.term.ends)
        yield setting.say("We would be glad to have your answers by {day}.").format(day=day)
    if setting.circumstances.site:
        yield ""
        yield setting.say("All that concerns you:") + f" {setting.circumstances.site}office/#{partner.id}"


def _where(entry: RevisedEntry, setting: Setting) -> str:
    """The form with the entry in it; the entry's file where the site's address is not known or there is no form."""
    site = setting.circumstances.site
    return f"{site}contribute/?course={entry.offer.id}" if site and entry.is_course else entry.path


def _mailto(email: str, subject: str, text: str) -> str:
    start = f"mailto:{quote(email, safe='@')}?subject={quote(subject)}"
    whole = f"{start}&body={quote(text.replace(chr(10), chr(13) + chr(10)))}"
    return whole if len(whole) <= LONGEST_ADDRESS else start
