"""The letter that reminds a partner of its entries, as Markdown in which no word of an entry is mark-up."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from microcredentials.plain_words.day_words import day_in_words
from microcredentials.reports.difference_markdown import ELEMENT_WORDS
from microcredentials.reports.markdown_inert import code_span, is_plain
from microcredentials.reports.revision_text import confirmed
from microcredentials.reports.tally import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.revision.overview import Overview, PartnerOverview
    from microcredentials.revision.revised_entry import RevisedEntry

MOST_ASKED = 100
"""Silent entries in one letter; whoever has more begins with the oldest."""

MOST_TOLD = 20
LONGEST_TITLE = 120


def letter_to(partner: PartnerOverview, overview: Overview, site: str = "") -> str:
    """The letter to one partner; ``site`` is the web address of the site's root with a slash at its end, or empty.

    Nobody is mentioned in it but the partner's own reviewers.
    """
    return "\n\n".join(_paragraphs(partner, overview, site)) + "\n"


def _paragraphs(partner: PartnerOverview, overview: Overview, site: str) -> Iterator[str]:
    yield f"Dear colleagues at {_name(partner)},"
    if partner.silent:
        yield from _request(partner, overview, site)
    elif partner.entries:
        yield f"Thank you: all your entries are confirmed for {overview.edition or 'the current edition'}."
    else:
        yield "The portfolio holds no entry of yours yet."
    yield from _besides(partner)
    if site:
        yield f"[All that concerns you](<{site}office/#{partner.id}>)"
    if partner.partner and partner.partner.reviewers and partner.silent:
        yield "For " + ", ".join(f"@{name.removeprefix('@')}" for name in partner.partner.reviewers)


def _name(partner: PartnerOverview) -> str:
    name = partner.partner.short_name if partner.partner else partner.id.upper()
    return name if is_plain(name) else code_span(name)


def _request(partner: PartnerOverview, overview: Overview, site: str) -> Iterator[str]:
    silent = number(len(partner.silent), "entry of yours has", "entries of yours have")
    edition = f" for {overview.edition}" if overview.edition else ""
    yield (
        "the portfolio of microcredentials is revised once a year, before the academic year begins. "
        f"{silent} not been confirmed{edition} yet. For each of them, please say one of three "
        f"things{_deadline(overview)}:"
    )
    confirm = f"`reviewed_for: {overview.edition}`" if overview.edition else "`reviewed_for`"
    yield (
        f"- **Confirm** it, if all still holds: set “Confirmed for” to the current edition ({confirm}).\n"
        "- **Change** what is new: dates, fee, contact, content. Then confirm it in the same way.\n"
        "- **Withdraw** it, if it is no longer offered: set its status to `withdrawn`; its page then says so."
    )
    how = f"[The form](<{site}contribute/>)" if site else "The form (`contribute/` on the site)"
    yield f"{how} does all three without Git: it opens with the entry filled in, and hands the change over."
    yield "\n".join(_checklist(partner, site))


def _deadline(overview: Overview) -> str:
    if overview.term is None or overview.today > overview.term.ends:
        return ""
    return f", by {day_in_words(overview.term.ends)}"


def _checklist(partner: PartnerOverview, site: str) -> Iterator[str]:
    for entry in partner.silent[:MOST_ASKED]:
        title = code_span(str(entry.offer.heading), LONGEST_TITLE)
        yield f"- [ ] {title} ({confirmed(entry)}): {_where(entry, site)}"
    if len(partner.silent) > MOST_ASKED:
        yield f"\n{len(partner.silent) - MOST_ASKED:,} more follow when these are answered."


def _where(entry: RevisedEntry, site: str) -> str:
    file = code_span(entry.path)
    if not site or not entry.is_course:
        return file
    return f"[open in the form](<{site}contribute/?course={quote(entry.offer.id)}>), {file}"


def _besides(partner: PartnerOverview) -> Iterator[str]:
    """What may be mended on the same occasion."""
    lines = [
        f"- {code_span(one.course.id)} lacks {', '.join(ELEMENT_WORDS[name] for name in one.lacking)}"
        for one in partner.incomplete
    ]
    lines += [f"- {code_span(course.id)} has no run left to apply for: add the next dates" for course in partner.over]
    lines += [
        f"- {code_span(link.path)}, {code_span(link.field)}: {code_span(link.address)} no longer answers"
        for link in partner.stale
    ]
    if lines:
        more = [f"- and {len(lines) - MOST_TOLD:,} more"] if len(lines) > MOST_TOLD else []
        yield "\n".join(("On the same occasion:\n", *lines[:MOST_TOLD], *more))
