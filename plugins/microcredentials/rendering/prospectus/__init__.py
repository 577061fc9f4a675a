"""The portfolio as one document: its content as values, and the templates and fonts that typeset it."""

from microcredentials.rendering.prospectus.prospectus import Prospectus, prospectus

__all__ = ["Prospectus", "prospectus"]
