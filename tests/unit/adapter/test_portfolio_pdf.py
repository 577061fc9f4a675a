"""The option `pdf` of the plugin."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError
from tests.unit.rendering.portfolios import setting_of

from mkdocs_microcredentials.config import MicrocredentialsConfig
from mkdocs_microcredentials.files_beside import files_beside


def made(root: Path, *, pdf: bool) -> Mapping[str, bytes]:
    setting = setting_of({"su/ai": {}})
    wanted = MicrocredentialsConfig()
    wanted.load_dict({"social_cards": False, "pdf": pdf})
    wanted.validate()
    files, known = files_beside(root, setting.portfolio, setting.circumstances, wanted)
    assert known.files >= files.keys()
    return files


def test_the_document_is_made_only_where_it_is_wanted(tmp_path: Path) -> None:
    assert made(tmp_path, pdf=True)["data/portfolio.pdf"].startswith(b"%PDF-1.7")
    assert "data/portfolio.pdf" not in made(tmp_path, pdf=False)


def test_a_build_without_the_extra_ends_with_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(PluginError, match=r"pip install mkdocs-microcredentials\[pdf\]"):
        made(tmp_path, pdf=True)
