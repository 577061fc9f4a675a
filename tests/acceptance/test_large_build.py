"""A large portfolio, whose pages are made in a process of their own, becomes the same site."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from tests.acceptance.building import contents
from tests.benchmark.contest import DAY, contestants
from tests.benchmark.process_tree import cost_of

from mkdocs_microcredentials.plugin import MANY

_IN_ONE_PROCESS = """
import sys
import mkdocs_microcredentials.plugin as plugin
from mkdocs.__main__ import cli
plugin.MANY = sys.maxsize
cli(["build", "--quiet", "--site-dir", sys.argv[1]])
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built checkout of as many courses as take the other way, and a few."""
    (ours,) = contestants(tmp_path_factory.mktemp("large"), MANY + 20, 7, peers=())
    ours.build()
    return ours.folder


def test_a_large_site_is_whole(large: Path) -> None:
    site = large / "site"
    entries = sorted(path.relative_to(large).as_posix() for path in (large / "courses").rglob("*.yml"))

    assert len(entries) == MANY + 20
    for entry in entries:
        page = site / entry.removesuffix(".yml")
        assert (page / "index.html").is_file(), entry
        assert (page / "entry.yml").read_bytes() == (large / entry).read_bytes()
    hits = json.loads((site / "data/text-hits.json").read_text(encoding="utf-8"))
    assert {f"courses/{id_}.yml" for id_ in hits.values()} == set(entries)


def test_it_is_the_site_that_one_process_makes(large: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    environment = {"SOURCE_DATE_EPOCH": DAY, "NO_MKDOCS_2_WARNING": "1", "PATH": ""}

    cost_of([sys.executable, "-c", _IN_ONE_PROCESS, str(alone)], large, environment)

    assert contents(alone) == contents(large / "site")
