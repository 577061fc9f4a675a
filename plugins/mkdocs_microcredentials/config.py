"""What a site may say about this plugin in its `mkdocs.yml`."""

from __future__ import annotations

from mkdocs.config import config_options as c
from mkdocs.config.base import Config


class MicrocredentialsConfig(Config):  # type: ignore[no-untyped-call]  # mkdocs has no types there
    """The options below `plugins: - microcredentials:`."""

    root = c.Optional(c.Dir(exists=True))
    """Folder that holds `courses/`, `partners/` and `programmes/`; by default the one that holds `mkdocs.yml`."""

    page_rendering = c.Choice(("auto", "splice", "theme"), default="auto")
    """How pages get the theme around them. `splice` renders the theme once per kind of page and is fast; `theme` makes
    every page go through MkDocs, so that the page hooks of other plugins see it; `auto` takes `theme` where another
    plugin has such hooks."""

    search = c.Type(bool, default=True)
    """Whether `mkdocs build` makes the index of the text search."""

    social_cards = c.Type(bool, default=True)
    """Whether each course gets a picture that networks show beside a link to it. Drawn ones are kept in `.cache/`
    below the root from build to build."""

    calendars = c.Type(bool, default=True)
    """Whether the dates of each course, of each university and of all are published as calendars."""

    search_in_serve = c.Type(bool, default=False)
    """Whether `mkdocs serve` makes it too, at every change; this takes about a millisecond per course."""
