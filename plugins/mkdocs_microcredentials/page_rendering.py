"""Which way pages of the portfolio take into the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.plugins import PluginCollection

_PAGE_EVENTS = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")


def goes_through_mkdocs(wish: str, plugins: PluginCollection, ours: object) -> bool:
    """Whether every page takes MkDocs's way instead of being spliced into a shell.

    ``wish`` is the option ``page_rendering``; ``auto`` says yes where another plugin or a hook script
    wants to see pages.
    """
    if wish == "auto":
        return any(_is_of_another(method, ours) for event in _PAGE_EVENTS for method in plugins.events[event])
    return wish == "theme"


def _is_of_another(method: object, ours: object) -> bool:
    return getattr(method, "__self__", None) is not ours
