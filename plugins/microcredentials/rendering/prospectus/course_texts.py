"""The sections of a course or programme in the document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from microcredentials.domain.standing import State
from microcredentials.rendering.prospectus.blocks import (
    Badge,
    Block,
    Bullets,
    Numbered,
    Paragraph,
    Run,
    Section,
    Sides,
    Subheading,
    Table,
    bullets,
    line,
    paragraph,
    run,
)
from microcredentials.rendering.prospectus.letters import printable_lines
from microcredentials.rendering.prospectus.prose import prose_blocks
from microcredentials.rendering.views.standing_words import run_tag
from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from microcredentials.rendering.prospectus.blocks import Line
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.apply_panel import ApplyPanel
    from microcredentials.rendering.views.assurance import Assurance
    from microcredentials.rendering.views.contact_view import ContactView
    from microcredentials.rendering.views.course_view import CourseView
    from microcredentials.rendering.views.fee_table import FeeRemarks, FeeTable
    from microcredentials.rendering.views.outcome import ModuleView, Outcome
    from microcredentials.rendering.views.pathway import Pathway, Stop
    from microcredentials.rendering.views.provider import Provider
    from microcredentials.rendering.views.record_note import RecordNote
    from microcredentials.rendering.views.run_row import RunRow

LONGEST_ADDRESS = 72
"""Letters of a web address that are printed; the link leads to all of it."""


def sections_of(view: CourseView, setting: Setting) -> tuple[Section, ...]:
    """The sections that a course has something to say in, in the order of its page."""
    say = setting.say
    return filled(
        (say("What we know, and what is still open"), _openness(view, setting)),
        (say("What you will be able to do"), outcome_blocks(view.outcomes)),
        (say("About the course"), prose_blocks(view.description)),
        (say("Why it matters"), prose_blocks(view.relevance)),
        (say("Dates"), _runs(view.runs, setting)),
        (say("What it costs"), () if view.openness else _fees(view.fees, setting)),
        (say("How to apply"), apply_blocks(_panel_on_paper(view))),
        (say("Assessment and quality"), assurance_blocks(view.assurance, setting)),
        (say("Parts of the course"), _modules(view.modules)),
        (say("What you need"), _needs(view, setting)),
        (
            say("Recognition"),
            (
                *prose_blocks(view.recognition),
                *_titled(say("What you have learned before"), view.prior_learning),
            ),
        ),
        (say("Where it leads"), _pathway(view.pathway, setting)),
        (say("Who offers it"), provider_blocks(view.providers) if len(view.providers) > 1 else ()),
        (
            say("Support"),
            (*prose_blocks(view.support), *_titled(say("How the course is kept up"), view.sustainability)),
        ),
        (say("Contact"), (*contact_blocks(view.contact), *link_blocks((*_own_page(view, setting), *view.links)))),
        (say("Keywords"), paragraph(", ".join(map(str, view.keywords)))),
        (say("About this entry"), note_blocks(view.note, is_example=view.card.is_example, setting=setting)),
    )


def filled(*sections: tuple[str, tuple[Block, ...]]) -> tuple[Section, ...]:
    """The sections that hold anything."""
    return tuple(Section(title, blocks) for title, blocks in sections if blocks)


def outcome_blocks(outcomes: Iterable[Outcome]) -> tuple[Block, ...]:
    """Learning outcomes with their kinds."""
    points = tuple(
        (Paragraph((run(one.text), *((run(f" ({one.kind})", muted=True),) if one.kind else ()))),) for one in outcomes
    )
    return (Numbered(points),) if points else ()


def apply_blocks(panel: ApplyPanel) -> tuple[Block, ...]:
    """What a learner can do, with the address in print."""
    return (
        *((Subheading(line(panel.headline)),) if panel.headline else ()),
        *paragraph(panel.explanation),
        *prose_blocks(panel.how),
        *((Paragraph((run(f"{panel.action}: ", strong=True), link(panel.href))),) if panel.href else ()),
    )


def assurance_blocks(assurance: Assurance, setting: Setting) -> tuple[Block, ...]:
    """Assessment, and who stands for the quality."""
    if not assurance:
        return ()
    quality = (
        *paragraph(f"{assurance.quality}." if assurance.quality else None),
        *prose_blocks(assurance.quality_text),
        *((Paragraph((link(assurance.quality_address),)),) if assurance.quality_address else ()),
        *paragraph(assurance.source, muted=True),
    )
    types = " ".join(f"{words}." for words in (assurance.types, assurance.supervision) if words)
    return (
        *paragraph(types),
        *paragraph(assurance.grading),
        *prose_blocks(assurance.criteria),
        *prose_blocks(assurance.assessment),
        *((Subheading(line(setting.say("Quality assurance"))), *quality) if assurance.quality else ()),
    )


def provider_blocks(providers: Iterable[Provider]) -> tuple[Block, ...]:
    """Everybody who takes part, with their role."""
    points = []
    for one in providers:
        rest = ", ".join(filter(None, (one.place, one.role)))
        points.append((Paragraph((run(one.name, strong=True, href=one.website), run(f", {rest}" if rest else ""))),))
    return (Bullets(tuple(points)),)


def contact_blocks(contact: ContactView | None) -> tuple[Block, ...]:
    """An office with the ways to reach it."""
    if contact is None:
        return ()
    who = [run(one) for one in (contact.office, contact.person, contact.phone) if one]
    ways = [link(href) for href in (contact.email and f"mailto:{contact.email}", contact.url) if href]
    parts = [*who, *ways]
    runs = [part for one in parts for part in (one, Run(" · "))][:-1]
    return (*((Paragraph(tuple(runs)),) if runs else ()), *paragraph(contact.source, muted=True))


def link_blocks(links: Iterable[tuple[str, str]]) -> tuple[Block, ...]:
    """Pages on the web, each with its address in print."""
    points = tuple((Paragraph((run(f"{label}: "), link(address))),) for label, address in links)
    return (Bullets(points),) if points else ()


def note_blocks(note: RecordNote, *, is_example: bool, setting: Setting) -> tuple[Block, ...]:
    """Where the facts come from, and how fresh they are."""
    say = setting.say
    confirmed = say("Confirmed for the edition %(edition)s") % {"edition": note.edition} if note.edition else ""
    asks = say("The portfolio is at %(edition)s: ask whether all this still holds.") % {"edition": note.current}
    seen = "; " + say("seen on %(day)s") % {"day": note.seen} if note.seen else ""
    lines: list[Line] = []
    if is_example:
        lines.append((run(say("This entry is made up. It shows what a complete entry looks like."), strong=True),))
    if note.source:
        lines.append((run(say("Facts from") + " "), link(note.source), run(seen)))
    if confirmed:
        lines.append((run(confirmed), *((run(f". {asks}", strong=True),) if note.outdated else ())))
    if note.changed:
        lines.append(line(say("Last changed on %(day)s") % {"day": note.changed}))
    return tuple(Paragraph(runs, muted=True) for runs in lines)


def link(href: str) -> Run:
    """A link whose address can be read on paper: without scheme and subject, and not too long."""
    shown = href.partition(":")[2] if not href.startswith("http") else href.partition("://")[2].removeprefix("www.")
    shown = (shown.partition("?")[0] if href.startswith("mailto:") else shown).rstrip("/")
    whole = len(shown) <= LONGEST_ADDRESS
    return Run(printable_lines(shown if whole else f"{shown[: LONGEST_ADDRESS - 1]}…"), href=href)  # to be copied


def _panel_on_paper(view: CourseView) -> ApplyPanel:
    """What is still open will never appear on paper."""
    waits = view.openness is not None and not view.card.is_gone
    return replace(view.panel, explanation="") if waits else view.panel


def _own_page(view: CourseView, setting: Setting) -> tuple[tuple[str, str], ...]:
    """Where this course is kept up to date, if the site's address is known."""
    site = setting.circumstances.site
    return ((setting.say("Up to date on the web"), site + view.card.address),) if site else ()


