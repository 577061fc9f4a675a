"""Facets: the attributes by which learners filter, each declared once."""

from microcredentials.rendering.facets.declaration import FACET_BY_NAME, FACETS
from microcredentials.rendering.facets.facet import Facet, Kind, View
from microcredentials.rendering.facets.group import FacetGroup, FacetValue, NumberRange, facet_groups, first_audience
from microcredentials.rendering.facets.listing import Listing, listings
from microcredentials.rendering.facets.reference import FACETS_PAGE, facets_page

__all__ = [
    "FACETS",
    "FACETS_PAGE",
    "FACET_BY_NAME",
    "Facet",
    "FacetGroup",
    "FacetValue",
    "Kind",
    "Listing",
    "NumberRange",
    "View",
    "facet_groups",
    "facets_page",
    "first_audience",
    "listings",
]
