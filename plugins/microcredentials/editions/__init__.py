"""The editions of a portfolio: one for each academic year, released as a Git tag."""

from microcredentials.editions.past_editions import PastEditions, past_editions

__all__ = ["PastEditions", "past_editions"]
