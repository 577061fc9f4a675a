"""Pages of the reference that share a shell are those that the theme would have rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mkdocs_microcredentials.guide_page import guide_of, page_of_guide
from mkdocs_microcredentials.guide_shells import GuideShells
from mkdocs_microcredentials.reference_page import reference_files

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.structure.pages import Page as MkDocsPage

    from microcredentials.rendering.page import Page
    from mkdocs_microcredentials.document import Document
    from mkdocs_microcredentials.guide_page import Guide

TEXTS = {
    **{f"rules/R{n}.md": f"# Rule {n}\n\nText {n}.\n\n## Wrong\n\n## Right\n" for n in range(20)},
    "rules/R20.md": "# Rule 20\n\n## Another heading\n\n## Right\n",
}


class CountingDocument:
    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        self.rendered = 0

    def render(self, page: Page, guide: Guide) -> str:
        self.rendered += 1
        beside = "".join(f'<a href="{heading.url}">{heading.title}</a>' for heading in guide.headings)
        return f"<title>{page.title}</title><link href={page.address}>{beside}<main>{page.body}</main>"


@pytest.fixture
def document(tmp_path: Path) -> CountingDocument:
    config = MkDocsConfig(str(tmp_path / "mkdocs.yml"))
    config.load_dict({"site_name": "Site", "docs_dir": str(tmp_path)})
    config.validate()
    config.plugins._current_plugin = "microcredentials"  # noqa: SLF001  as MkDocs does before it calls a hook
    return CountingDocument(config)


def pages(config: MkDocsConfig) -> list[MkDocsPage]:
    files = Files(list(reference_files(TEXTS, config)))
    made = [cast("Any", file.page) for file in files]
    for page in made:
        page.read_source(config)
        page.render(config, files)
    return made


def test_a_spliced_page_equals_the_rendered_one(document: CountingDocument) -> None:
    shells = GuideShells(cast("Document", document))
    for page in pages(document.config):
        in_full = document.render(page_of_guide(page, document.config), guide_of(page))
        assert shells.render(page) == in_full


def test_pages_with_the_same_headings_share_one_rendering(document: CountingDocument) -> None:
    shells = GuideShells(cast("Document", document))
    for page in pages(document.config):
        shells.render(page)
    assert document.rendered == 2
