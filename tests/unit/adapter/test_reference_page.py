"""Pages of the generated reference look as MkDocs itself would make them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from tests.unit.exports.full_portfolio import full_portfolio

from microcredentials.exports.reference import reference_pages
from mkdocs_microcredentials.portfolio_files import generated_files
from mkdocs_microcredentials.reference_page import reference_files

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mkdocs.structure.files import File

PAGES = reference_pages(full_portfolio().alliance)


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "docs").mkdir()
    config = MkDocsConfig(str(tmp_path / "mkdocs.yml"))
    marks = {"toc": {"permalink": "#", "permalink_title": "Link to this heading"}}
    config.load_dict({"site_name": "Site", "docs_dir": str(tmp_path / "docs"), "markdown_extensions": [marks]})
    config.validate()
    config.plugins._current_plugin = "microcredentials"  # noqa: SLF001  as MkDocs does before it calls a hook
    return config


def rendered(made: Iterable[File], config: MkDocsConfig) -> dict[str, Page]:
    files = Files(list(made))
    get_navigation(files, config)
    pages = {file.src_uri: file.page for file in files if file.page}
    for page in pages.values():
        page.read_source(config)
        page.render(config, files)
    return pages


def as_read(html: str | None) -> str:
    return re.sub(r"\s+(?=<)|(?<=>)\s+", "", (html or "").replace("&quot;", '"'))


def contents(page: Page) -> list[tuple[str, str, list[Any]]]:
    return [(one.title, one.url, [(below.title, below.url) for below in one.children]) for one in page.toc]


@pytest.mark.parametrize("marked", [True, False])
def test_they_say_the_same_under_the_same_headings_and_links(config: MkDocsConfig, marked: bool) -> None:  # noqa: FBT001
    if not marked:
        config.mdx_configs.clear()
    ours = rendered(reference_files(PAGES, config), config)
    of_mkdocs = rendered(generated_files(PAGES.items(), config), config)
    assert ours.keys() == of_mkdocs.keys() == PAGES.keys()
    for path, page in ours.items():
        expected = of_mkdocs[path]
        assert as_read(page.content) == as_read(expected.content)
        assert (page.title, page.url, page.meta) == (expected.title, expected.url, expected.meta)
        assert contents(page) == contents(expected)
        assert page.present_anchor_ids == expected.present_anchor_ids


def test_a_site_may_name_them_in_its_navigation(config: MkDocsConfig) -> None:
    config.nav = ["reference/fields.md", {"Reading": [{"All rules": "reference/rules/index.md"}]}]
    ours = rendered(reference_files(PAGES, config), config)
    assert ours["reference/rules/index.md"].parent is not None
    assert ours["reference/fields.md"].next_page is ours["reference/rules/index.md"]
    of_mkdocs = rendered(generated_files(PAGES.items(), config), config)
    assert [page.title for page in ours.values()] == [page.title for page in of_mkdocs.values()]
