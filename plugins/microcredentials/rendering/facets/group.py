"""The controls of the facets as a page draws them: groups of values with their counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from microcredentials.rendering.facets import course_codes as codes
from microcredentials.rendering.facets.declaration import FACETS
from microcredentials.rendering.facets.facet import Facet, Kind, View

if TYPE_CHECKING:
    from collections import Counter

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.setting import Setting


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value to choose: how many courses have it, and its static page where there is one."""

    code: str
    label: str
    count: int
    address: str | None = None


@dataclass(frozen=True, slots=True)
class NumberRange:
    """The numbers a range is chosen from."""

    least: Decimal
    most: Decimal
    step: Decimal


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """One facet with its values in order; ``range`` is given instead for a facet of numbers."""

    facet: Facet
    label: str
    values: tuple[FacetValue, ...] = ()
    range: NumberRange | None = None


def first_audience(portfolio: Portfolio) -> str:
    """The audience whose fees stand on a page until a learner has said who they are."""
    return next(iter(portfolio.alliance.audiences), "")


def facet_groups(setting: Setting, audience: str | None = None) -> tuple[FacetGroup, ...]:
    """All facets with their values, counted over the shown courses; facets without a value are left out."""
    view = View(setting, first_audience(setting.portfolio) if audience is None else audience)
    groups = (facet_group(facet, view) for facet in FACETS)
    return tuple(group for group in groups if group.values or group.range)


def facet_group(facet: Facet, view: View) -> FacetGroup:
    """One facet with its values, counted over the shown courses."""
    label = view.setting.say(facet.label)
    if facet.kind is Kind.RANGE:
        return FacetGroup(facet, label, range=credit_range(view.portfolio))
    counts = view.counts(facet)
    values = tuple(
        FacetValue(code, facet.label_of(code, view.setting), counts[code], facet.address_of(code))
        for code in _order(facet, view, counts)
    )
    return FacetGroup(facet, label, values)


def credit_range(portfolio: Portfolio) -> NumberRange:
    """The credits that the alliance allows, in its steps."""
    agreed = portfolio.alliance.ects
    return NumberRange(agreed.min, agreed.max, agreed.step)


def _order(facet: Facet, view: View, counts: Counter[str]) -> list[str]:
    if facet.order is None:
        return sorted(counts, key=lambda code: facet.label_of(code, view.setting).casefold())
    known = list(facet.order(view))
    shown = known if facet.complete else _occurring(facet, view, counts)
    return [code for code in known if code in shown] + sorted(set(counts) - set(known))


def _occurring(facet: Facet, view: View, counts: Counter[str]) -> set[str]:
    """Values of some course; where they depend on the audience, for some audience, so that controls stay the same."""
    if not facet.per_audience:
        return set(counts)
    views = [View(view.setting, audience) for audience in view.portfolio.alliance.audiences]
    return {code for one in views for code in one.counts(facet)} | set(codes.FEE_CODES)
