"""An earlier edition, ready to be printed below its own address."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from markupsafe import Markup

from microcredentials.rendering.printer import NOT_INDEXED, Printer
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.views.edition_trail import folder_of
from microcredentials.rendering.views.record_note import edition_words

if TYPE_CHECKING:
    from typing import Any

    from microcredentials.domain.past_edition import PastEdition
    from microcredentials.rendering.page import Page
    from microcredentials.rendering.past.fate import Fate


@dataclass(frozen=True)
class Archive:
    """An edition, the one before it where there is one, the printer of its pages, and the present setting."""

    edition: PastEdition
    before: PastEdition | None
    printer: Printer
    today: Setting

    @property
    def setting(self) -> Setting:
        """The portfolio as it was, on the present day: what is over counts as over."""
        return self.printer.setting

    @cached_property
    def label(self) -> str:
        """``2025–26``."""
        return edition_words(self.edition.edition)

    def page(self, template: str, address: str, title: str, fate: Fate, **values: Any) -> Page:
        """A page that says what it is, stays out of every index, and leads to the present one."""
        marked = self.setting.say("{title} (edition {edition})").format(title=title, edition=self.label)
        return self.printer.page(
            template, address, marked, head=self._head(address, fate), past=self, fate=fate, **values
        )

    def _head(self, address: str, fate: Fate) -> Markup:
        if not fate.goes_on:
            return NOT_INDEXED
        home = "../" * f"{self.printer.within}{address}".count("/")
        return NOT_INDEXED + Markup('<link rel="canonical" href="{}{}">').format(home, fate.address)


def archives_of(printer: Printer) -> tuple[Archive, ...]:
    """The earlier editions, the newest first; ``printer`` is that of the present portfolio."""
    today = printer.setting
    past = today.circumstances.past
    return tuple(
        Archive(edition, before, _printer_of(edition, printer), today)
        for edition, before in zip(past, (*past[1:], None), strict=False)
    )


def setting_of(edition: PastEdition, today: Setting) -> Setting:
    """The setting of an earlier edition: nothing beside its pages is published, and no present file is its own."""
    known = replace(today.circumstances, changed={}, added={}, contributors={}, files=frozenset(), past=())
    return Setting(edition.portfolio, known, today.translator)


def _printer_of(edition: PastEdition, printer: Printer) -> Printer:
    return Printer(setting_of(edition, printer.setting), printer.environment, folder_of(edition.edition))
