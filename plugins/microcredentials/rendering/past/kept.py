"""The pages that stand at addresses which only earlier editions knew: nothing that was ever published vanishes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from microcredentials.domain.course import Course
from microcredentials.domain.defaults import lead_id
from microcredentials.rendering.pages.course import moved_page
from microcredentials.rendering.past.addresses import AddressKind, addresses_of
from microcredentials.rendering.past.similar import CoursesByField
from microcredentials.rendering.printer import NOT_INDEXED
from microcredentials.rendering.views.edition_trail import (
    EarlierPage,
    past_courses_of_partners,
    trail_of,
    trails_of_partners,
)
from microcredentials.rendering.views.record_note import edition_words
from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from microcredentials.domain.programme import Programme
    from microcredentials.rendering.page import Page
    from microcredentials.rendering.past.addresses import GivenAddress
    from microcredentials.rendering.past.archive import Archive
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.card import Card
    from microcredentials.rendering.views.edition_trail import EditionTrail, PastCourse


@dataclass(frozen=True, slots=True)
class Gone:
    """What stays of something: what it was called, what became of it, who offered it, where it can still be seen.

    ``onward`` is label and address of what a reader may want instead; addresses are below the site's root.
    """

    kind: str
    title: Words
    tag: str
    words: tuple[str, ...]
    onward: tuple[str, str]
    partner: tuple[Words, str] | None = None
    earlier: tuple[EarlierPage, ...] = ()
    past_courses: tuple[PastCourse, ...] = ()
    similar: tuple[Card, ...] = ()


def kept_pages(taken: AbstractSet[str], archives: Sequence[Archive], printer: Printer) -> Iterator[Page]:
    """A page at every address of any edition that is not among those ``taken``: once each, the newest edition first."""
    keeper = _Keeper(printer)
    done = set(taken)
    editions = [(printer.setting, ""), *((one.setting, one.printer.within) for one in archives)]
    for setting, folder in editions:
        for given in addresses_of(setting):
            if given.address not in done:
                done.add(given.address)
                yield keeper.page(given, folder)
    for archive in archives:
        folder = archive.printer.within
        for address in sorted(taken):
            rest = address.removeprefix(folder)
            if address.startswith(f"{folder}changes/") and rest not in done:
                done.add(rest)
                yield moved_page(rest, address, printer.setting.say("What changed"), printer)


@dataclass(frozen=True)
class _Keeper:
    """Makes the pages; ``printer`` is that of the present portfolio."""

    printer: Printer

    def page(self, given: GivenAddress, folder: str) -> Page:
        """What stands at an address now; ``folder`` is that of the newest edition that knew it."""
        match given.kind:
            case AddressKind.COURSE | AddressKind.PROGRAMME:
                return self._entry(given)
            case AddressKind.PARTNER:
                return self._partner(given)
            case AddressKind.LISTING:
                return self._listing(given, folder)
            case AddressKind.PART_OF_LIST:
                return moved_page(given.address, given.name, self._setting.say("The list begins here"), self.printer)

    @property
    def _setting(self) -> Setting:
        return self.printer.setting

    @cached_property
    def _by_field(self) -> CoursesByField:
        return CoursesByField.of(self._setting)

    @cached_property
    def _past_courses(self) -> Mapping[str, tuple[PastCourse, ...]]:
        return past_courses_of_partners(self._setting)

    @cached_property
    def _trails(self) -> Mapping[str, EditionTrail]:
        return trails_of_partners(self._setting)

    def _entry(self, given: GivenAddress) -> Page:
        setting, is_course = self._setting, given.kind is AddressKind.COURSE
        lineage = setting.course_lineage if is_course else setting.programme_lineage
        last = lineage.last_id(given.name)
        state = lineage.last_state(last)
        entry = state.entry if state else lineage.present[last]
        if last != given.name:
            address = f"{'courses' if is_course else 'programmes'}/{last}/"
            return moved_page(
                given.address, address, setting.heading(lineage.present.get(last, entry)).text, self.printer
            )
        return self._gone(given.address, self._gone_entry(entry, edition_words(state.edition) if state else ""))

    def _gone_entry(self, entry: Course | Programme, last: str) -> Gone:
        setting, say = self._setting, self._setting.say
        is_course = isinstance(entry, Course)
        lead = lead_id(entry)
        gone = say("This course is no longer offered.") if is_course else say("This programme is no longer offered.")
        words = (gone, say("It was last in the edition {edition}.").format(edition=last) if last else "")
        return Gone(
            "course" if is_course else "programme",
            setting.heading(entry),
            say("No longer offered"),
            tuple(filter(None, (*words, say("What you have earned in it stays valid.")))),
            (say("All courses"), "catalogue/") if is_course else (say("All programmes"), "programmes/"),
            (self._partner_name(lead), f"partners/{lead}/") if self._has_page(lead) else None,
            trail_of(entry, setting).earlier,
            similar=self.printer.cards_of(self._by_field.like(entry)) if isinstance(entry, Course) else (),
        )

    def _partner(self, given: GivenAddress) -> Page:
        say = self._setting.say
        gone = Gone(
            "partner",
            self._partner_name(given.name),
            say("Former partner"),
            (say("This university is no longer part of the alliance. What you have earned there stays valid."),),
            (say("All universities"), "partners/"),
            earlier=self._trails[given.name].earlier if given.name in self._trails else (),
            past_courses=self._past_courses.get(given.name, ()),
        )
        return self._gone(given.address, gone)

    def _listing(self, given: GivenAddress, folder: str) -> Page:
        say = self._setting.say
        edition = folder.strip("/").rpartition("/")[2].replace("-", "–")
        gone = Gone(
            "listing",
            Words(given.name),
            say("Former list"),
            (say("The portfolio no longer sorts its courses by this."),),
            (say("All courses"), "catalogue/"),
            earlier=(EarlierPage(edition, folder),) if folder else (),
        )
        return self._gone(given.address, gone)

    def _gone(self, address: str, gone: Gone) -> Page:
        title = f"{gone.title.text} ({gone.tag})"
        return self.printer.page("gone", address, title, " ".join(gone.words), head=NOT_INDEXED, gone=gone)

    def _has_page(self, partner: str) -> bool:
        return partner in self._setting.portfolio.partners or partner in self._trails

    def _partner_name(self, id_: str) -> Words:
        """The name of a university, also of one that only earlier editions hold."""
        found = (past.portfolio.partners.get(id_) for past in self._setting.circumstances.past)
        partner = self._setting.partner(id_) or next(filter(None, found), None)
        return self._setting.heading(partner) if partner else Words(id_)
