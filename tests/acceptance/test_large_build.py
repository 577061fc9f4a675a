"""A large portfolio, whose pages are made in a process of their own, becomes the same site."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.acceptance.building import built, contents
from tests.benchmark.portfolio import write_entries

from mkdocs_microcredentials.plugin import MANY

COURSES = MANY + 20
_CONFIGURATION = """
site_name: Synthetic alliance microcredentials
site_url: https://example.org/
docs_dir: guides
theme: {name: material, language: en, font: false}
plugins: [microcredentials: {social_cards: false, exports: []}]
"""
_IN_ONE_PROCESS = """
import sys
import mkdocs_microcredentials.plugin as plugin
from mkdocs.__main__ import cli
plugin.MANY = sys.maxsize
cli(["build", "--quiet", "--site-dir", sys.argv[1]])
"""
_DAY = {"SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("large")
    write_entries(folder, COURSES)
    (folder / "guides").mkdir()
    (folder / "mkdocs.yml").write_text(_CONFIGURATION, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def large(checkout: Path) -> Path:
    return built(checkout / "site", root=checkout, **_DAY)


def test_a_large_site_is_whole(checkout: Path, large: Path) -> None:
    entries = sorted(path.relative_to(checkout).as_posix() for path in (checkout / "courses").rglob("*.yml"))

    assert len(entries) == COURSES
    for entry in entries:
        page = large / entry.removesuffix(".yml")
        assert (page / "index.html").is_file(), entry
        assert (page / "entry.yml").read_bytes() == (checkout / entry).read_bytes()
    hits = json.loads((large / "data/text-hits.json").read_text(encoding="utf-8"))
    assert {f"courses/{id_}.yml" for id_ in hits.values()} == set(entries)


def test_it_is_the_site_that_one_process_makes(checkout: Path, large: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone"

    subprocess.run([sys.executable, "-c", _IN_ONE_PROCESS, alone], cwd=checkout, env=_DAY | {"PATH": ""}, check=True)

    assert contents(alone) == contents(large)
