"""The index of the text search, made by Pagefind, and the proof that it is complete."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pagefind_bin import get_executable

from microcredentials.rendering.text_hits import addresses_of_results, text_hits_json
from mkdocs_microcredentials.searched_part import searched_part

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

FOLDER = "pagefind"
HITS = "data/text-hits.json"
_PAGEFINDS_OWN_INTERFACE = ("*-ui.*", "*-ui-*", "*-highlight.js")  # the site has its own
_ONE_ARENA = {"_RJEM_MALLOC_CONF": "narenas:1"}
"""A tenth less memory in the same time: Pagefind's allocator, jemalloc, keeps several heaps for each processor."""

_MEMORY, _ROOM = Path("/dev/shm"), 64 * 1024  # noqa: S108  a folder of its own is made there, which nobody else may read

_AT_MOST_NAMED = 5


class IncompleteIndexError(Exception):
    """The index does not hold what it should; the text is one sentence for people."""


def index_site(site: Path, addresses: AbstractSet[str]) -> None:
    """Index the pages of a built site at ``addresses``, make sure that none is missing, and list the courses."""
    folder = site / FOLDER
    if addresses:  # where no page is marked, Pagefind would index all
        with TemporaryDirectory(prefix="search-", dir=_memory_for(len(addresses))) as extract:
            _write_extract(site, Path(extract), addresses)
            _run_pagefind(Path(extract), folder)
        _remove_interface(folder)
    found = addresses_of_results(folder)
    _require_all({address.removeprefix("/") for address in found.values()}, addresses)
    hits = site / HITS
    hits.parent.mkdir(exist_ok=True)
    hits.write_text(text_hits_json(found), encoding="utf-8", newline="\n")


def _memory_for(pages: int) -> Path | None:
    """A folder in memory with room for the extracts of so many pages; nothing where the system has none.

    On a disk, making and removing two files a page cost as much as reading them.
    """
    is_roomy = _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and disk_usage(_MEMORY).free > pages * _ROOM
    return _MEMORY if is_roomy else None


def _remove_interface(folder: Path) -> None:
    for pattern in _PAGEFINDS_OWN_INTERFACE:
        for file in folder.glob(pattern):
            file.unlink()


def _write_extract(site: Path, extract: Path, addresses: AbstractSet[str]) -> None:
    """Write what is searched of each page: Pagefind needs most of its time for what it leaves out.

    It numbers pages as it finds them, and in memory it finds them in the order in which they were written.
    """
    for address in sorted(addresses):
        page, target = site / address / "index.html", extract / address / "index.html"
        if page.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(searched_part(page.read_bytes()))


def _run_pagefind(site: Path, folder: Path) -> None:
    run = subprocess.run(  # noqa: S603  our own arguments
        [get_executable(), "--site", site, "--output-path", folder, "--quiet"],
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env=os.environ | _ONE_ARENA,
    )
    if run.returncode:
        raise IncompleteIndexError(f"Pagefind could not index the site: {(run.stderr or run.stdout).strip()}")


def _require_all(found: AbstractSet[str], wanted: AbstractSet[str]) -> None:
    missing = sorted(wanted - found)
    if missing:
        named = ", ".join(f"`{page}`" for page in missing[:_AT_MOST_NAMED])
        more = f" and {len(missing) - _AT_MOST_NAMED} more" if len(missing) > _AT_MOST_NAMED else ""
        raise IncompleteIndexError(f"The index of the text search lacks {named}{more}.")
