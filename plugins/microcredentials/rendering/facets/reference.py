"""The page about all filters, as Markdown: written from their declarations, so that it cannot grow old."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from microcredentials.rendering.facets.declaration import FACETS
from microcredentials.rendering.facets.facet import Facet, Kind, View
from microcredentials.rendering.facets.group import FacetGroup, facet_group, first_audience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.rendering.setting import Setting

FACETS_PAGE = "reference/filters.md"

_INTRODUCTION = """\
---
title: Filters
description: Every filter of the catalogue, how an address names it, and the values it has in this portfolio.
---

# Filters

The address of the catalogue says what is filtered, so a filtered list can be kept, sent and linked:
`catalogue/?mode=online&mode=blended&ects_max=3&as=everyone_else`. Values of one filter add up, filters narrow each
other. Besides the filters an address may hold `q` (words to search for), `as` (whose fees count), `sort` and `page`.

| filter | parameter | what it looks at | page of a value |
|---|---|---|---|
"""


def facets_page(setting: Setting) -> str:
    """The page, with the values that the portfolio has; a filter that no course answers to is named all the same."""
    view = View(setting, first_audience(setting.portfolio))
    groups = [facet_group(facet, view) for facet in FACETS]
    rows = "\n".join(_row(group) for group in groups)
    return _INTRODUCTION + rows + "\n" + "\n".join(line for group in groups for line in _values(group, setting))


def _row(group: FacetGroup) -> str:
    facet = group.facet
    names = (f"{facet.name}_min", f"{facet.name}_max") if facet.kind is Kind.RANGE else (facet.name,)
    address = f"`{facet.listing.format(slug='…')}`" if facet.listing else ""
    cells = (group.label, ", ".join(f"`{name}`" for name in names), _purpose(facet), address)
    return f"| {' | '.join(cells)} |"


def _purpose(facet: Facet) -> str:
    """What the function that finds a course's values says of itself."""
    words = (inspect.getdoc(facet.codes_of) or "").replace("``", "`").replace("\n", " ").rstrip(".")
    return f"{words}; depends on who asks" if facet.per_audience else words


def _values(group: FacetGroup, setting: Setting) -> Iterator[str]:
    if group.range:
        yield f"\n## {group.label}\n"
        formats = setting.formats
        least, most, step = (
            formats.number(number) for number in (group.range.least, group.range.most, group.range.step)
        )
        yield f"Numbers from {least} to {most} in steps of {step}. A course fits where its own range meets them."
    elif group.values:
        yield f"\n## {group.label}\n"
        yield "| value | what learners read |\n|---|---|"
        for value in group.values:
            yield f"| `{value.code}` | {value.label.replace('|', '&#124;')} |"
