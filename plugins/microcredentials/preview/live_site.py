"""One state of a portfolio, of which each page and file is made when it is asked for, and once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.entry_files import entry_files
from microcredentials.exports.form import FORM, form_files
from microcredentials.rendering.application_data import applications_json
from microcredentials.rendering.catalogue_names import NAMES_DATA
from microcredentials.rendering.environment import environment_for
from microcredentials.rendering.pages.catalogue import CATALOGUE_DATA
from microcredentials.rendering.pages.data import DATA, data_page
from microcredentials.rendering.pages.embed import EMBED
from microcredentials.rendering.pages.selection import APPLICATIONS_DATA
from microcredentials.rendering.past.archive import archives_of
from microcredentials.rendering.past.site_part import edition_pages
from microcredentials.rendering.printer import Printer
from microcredentials.rendering.recollection import Recollection
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.site import render_pages
from microcredentials.rendering.site_parts import SiteParts
from microcredentials.rendering.translator import translator_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from microcredentials.preview.published import Beside
    from microcredentials.rendering.page import Circumstances, Page

_EDITIONS = ("editions/", "changes/")
_ENTRY = "/entry.yml"


@dataclass(frozen=True)
class LiveSite:
    """The site of a portfolio without errors; the parts of ``circumstances`` that concern files are up to date."""

    root: Path
    portfolio: Portfolio
    circumstances: Circumstances
    beside: Beside
    overrides: Path | None = None
    recollection: Recollection = field(default_factory=Recollection)

    def page(self, address: str) -> Page | None:
        """The page at an address relative to the site's root, which ends with ``/``; nothing where there is none."""
        if address == DATA:  # it tells sizes
            return data_page(self._printer_with(self._files_beside[1]))
        if address.startswith(_EDITIONS):
            return self._edition_pages.get(address)
        known = self._made
        if address not in known:
            for page in self._parts.holding(address):
                known[page.address] = page
                if page.address == address:
                    break
        return known.get(address) or self._kept_page(address)

    def file(self, address: str) -> bytes | None:
        """A file beside the pages; nothing where there is none."""
        match address:
            case _ if address.startswith((CATALOGUE_DATA, APPLICATIONS_DATA, NAMES_DATA, EMBED)):
                return self._data(address)
            case _ if address == FORM:
                return form_files(self.portfolio)[FORM]
            case _ if address.endswith(_ENTRY):
                return self._entry_file(address)
            case _ if address in self.circumstances.files:
                return self._files_beside[0].get(address)
            case _:
                return None

    def _data(self, address: str) -> bytes | None:
        match address:
            case _ if address == CATALOGUE_DATA:
                return self._parts.catalogue.encode()
            case _ if address == APPLICATIONS_DATA:
                return applications_json(self._printer.setting).encode()
            case _:
                return self._all_data.get(address)

    def _entry_file(self, address: str) -> bytes | None:
        id_ = address.removeprefix("courses/").removesuffix(_ENTRY)
        entry = self.portfolio.course_entries.get(id_)
        if entry is None:
            return None
        file = entry_files(self.root, Portfolio(self.portfolio.alliance_entry, {}, {id_: entry})).get(address)
        return file.read_bytes() if file else None

    def _kept_page(self, address: str) -> Page | None:
        """A page that only earlier editions knew; which these are is known once all others are."""
        return self._all_pages.get(address) if self.circumstances.past else None

    @cached_property
    def _all_data(self) -> Mapping[str, bytes]:
        return {asset.address: asset.content for asset in self._parts.data}

    @cached_property
    def _made(self) -> dict[str, Page]:
        return {}

    @cached_property
    def _all_pages(self) -> Mapping[str, Page]:
        return _by_address(render_pages(self.portfolio, self.circumstances, self.overrides))

    @cached_property
    def _edition_pages(self) -> Mapping[str, Page]:
        return _by_address(edition_pages(archives_of(self._printer), self._printer))

    @cached_property
    def _files_beside(self) -> tuple[Mapping[str, bytes], Circumstances]:
        return self.beside(self.portfolio, self.circumstances)

    @cached_property
    def _printer(self) -> Printer:
        return self._printer_with(self.circumstances)

    def _printer_with(self, circumstances: Circumstances) -> Printer:
        language = self.portfolio.alliance.default_language
        known = replace(circumstances, files=self.circumstances.files)
        setting = Setting(self.portfolio, known, translator_for(language), self.recollection)
        return Printer(setting, environment_for(language, self.overrides))

    @cached_property
    def _parts(self) -> SiteParts:
        return SiteParts(self._printer)


def _by_address(pages: Iterable[Page]) -> dict[str, Page]:
    return {page.address: page for page in pages}
