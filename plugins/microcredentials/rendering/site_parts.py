"""The parts of a site, each of which can be made without the others."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from microcredentials.rendering.application_data import applications_json
from microcredentials.rendering.assets import Asset
from microcredentials.rendering.catalogue_data import catalogue_json
from microcredentials.rendering.catalogue_names import name_parts
from microcredentials.rendering.pages.catalogue import CATALOGUE_DATA, catalogue_pages
from microcredentials.rendering.pages.compare import compare_page
from microcredentials.rendering.pages.contribute import contribute_page
from microcredentials.rendering.pages.course import CoursePages, course_pages
from microcredentials.rendering.pages.data import data_page
from microcredentials.rendering.pages.deadlines import deadline_pages
from microcredentials.rendering.pages.embed import embedded_lists
from microcredentials.rendering.pages.find import find_page
from microcredentials.rendering.pages.front import front_page
from microcredentials.rendering.pages.listing import listing_pages
from microcredentials.rendering.pages.office import office_pages
from microcredentials.rendering.pages.own_site import own_site_page
from microcredentials.rendering.pages.partner import partner_pages, partner_views
from microcredentials.rendering.pages.programme import programme_pages, programme_views
from microcredentials.rendering.pages.selection import APPLICATIONS_DATA, selection_page, sources_of
from microcredentials.rendering.pages.statement import statement_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.pages.selection import Sources
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.views.partner_view import PartnerView
    from microcredentials.rendering.views.programme_view import ProgrammeView

_COURSES = "courses"
_COURSE_PARTS = 2
"""Parts of a course's id."""


class SiteParts:
    """The pages of the present portfolio; what several parts need is made once, when the first asks for it."""

    def __init__(self, printer: Printer) -> None:
        self._printer = printer
        self._by_folder: Mapping[str, Callable[[], Iterable[Page]]] = {
            "": lambda: (front_page(self._partners, self._programmes, printer),),
            "catalogue": lambda: catalogue_pages(printer, self.catalogue),
            "find": lambda: (find_page(self.catalogue, printer),),
            "selection": lambda: (selection_page(self._sources, printer),),
            "compare": lambda: (compare_page(self._sources, printer),),
            _COURSES: lambda: course_pages(printer),
            "partners": lambda: partner_pages(self._partners, self._programmes, printer),
            "deadlines": lambda: deadline_pages(self._partners, printer),
            "programmes": lambda: programme_pages(self._programmes, printer),
            "contribute": lambda: (contribute_page(printer), own_site_page(self._partners, printer)),
            "office": lambda: office_pages(printer),
            "data": lambda: (data_page(printer),),
        }

    def pages(self) -> Iterator[Page]:
        """All pages."""
        makers = (*self._by_folder.values(), self._other_pages)
        return chain.from_iterable(make() for make in makers)

    def holding(self, address: str) -> Iterator[Page]:
        """Pages among which the one at an address is, if there is one: a few, not all."""
        folder, *rest = address.strip("/").split("/")
        if folder == _COURSES:
            return self._courses.at("/".join(rest[:_COURSE_PARTS]))
        return iter(self._by_folder.get(folder, self._other_pages)())

    def _other_pages(self) -> Iterator[Page]:
        """Lists stand in folders that the facets choose, statements at the root."""
        yield from listing_pages(self._printer)
        yield from statement_pages(self._printer)

    @cached_property
    def data(self) -> tuple[Asset, ...]:
        """What scripts read as JSON: the catalogue, its names, how to apply; and lists for other sites to show."""
        setting = self._printer.setting
        return (
            Asset(CATALOGUE_DATA, self.catalogue.encode()),
            *name_parts(setting),
            Asset(APPLICATIONS_DATA, self._applications.encode()),
            *embedded_lists(self.catalogue, self._printer),
        )

    @cached_property
    def catalogue(self) -> str:
        """The JSON of the catalogue."""
        return catalogue_json(self._printer.setting)

    @cached_property
    def _applications(self) -> str:
        return applications_json(self._printer.setting)

    @cached_property
    def _courses(self) -> CoursePages:
        return CoursePages(self._printer)

    @cached_property
    def _programmes(self) -> Mapping[str, ProgrammeView]:
        return programme_views(self._printer)

    @cached_property
    def _partners(self) -> tuple[PartnerView, ...]:
        return partner_views(self._printer)

    @cached_property
    def _sources(self) -> Sources:
        return sources_of(self.catalogue, self._applications)
