"""What a build begins with: the entries of a checkout, checked, and what is known about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.utils import get_build_datetime

from microcredentials.domain.problem import Severity
from microcredentials.editions.past_editions import PastEditions, past_editions
from microcredentials.history.last_changes import last_changes
from microcredentials.inspection import inspect
from microcredentials.links.stale import RECORD, known_stale_links
from microcredentials.rendering.page import Circumstances
from microcredentials.reports.text import as_text
from mkdocs_microcredentials.log_progress import log_progress

if TYPE_CHECKING:
    import logging
    from pathlib import Path

    from microcredentials.domain.portfolio import Portfolio
    from mkdocs_microcredentials.config import MicrocredentialsConfig


def sound_portfolio(root: Path, log: logging.LoggerAdapter[logging.Logger]) -> Portfolio:
    """The portfolio below ``root``; a ``PluginError`` that lists all errors where there are any.

    Warnings are logged as mere information, so that ``mkdocs build --strict`` does not fail on them.
    """
    inspection = inspect(root, progress=log_progress(log))
    errors = [problem for problem in inspection.problems if problem.severity is Severity.ERROR]
    if errors:
        raise PluginError(f"Nothing was built, because the entries have errors:\n{as_text(errors)}")
    for line in as_text(inspection.problems).splitlines():
        log.info(line)
    return inspection.portfolio


def circumstances_of(
    root: Path,
    portfolio: Portfolio,
    site: str,
    wanted: MicrocredentialsConfig,
    log: logging.LoggerAdapter[logging.Logger],
) -> Circumstances:
    """The day of the build (`SOURCE_DATE_EPOCH` is heeded), and what Git and the round of links know of the entries.

    ``site`` is the web address of the site's root, empty where it is not known; ``wanted`` says whether earlier
    editions are read.
    """
    changes = last_changes(root)
    current = portfolio.alliance.edition
    past = past_editions(root, current) if current and wanted.past_editions else PastEditions()
    for notice in (changes.notice, *past.notices):
        if notice:
            log.info(notice)
    stale = known_stale_links(portfolio, root / RECORD)
    today = get_build_datetime().date()
    return Circumstances(
        today,
        changes.days,
        changes.first_days,
        site,
        past=past.editions,
        stale_links=stale,
        contributors=changes.contributors,
    )
