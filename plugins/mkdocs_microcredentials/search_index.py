"""The index of the text search, made by Pagefind, and the proof that it is complete."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from microcredentials.rendering.text_hits import addresses_of_results, text_hits_json

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path

FOLDER = "pagefind"
HITS = "data/text-hits.json"
_PAGEFINDS_OWN_INTERFACE = ("*-ui.*", "*-ui-*", "*-highlight.js")  # the site has its own
_AT_MOST_NAMED = 5


class IncompleteIndexError(Exception):
    """The index does not hold what it should; the text is one sentence for people."""


def index_site(site: Path, addresses: AbstractSet[str]) -> None:
    """Index the marked pages of a built site, make sure that they are those at ``addresses``, and list the courses."""
    folder = site / FOLDER
    if addresses:  # where no page is marked, Pagefind would index all
        _run_pagefind(site)
        _compare({address.removeprefix("/") for address in addresses_of_results(folder).values()}, addresses)
        _remove_interface(folder)
    hits = site / HITS
    hits.parent.mkdir(exist_ok=True)
    hits.write_text(text_hits_json(folder), encoding="utf-8", newline="\n")


def _remove_interface(folder: Path) -> None:
    for pattern in _PAGEFINDS_OWN_INTERFACE:
        for file in folder.glob(pattern):
            file.unlink()


def _run_pagefind(site: Path) -> None:
    run = subprocess.run(  # noqa: S603  our own arguments
        [sys.executable, "-m", "pagefind_bin", "--site", site, "--output-subdir", FOLDER, "--quiet"],
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    if run.returncode:
        raise IncompleteIndexError(f"Pagefind could not index the site: {(run.stderr or run.stdout).strip()}")


def _compare(found: AbstractSet[str], wanted: AbstractSet[str]) -> None:
    for verb, pages in (("lacks", wanted - found), ("holds, though it should not,", found - wanted)):
        if pages:
            named = ", ".join(f"`{page}`" for page in sorted(pages)[:_AT_MOST_NAMED])
            more = f" and {len(pages) - _AT_MOST_NAMED} more" if len(pages) > _AT_MOST_NAMED else ""
            raise IncompleteIndexError(f"The index of the text search {verb} {named}{more}.")
