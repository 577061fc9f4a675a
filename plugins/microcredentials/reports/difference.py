"""What is changed in files, as a unified diff that a terminal or a log can show safely."""

from __future__ import annotations

from difflib import unified_diff
from itertools import islice
from typing import TYPE_CHECKING

from microcredentials.reports.inert import inert
from microcredentials.reports.tally import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from microcredentials.fixing import FixedFile

_UNSEEN = str.maketrans({0xA0: "\\xa0", 0xAD: "\\xad", 0x202F: "\\u202f", 0x2007: "\\u2007"})
_NO_LAST_END = "\\ No newline at end of file"


def as_difference(files: Iterable[FixedFile]) -> str:
    """The changes of all files; what cannot be seen (tabs, carriage returns, hard spaces) is written as an escape."""
    return "".join(f"{line}\n" for file in files for line in _changes(file))


def fix_sentence(files: Sequence[FixedFile], *, written: bool) -> str:
    """``Mended 3 lines in 2 files.``, or what would be mended."""
    if not files:
        return "There is nothing that can be mended safely."
    lines = sum(line.startswith("-") for file in files for line in _differences(file))
    where = f"{number(lines, 'line', 'lines')} in {number(len(files), 'file', 'files')}"
    return f"Mended {where}." if written else f"Would mend {where}; nothing was written."


def _changes(file: FixedFile) -> Iterator[str]:
    yield inert(f"--- a/{file.path}")
    yield inert(f"+++ b/{file.path}")
    for line in _differences(file):
        yield inert(line.removesuffix("\n")).translate(_UNSEEN)
        if line[0] in " +-" and not line.endswith("\n"):
            yield _NO_LAST_END


def _differences(file: FixedFile) -> Iterator[str]:
    """The lines of the diff below the names of the files; the file's own lines keep their end."""
    before, after = _lines(file.before), _lines(file.after)
    return islice(unified_diff(before, after, n=1, lineterm=""), 2, None)


def _lines(raw: bytes) -> list[str]:
    *lines, last = raw.decode("utf-8").split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
