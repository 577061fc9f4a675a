"""Progress as MkDocs's own messages, or as a bar where there is a terminal."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from microcredentials.domain.progress import UNHEARD
from microcredentials.reports.progress import progress_report

if TYPE_CHECKING:
    from microcredentials.domain.progress import Progress


def log_progress(log: logging.LoggerAdapter[logging.Logger]) -> Progress:
    """Told like other messages of a build; with `--quiet` nobody listens."""
    return progress_report(log.info) if log.isEnabledFor(logging.INFO) else UNHEARD
