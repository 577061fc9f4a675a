"""What a site may say about this plugin in its `mkdocs.yml`."""

from __future__ import annotations

from mkdocs.config import config_options as c
from mkdocs.config.base import Config

from microcredentials.exports.formats import FORMATS


class MicrocredentialsConfig(Config):  # type: ignore[no-untyped-call]  # mkdocs has no types there
    """The options below `plugins: - microcredentials:`."""

    root = c.Optional(c.Dir(exists=True))
    """Folder that holds `courses/`, `partners/` and `programmes/`; by default the one that holds `mkdocs.yml`."""

    page_rendering = c.Choice(("auto", "splice", "theme"), default="auto")
    """How pages get the theme around them. `splice` renders the theme once per kind of page and is fast; `theme` makes
    every page go through MkDocs, so that the page hooks of other plugins see it; `auto` takes `theme` where another
    plugin has such hooks."""

    past_editions = c.Type(bool, default=True)
    """Whether the site keeps the earlier editions, read from the tags `edition-2025-26`. Without them it also
    forgets the addresses that only they knew."""

    search = c.Type(bool, default=True)
    """Whether `mkdocs build` makes the index of the text search."""

    social_cards = c.Type(bool, default=True)
    """Whether each course gets a picture that networks show beside a link to it. Drawn ones are kept in `.cache/`
    below the root from build to build."""

    pdf = c.Type(bool, default=False)
    """Whether the portfolio is published as one document too, at `data/portfolio.pdf`, to which the foot of pages
    leads. This needs `pip install mkdocs-microcredentials[pdf]`, and per course 15 milliseconds and 4 MB of memory."""

    search_in_serve = c.Type(bool, default=False)
    """Whether `mkdocs serve` makes it too, at every change; this takes about a millisecond per course."""

    exports = c.ListOfItems(c.Choice(tuple(FORMATS)), default=list(FORMATS))
    """The formats of open data that are published, by their names on the command line; all if nothing is said."""
