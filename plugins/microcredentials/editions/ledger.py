"""The ledger: which editions were frozen, each with the checksum of its entries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from microcredentials.domain.edition import edition_named

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from microcredentials.domain.edition import Edition

LEDGER_FILE = "docs/editions/checksums.txt"
"""Where the ledger lies, below the root of the portfolio; it is published with the site, so that anybody can check."""

_HEAD = """\
# The frozen editions, each with the checksum of its entries. `microcredentials edition freeze` adds the lines.
# A tag whose entries have another checksum was moved after the edition was frozen, and the build says so.
"""
_LINE = re.compile(r"(?P<checksum>[0-9a-f]{64})  (?P<edition>\S+)")


def read_ledger(root: Path) -> Mapping[Edition, str]:
    """Edition -> checksum; empty where there is no ledger. Lines that say something else are passed over."""
    try:
        text = (root / LEDGER_FILE).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return {}
    found = (_LINE.fullmatch(line) for line in text.splitlines())
    entries = ((edition_named(line["edition"]), line["checksum"]) for line in found if line)
    return {edition: checksum for edition, checksum in entries if edition is not None}


def with_edition(text: str, edition: Edition, checksum: str) -> str:
    """The ledger's text with one more edition, or with a new checksum of an edition that it holds."""
    others = [line for line in (text or _HEAD).splitlines() if not line.endswith(f"  {edition}")]
    return "\n".join((*others, f"{checksum}  {edition}")) + "\n"