def _openness(view: CourseView, setting: Setting) -> tuple[Block, ...]:
    if view.openness is None:
        return ()
    sides = (
        (setting.say("Known"), view.openness.known, "full"),
        (setting.say("Still open"), view.openness.open, "open"),
    )
    found = tuple((Subheading(line(title)), *bullets(names, mark)) for title, names, mark in sides if names)
    return (Sides(found),)


def _runs(runs: Iterable[RunRow], setting: Setting) -> tuple[Block, ...]:
    rows = tuple((_run_words(one, setting), paragraph(one.apply), _run_state(one, setting)) for one in runs)
    head = (setting.say("When"), setting.say("Apply by"), setting.say("State"))
    return (Table(head, rows, (6, 3, 3)),) if rows else ()


def _run_words(one: RunRow, setting: Setting) -> tuple[Block, ...]:
    address = one.application.url or one.application.email if one.application else None
    way = address if not address or "://" in address else f"mailto:{address}"
    return (
        Paragraph((run(one.when, strong=True),)),
        *paragraph(one.schedule),
        *(
            Paragraph((run(f"{label}: ", muted=True), run(value if isinstance(value, Words) else str(value))))
            for label, value in one.details
        ),
        *prose_blocks(one.how),
        *((Paragraph((run(setting.say("Apply for this run") + ": "), link(way))),) if way else ()),
    )


