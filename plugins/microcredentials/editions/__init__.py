"""The editions of a portfolio: one for each academic year, released as a Git tag."""

from microcredentials.editions.first_edition import first_edition_of
from microcredentials.editions.past_editions import PastEditions, past_editions

__all__ = ["PastEditions", "first_edition_of", "past_editions"]
