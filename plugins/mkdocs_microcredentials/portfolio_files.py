"""Pages and files of the core as files of an MkDocs site."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from microcredentials.rendering.page import Page


def add_unless_present(files: Files, added: Iterable[File]) -> None:
    """Add files; one that the site has written itself, in `docs/` or `overrides/`, stays."""
    for file in added:
        if files.get_file_from_path(file.src_uri) is None:
            files.append(file)


def generated_files(contents: Iterable[tuple[str, str | bytes]], config: MkDocsConfig) -> Iterable[File]:
    """Files made in memory: path below `docs/` -> content. Markdown becomes pages, the rest is copied."""
    for path, content in contents:
        yield File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)


def copied_files(paths: Mapping[str, Path], config: MkDocsConfig) -> Iterable[File]:
    """Files of the checkout: path below `docs/` -> the file that is copied there."""
    for path, file in paths.items():
        yield File.generated(config, path, abs_src_path=str(file), inclusion=InclusionLevel.NOT_IN_NAV)


def page_file(page: Page, config: MkDocsConfig) -> File:
    """A page as a Markdown file without text: MkDocs takes it through all its hooks, and one of ours fills it."""
    front_matter = json.dumps(_meta(page), ensure_ascii=False)  # JSON is YAML
    return File.generated(
        config, f"{page.address}index.md", content=f"---\n{front_matter}\n---\n", inclusion=InclusionLevel.NOT_IN_NAV
    )


def mkdocs_page(page: Page, config: MkDocsConfig) -> MkDocsPage:
    """The same page as MkDocs hands it to templates, without taking it through any hook."""
    made = MkDocsPage(None, page_file(page, config), config)
    made.meta = _meta(page)
    made.markdown = ""  # else MkDocs does not look at the title
    made.content = page.body
    return made


def write_page(page: Page, html: str, config: MkDocsConfig) -> None:
    """Write a page where its address asks for it."""
    path = Path(config.site_dir, page.file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8", newline="\n")


def _meta(page: Page) -> dict[str, str]:
    return {"title": page.title, "description": page.description}
