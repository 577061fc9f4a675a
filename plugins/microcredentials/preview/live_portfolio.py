"""A portfolio that is being edited: what was sound last, and its pages and files when somebody asks for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from microcredentials.domain.progress import UNHEARD, Progress
from microcredentials.inspection import Memory, inspect
from microcredentials.links.stale import RECORD, known_stale_links
from microcredentials.preview.live_site import LiveSite
from microcredentials.preview.published import changed_courses, published_after
from microcredentials.preview.sound_part import errors_in, sound_part
from microcredentials.rendering.recollection import recollection_after

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.problem import Problem
    from microcredentials.inspection import Inspection
    from microcredentials.preview.published import Beside
    from microcredentials.rendering.page import Circumstances


class LivePortfolio:
    """What a checkout shows while its entries are edited.

    Reading and checking heed what has changed and nothing else; a state with errors is told and not shown. Pages are
    made on request from the last sound state (:attr:`site`), so no edit costs more than what somebody looks at.
    The alliance's own file, and all that is no entry, is beyond this: it takes a whole build (:meth:`begin`).
    """

    def __init__(self, root: Path, progress: Progress = UNHEARD) -> None:
        self._root = root
        self._progress = progress
        self._memory = Memory()
        self.errors: tuple[Problem, ...] = ()
        self.site: LiveSite | None = None

    def inspect(self, changed: Iterable[str] | None = None) -> Inspection:
        """Read and check; ``changed`` are the paths to look at again, everything if nothing is said."""
        self._memory.forget(changed)
        found = inspect(self._root, memory=self._memory, progress=self._progress)
        self.errors = errors_in(found.problems)
        return found

    def begin(
        self, portfolio: Portfolio, circumstances: Circumstances, beside: Beside, overrides: Path | None = None
    ) -> None:
        """Go on from a whole build.

        ``circumstances`` are what its pages knew, ``beside`` makes the files beside them; templates below
        ``overrides`` win over the packaged ones.
        """
        self.site = LiveSite(self._root, portfolio, circumstances, beside, overrides)

    def rebuild(self, changed: Iterable[str]) -> Inspection:
        """Take in an edit of the files at these paths; the pages follow unless entries have errors."""
        found = self.inspect(changed)
        if self.site is not None and not self.errors:
            self.site = self._following(self.site, found.portfolio)
        return found

    def portfolio_to_build(self) -> Portfolio | None:
        """What a whole build shows: all, else the last sound state, else what has no errors; ``None`` if that fails."""
        found = self.inspect()
        if self.errors:
            return self.site.portfolio if self.site else sound_part(found.portfolio, found.problems)
        return found.portfolio

    def _following(self, site: LiveSite, portfolio: Portfolio) -> LiveSite:
        courses = changed_courses(site.portfolio, portfolio)
        known = site.circumstances
        files = published_after((site.portfolio, known), portfolio, site.beside, courses) if courses else known.files
        stale = None if known.stale_links is None else known_stale_links(portfolio, self._root / RECORD)
        known = replace(known, files=files, stale_links=stale)
        recollection = recollection_after((site.portfolio, site.circumstances, site.recollection), portfolio, known)
        return LiveSite(self._root, portfolio, known, site.beside, site.overrides, recollection)
