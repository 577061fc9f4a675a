"""`mkdocs serve`: what an edit touches is made when a browser asks for it; whatever is broken, the server lives."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from microcredentials.preview.live_portfolio import LivePortfolio
from microcredentials.reports.text import as_text
from mkdocs_microcredentials.file_marks import FileMarks
from mkdocs_microcredentials.findings_overlay import overlay_of
from mkdocs_microcredentials.log_progress import log_progress
from mkdocs_microcredentials.portfolio_files import write_page

if TYPE_CHECKING:
    import logging
    from collections.abc import Callable, Iterable

    from mkdocs.config.defaults import MkDocsConfig

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.problem import Problem
    from microcredentials.preview.live_site import LiveSite
    from microcredentials.rendering.page import Page

    Log = logging.LoggerAdapter[logging.Logger]

_ALLIANCE = "partners/alliance.yml"
_INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class WholeBuild:
    """What a build of MkDocs left behind: the pages that it wrote, and how to put the theme around further ones."""

    config: MkDocsConfig
    addresses: frozenset[str]
    render: Callable[[Page], str]


class Preview:
    """The state of `mkdocs serve` between builds."""

    def __init__(self, root: Path, log: Log) -> None:
        self._root = root
        self._log = log
        self._live = LivePortfolio(root, log_progress(log))
        self._lock = Lock()
        self._built: WholeBuild | None = None
        self._shown: LiveSite | None = None
        self._ours: set[str] = set()
        self._fresh: set[str] = set()
        self._told: tuple[Problem, ...] = ()

    @property
    def live(self) -> LivePortfolio:
        """The portfolio that is edited."""
        return self._live

    @property
    def overlay(self) -> str:
        """What lies over every page now; empty while nothing is wrong."""
        return overlay_of(self._live.errors)

    def portfolio(self) -> Portfolio:
        """What a whole build shows; a ``PluginError`` where not even the alliance's file can be understood."""
        portfolio = self._live.portfolio_to_build()
        if portfolio is None:
            raise PluginError(f"Nothing can be shown, because entries have errors:\n{as_text(self._live.errors)}")
        self._tell()
        return portfolio

    def begin(self, built: WholeBuild) -> None:
        """Go on from a whole build, of which every page is fresh."""
        self._built = built
        self._ours = set(built.addresses)
        self._shown = self._live.site

    def watch(self, entries: Iterable[Path], others: Iterable[str], build: Callable[[], None]) -> Callable[[], None]:
        """What to run when a file has changed: it makes as little as it can, else it runs ``build``.

        ``entries`` are the folders of entries, ``others`` what else is watched.
        """
        edited, beyond = FileMarks(map(str, entries)), FileMarks(others)
        owing = [False]  # a whole build that failed: small ones do not make up for it

        def rebuild() -> None:
            with self._lock:
                paths = {Path(path).relative_to(self._root).as_posix() for path in edited.changed()}
                if beyond.changed() or owing[0] or not all(map(_is_small, paths)) or not paths:
                    owing[0] = True
                    build()
                    owing[0] = False
                else:
                    self._take_in(paths)

        return rebuild

    def freshen(self, path: str) -> None:
        """Write the file that the server is about to send, if the one that is there is out of date."""
        with self._lock:
            site = self._live.site
            if self._built is None or site is None or site is self._shown or path in self._fresh:
                return
            self._fresh.add(path)
            address = path.removesuffix(_INDEX)
            if not address or address.endswith("/"):
                self._freshen_page(address, site, self._built)
            elif "." not in address.rpartition("/")[2]:
                self._freshen_page(f"{address}/", site, self._built)
            else:
                self._freshen_file(address, site, self._built.config)

    def _take_in(self, paths: set[str]) -> None:
        began = monotonic()
        self._live.rebuild(paths)
        self._fresh.clear()
        self._tell()
        number = "a changed file" if len(paths) == 1 else f"{len(paths):,} changed files"
        self._log.info(f"Took in {number} in {monotonic() - began:.2f} seconds")

    def _tell(self) -> None:
        """Errors once, as `microcredentials check` prints them; and that they are mended."""
        errors = self._live.errors
        if errors and errors != self._told:
            self._log.error(f"The last state without errors is shown, because entries have errors:\n{as_text(errors)}")
        elif self._told and not errors:
            self._log.info("All errors are mended.")
        self._told = errors

    def _freshen_page(self, address: str, site: LiveSite, built: WholeBuild) -> None:
        file = Path(built.config.site_dir, address, _INDEX)
        if (document := site.file(f"{address}{_INDEX}")) is not None:  # without the theme around it
            file.write_bytes(document)
            return
        if address not in self._ours and file.exists():
            return  # a hand-written page
        page = site.page(address)
        if page is not None:
            self._ours.add(address)
            write_page(page, built.render(page), built.config)
        elif address in self._ours:
            file.unlink(missing_ok=True)

    def _freshen_file(self, address: str, site: LiveSite, config: MkDocsConfig) -> None:
        if Path(config.docs_dir, address).exists():
            return  # the site's own, which wins
        content = site.file(address)
        target = Path(config.site_dir, address)
        if content is not None:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        elif self._shown is not None and address in self._shown.circumstances.files - site.circumstances.files:
            target.unlink(missing_ok=True)


def _is_small(path: str) -> bool:
    """Whether an edit of a file touches nothing but pages of entries."""
    return path.endswith(".yml") and path != _ALLIANCE
