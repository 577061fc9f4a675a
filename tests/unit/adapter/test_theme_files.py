"""What MkDocs learns of the theme's files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from mkdocs_microcredentials.theme_files import VisibleTemplates, add_our_theme

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
    assert set(found(ours)) == {*found(Theme("material")), "assets/css/guide.css"}


def test_a_hidden_template_is_given_and_not_listed(tmp_path: Path) -> None:
    (tmp_path / ".icons").mkdir()
    (tmp_path / ".icons" / "star.svg").write_text("star", encoding="utf-8")
    (tmp_path / "main.html").write_text("main", encoding="utf-8")
    loader = VisibleTemplates(tmp_path)
    theme = Theme(name=None, custom_dir=str(tmp_path))
    add_our_theme(theme)
    assert loader.list_templates() == ["main.html"]
    assert theme.get_env().get_template(".icons/star.svg").render() == "star"
