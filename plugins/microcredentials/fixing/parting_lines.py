"""Lines of dashes or dots that part a file: they go where nothing but fields of the same entry stands below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.fixing.sameness import is_no_worse
from microcredentials.fixing.tidying import as_bytes, lines_of
from microcredentials.reading.loader import load
from microcredentials.reading.yaml_diagnosis.documents import parting_lines

if TYPE_CHECKING:
    from microcredentials.reading.document import Document

_PARTED = "MC007"


def without_parting_lines(raw: bytes, path: str) -> bytes:
    """The file at ``path`` as one entry, as far as every value is read exactly as before."""
    before, lines = load(raw, path), lines_of(raw)
    if lines is None or not _is_parted(before):
        return raw
    parting = set(parting_lines(lines))
    whole = as_bytes(tuple(line for number, line in enumerate(lines, 1) if number not in parting))
    after = load(whole, path)
    right = after.value == before.value and not _is_parted(after) and is_no_worse(before.problems, after.problems)
    return whole if right else raw


def _is_parted(document: Document) -> bool:
    return any(problem.code == _PARTED for problem in document.problems)
