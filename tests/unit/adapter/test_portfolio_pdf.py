"""The option `pdf` of the plugin."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError
from tests.unit.rendering.portfolios import setting_of

from mkdocs_microcredentials.files_beside import files_beside


def test_the_document_is_made_only_where_it_is_wanted(tmp_path: Path) -> None:
    setting = setting_of({"su/ai": {}})
    made = {
        wanted: files_beside(tmp_path, setting.portfolio, setting.circumstances, social_cards=False, pdf=wanted)
        for wanted in (True, False)
    }
    assert made[True]["data/portfolio.pdf"].startswith(b"%PDF-1.7")
    assert "data/portfolio.pdf" not in made[False]


def test_a_build_without_the_extra_ends_with_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    setting = setting_of({"su/ai": {}})
    with pytest.raises(PluginError, match=r"pip install mkdocs-microcredentials\[pdf\]"):
        files_beside(tmp_path, setting.portfolio, setting.circumstances, social_cards=False, pdf=True)
