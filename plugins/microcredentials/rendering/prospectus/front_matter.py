"""Cover, guide for readers and colophon of the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.offering import Mode
from microcredentials.rendering.labels import label_of
from microcredentials.rendering.prospectus.blocks import (
    Paragraph,
    Run,
    Section,
    Subheading,
    bullets,
    line,
    paragraph,
    run,
)
from microcredentials.rendering.prospectus.course_texts import contact_blocks, link
from microcredentials.rendering.prospectus.letters import printable
from microcredentials.rendering.views.certificate_record import ELEMENT_LABELS
from microcredentials.rendering.views.contact_view import office_view
from microcredentials.rendering.views.record_note import edition_words
from microcredentials.rendering.views.skyline import Skyline, skyline_of

if TYPE_CHECKING:
    from microcredentials.rendering.prospectus.blocks import Block
    from microcredentials.rendering.setting import Setting


@dataclass(frozen=True, slots=True)
class Cover:
    """What the first page says; ``counts`` are figures with their words, without made-up entries."""

    title: str
    heading: str
    alliance: Run
    edition: str
    day: str
    notice: str
    running: str
    skyline: Skyline | None
    modes: tuple[tuple[str, str], ...]
    square: str
    example: str
    counts: tuple[tuple[str, str], ...]


def cover(setting: Setting) -> Cover:
    """The first page, and the title of the document."""
    say, alliance = setting.say, setting.portfolio.alliance
    name = setting.words(alliance.name or alliance.short_name)
    short = setting.words(alliance.short_name or alliance.name)
    edition = edition_words(alliance.edition)
    heading = say("Microcredentials")
    skyline = skyline_of(setting)
    title = " ".join(filter(None, (str(short or ""), heading, edition)))
    day = say("As of {day}").format(day=setting.formats.day(setting.today))
    return Cover(
        title=printable(title),
        heading=heading,
        alliance=run(name or ""),
        edition=edition,
        day=day,
        notice=_notice(setting),
        running=printable(
            ", ".join(filter(None, (title, day, say("demonstration") if alliance.demonstration else "")))
        ),
        skyline=skyline if skyline.squares else None,
        modes=tuple((mode.value, say(label_of(mode))) for mode in Mode),
        square=say("One square, one ECTS credit."),
        example=say("made-up example"),
        counts=_counts(setting),
    )


def how_to_read(setting: Setting) -> Section:
    """What a reader has to know: the squares, the marks, the fees, the certificate, and how old it is."""
    say = setting.say
    site = setting.circumstances.site
    newer = say("Every course has a page on the web, where dates and fees are kept up to date.")
    return Section(
        say("How to read this document"),
        (
            *paragraph(
                say(
                    "A microcredential is the record of what you have learned in a short course. Each course "
                    "here is offered by one or more universities, which decide on admission and award the "
                    "microcredential."
                )
            ),
            Subheading(line(say("How old it is"))),
            Paragraph(
                (
                    run(
                        say("All facts are as of {day}. Deadlines pass and places fill.").format(
                            day=setting.formats.day(setting.today)
                        )
                        + " "
                    ),
                    *((run(newer + " "), link(site)) if site else ()),
                )
            ),
            Subheading(line(say("Squares"))),
            *paragraph(
                say(
                    "One square is one ECTS credit, which stands for about {hours} hours of work. An open "
                    "square is the upper part of a range."
                ).format(hours=setting.formats.number(setting.portfolio.alliance.hours_per_ects))
            ),
            Subheading(line(say("Marks"))),
            *bullets(
                (
                    say(
                        "Example: the entry is made up and shows what a complete entry looks like. You cannot "
                        "take this course."
                    ),
                    say(
                        "Announced: the university plans the course. What is known stands there, and what is "
                        "still open is listed."
                    ),
                )
            ),
            Subheading(line(say("Fees"))),
            *paragraph(
                say(
                    "A fee can differ by who you are. The table of each course says who pays what, and "
                    "whether the course, its university or the alliance says so. A fee that nobody has given "
                    "is never taken for free: ask the university."
                )
            ),
            Subheading(line(say("Recorded on your certificate"))),
            *bullets((say(label) for label in ELEMENT_LABELS.values()), "full"),
        ),
    )


def back_matter(licence: str, setting: Setting) -> Section:
    """Who publishes the document, what it was made from, and how its texts may be used."""
    say, alliance = setting.say, setting.portfolio.alliance
    blocks: list[Block] = [
        *paragraph(setting.words(alliance.name)),
        *((Paragraph((link(alliance.website),)),) if alliance.website else ()),
        *contact_blocks(office_view(alliance.contact, setting) if alliance.contact else None),
        *paragraph(
            say("Made from the same entries as the portfolio's web site, in the state of {day}.").format(
                day=setting.formats.day(setting.today)
            )
        ),
        *((Paragraph((link(alliance.repository),)),) if alliance.repository else ()),
        *paragraph(_notice(setting) or None),
    ]
    if licence.strip():
        blocks.append(Subheading(line(say("Licence"))))
        for part in licence.split("\n\n"):
            words = part.strip()
            blocks += (Paragraph((link(words),)),) if words.startswith("https://") else paragraph(words or None)
    blocks += paragraph(say("Set in Sofia Sans, which is under the SIL Open Font License."), muted=True)
    return Section(say("Colophon"), tuple(blocks))


def _notice(setting: Setting) -> str:
    if not setting.portfolio.alliance.demonstration:
        return ""
    return setting.say(
        "This is a demonstration. Entries marked “Example” are made up; the others repeat public "
        "facts and name their source."
    )


def _counts(setting: Setting) -> tuple[tuple[str, str], ...]:
    portfolio = setting.portfolio
    real = [course for course in portfolio.shown_courses if not course.example]
    leads = {course.lead_id for course in real}
    languages = {code for course in real for code in course.languages}
    figures = (
        (len(real), setting.count("course", "courses", len(real))),
        (len(leads), setting.count("university", "universities", len(leads))),
        (len(languages), setting.count("language", "languages", len(languages))),
    )
    return tuple((setting.formats.number(number), words) for number, words in figures if number)
