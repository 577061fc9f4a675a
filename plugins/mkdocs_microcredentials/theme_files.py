"""Our theme beside the base theme, and what of the base theme a site needs."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader
from mkdocs.utils import get_theme_dir

from microcredentials.rendering.sitemap import SITEMAP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.theme import Theme

OUR_THEME = Path(__file__).parent / "theme"
_TYPESETTING = re.compile(r"assets/stylesheets/main\.[0-9a-f]+\.min\.css")  # Material names it after its content


class VisibleTemplates(FileSystemLoader):
    """Gives all templates and lists those in no hidden folder.

    MkDocs asks for the list to find what a theme serves, and leaves hidden folders out; Material's holds 14,000 icons.
    """

    def list_templates(self) -> list[str]:
        """The names, sorted."""
        return sorted({name for folder in self.searchpath for name in _visible_files(folder)})


def add_our_theme(theme: Theme) -> None:
    """Let our templates win over the base theme's, and a site's own `custom_dir` over both.

    The list for search engines is written when all pages are.
    """
    theme.dirs.insert(1 if theme.custom_dir else 0, str(OUR_THEME))
    theme.static_templates.discard(SITEMAP)
    of_mkdocs = theme.get_env

    def environment() -> Environment:
        made = of_mkdocs()
        made.loader = VisibleTemplates(theme.dirs)
        return made

    theme.get_env = environment  # type: ignore[method-assign]  # MkDocs has no hook between making and listing


def _visible_files(folder: str) -> Iterator[str]:
    for parent, below, names in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".")]
        yield from (Path(parent, name).relative_to(folder).as_posix() for name in names)


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
