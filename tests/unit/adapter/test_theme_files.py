"""What MkDocs learns of the theme's files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from mkdocs_microcredentials.theme_files import VisibleTemplates, add_our_theme, drop_unused_files

if TYPE_CHECKING:
    from pathlib import Path


def test_mkdocs_finds_the_files_that_it_finds_itself() -> None:
    def found(theme: Theme) -> list[str]:
        files, config = Files([]), MkDocsConfig()
        config.theme, config.site_dir = theme, "site"
        files.add_files_from_theme(theme.get_env(), config)
        return sorted(file.src_uri for file in files)

    ours = Theme("material")
    add_our_theme(ours)
    assert set(found(ours)) == {*found(Theme("material")), "assets/css/guide.css", "sitemap.xml"}


def test_the_list_for_search_engines_is_neither_a_template_nor_a_file_of_the_theme() -> None:
    config = MkDocsConfig()
    config.theme, config.site_dir, config.docs_dir = Theme("material"), "site", "docs"
    add_our_theme(config.theme)
    files = Files([])
    files.add_files_from_theme(config.theme.get_env(), config)

    drop_unused_files(files, config)

    assert "sitemap.xml" not in config.theme.static_templates
    assert files.get_file_from_path("sitemap.xml") is None


def test_a_hidden_template_is_given_and_not_listed(tmp_path: Path) -> None:
    (tmp_path / ".icons").mkdir()
    (tmp_path / ".icons" / "star.svg").write_text("star", encoding="utf-8")
    (tmp_path / "main.html").write_text("main", encoding="utf-8")
    loader = VisibleTemplates(tmp_path)
    theme = Theme(name=None, custom_dir=str(tmp_path))
    add_our_theme(theme)
    assert loader.list_templates() == ["main.html"]
    assert theme.get_env().get_template(".icons/star.svg").render() == "star"
