"""One synthetic portfolio, ready to be built by us and by the peers."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterable, Iterator, Sequence
from compileall import compile_dir
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

import yaml
from tests.benchmark.comparison import OURS, Build
from tests.benchmark.peers.eleventy import Eleventy
from tests.benchmark.peers.hugo import Hugo
from tests.benchmark.peers.peer import Peer
from tests.benchmark.peers.records import records_of
from tests.benchmark.peers.shell import shell_of
from tests.benchmark.peers.zensical import Zensical
from tests.benchmark.portfolio import write_entries
from tests.benchmark.process_tree import cost_of

import microcredentials
import mkdocs_microcredentials

PEERS: tuple[Peer, ...] = (Hugo(), Eleventy(), Zensical())
TODAY = date(2026, 11, 22)
DAY = "1795305600"
"""The same day for `SOURCE_DATE_EPOCH`."""

_OFF = {"social_cards": False, "exports": []}
"""What no peer makes."""

_CONFIGURATION = {
    "site_name": "Synthetic alliance microcredentials",
    "site_url": "https://example.org/",
    "docs_dir": "guides",
    "theme": {"name": "material", "language": "en", "font": False},
    "plugins": [{"microcredentials": {"root": "."} | _OFF}],
}


@dataclass(frozen=True, slots=True)
class Contestant:
    """A generator ready to build: the folder it works in, what is called there, and the folder it writes."""

    name: str
    folder: Path
    command: Sequence[str]
    site: Path

    def build(self) -> Build:
        """Build once, from nothing.

        What was built before is put aside, not removed: ext4 does not use the places of removed files again for
        minutes, and looks at each of them for every new file.
        """
        for made in (self.site, self.folder / ".cache", self.folder / "resources"):
            if made.exists():
                made.rename(Path(mkdtemp(dir=self.folder.parent, prefix="built-")) / made.name)
        cost = cost_of(self.command, self.folder, os.environ | {"SOURCE_DATE_EPOCH": DAY, "NO_MKDOCS_2_WARNING": "1"})
        return Build(cost, sum(file.stat().st_size for file in self.site.rglob("*") if file.is_file()) / 1_000_000)


def contestants(folder: Path, courses: int, seed: int, peers: Iterable[Peer] = PEERS) -> Iterator[Contestant]:
    """We first, with the entries themselves; then the peers, each with the same entries in the form it reads."""
    _compile_ourselves()
    own = folder / OURS
    write_entries(own, courses, seed)
    (own / "guides").mkdir()
    (own / "mkdocs.yml").write_text(yaml.safe_dump(_CONFIGURATION), encoding="utf-8")
    yield Contestant(OURS, own, [sys.executable, "-m", "mkdocs", "build", "--quiet"], own / "site")
    records, shell = records_of(own, TODAY), shell_of(own, TODAY)
    for peer in peers:
        peer.prepare(folder / peer.name, records, shell)
        site = folder / peer.name / peer.site
        search = [sys.executable, "-m", "pagefind_bin", "--site", str(site), "--quiet"]
        both = f"{shlex.join(peer.build_command())} && {shlex.join(search)}"
        yield Contestant(peer.name, folder / peer.name, ["sh", "-c", both], site)


def _compile_ourselves() -> None:
    """As pip compiles what it installs: the peers are installed programs too, and none compiles itself in a build."""
    for package in (microcredentials, mkdocs_microcredentials):
        compile_dir(package.__path__[0], quiet=1)
