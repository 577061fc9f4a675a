"""The day on which a command runs."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The present day; ``SOURCE_DATE_EPOCH`` sets it (reproducible-builds.org), as it does for MkDocs."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(given), UTC) if given else datetime.now(UTC)).date()
