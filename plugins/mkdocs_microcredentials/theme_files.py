"""Our theme beside the base theme, and what of the base theme a site needs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.utils import get_theme_dir

from microcredentials.rendering.sitemap import SITEMAP

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.theme import Theme

OUR_THEME = Path(__file__).parent / "theme"
_TYPESETTING = re.compile(r"assets/stylesheets/main\.[0-9a-f]+\.min\.css")  # Material names it after its content


def add_our_theme(theme: Theme) -> None:
    """Let our templates win over the base theme's, and a site's own `custom_dir` over both.

    The list for search engines is written when all pages are.
    """
    theme.dirs.insert(1 if theme.custom_dir else 0, str(OUR_THEME))
    theme.static_templates.discard(SITEMAP)


def typesetting_styles(files: Files) -> tuple[str, ...]:
    """The addresses of the base theme's styles for Markdown pages, relative to the site's root."""
    return tuple(file.url for file in files if _TYPESETTING.fullmatch(file.src_uri))


def drop_unused_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out the base theme's scripts, search workers, pictures and source maps: no page loads them.

    MkDocs's template of the list for search engines, too.
    """
    base = get_theme_dir(config.theme.name) if config.theme.name else None
    for file in [file for file in files if _is_unused(file, base, config.docs_dir)]:
        files.remove(file)


def _is_unused(file: File, base: str | None, own: str) -> bool:
    if file.src_uri == SITEMAP:
        return file.src_dir != own
    return file.src_dir is not None and file.src_dir == base and not _TYPESETTING.fullmatch(file.src_uri)