def _run_state(one: RunRow, setting: Setting) -> tuple[Block, ...]:
    tag = run_tag(State.OPEN, setting) if one.state is State.SOON else one.tag  # what is soon today is late on paper
    return (Badge(tag.label, tag.kind), *paragraph(one.places))


def _fees(fees: FeeTable, setting: Setting) -> tuple[Block, ...]:
    say = setting.say
    head = (say("If you belong to"), say("You pay"), say("Says who"))
    rows = tuple(
        (
            paragraph(row.label),
            (
                Paragraph((run(row.figure, strong=True), run(f" {row.unit}" if row.unit else ""))),
                *paragraph(say("%(total)s in all") % {"total": row.total} if row.total else None),
            ),
            paragraph(row.source, muted=True),
        )
        for row in fees.rows
    )
    return (*((Table(head, rows, (5, 4, 3)),) if rows else ()), *fee_remark_blocks(fees.remarks, setting))


def fee_remark_blocks(remarks: FeeRemarks, setting: Setting) -> tuple[Block, ...]:
    """What is said about a fee besides its amounts."""
    who = setting.say("Cost carried by: %(who)s") % {"who": remarks.funding} if remarks.funding else None
    return (
        *bullets(f"{group}: {words}" if group else words for group, words in remarks.reductions),
        *paragraph(remarks.note),
        *paragraph(who, muted=True),
    )


def _modules(modules: Iterable[ModuleView]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for module in modules:
        rest = (run(f", {module.workload}", muted=True),) if module.workload else ()
        blocks += [Subheading((run(module.title), *rest)), *bullets(one.text for one in module.outcomes)]
    return tuple(blocks)


def _needs(view: CourseView, setting: Setting) -> tuple[Block, ...]:
    return (
        *_titled(setting.say("To know or to have"), view.prerequisites),
        *_titled(setting.say("Who may enrol"), view.eligibility),
        *_titled(setting.say("Equipment"), view.infrastructure),
    )


def _pathway(pathway: Pathway, setting: Setting) -> tuple[Block, ...]:
    if not pathway:
        return ()
    say = setting.say
    before = _stops(say("Comes first"), pathway.before, say("No course required"))
    after = _stops(say("Counts towards"), pathway.after, say("Nothing larger yet"))
    return (Sides((before, after)),)


def _stops(label: str, stops: Iterable[Stop], otherwise: str) -> tuple[Block, ...]:
    """One side of a pathway, each stop with its page in this document."""
    points = tuple(
        (Paragraph((run(stop.title, to=stop.address), run(f", {stop.note}" if stop.note else ""))),) for stop in stops
    )
    return (Subheading(line(label)), Bullets(points) if points else Paragraph(line(otherwise), muted=True))


def _titled(title: str, text: Markup | None) -> tuple[Block, ...]:
    blocks = prose_blocks(text)
    return (Subheading(line(title)), *blocks) if blocks else ()
