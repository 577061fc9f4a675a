"""What changed, as lines for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.history.difference import ChangeKind
from microcredentials.reports.excerpt import excerpts
from microcredentials.reports.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.reports.review import Review, ReviewedEntry, ValueChange


def as_text(review: Review) -> str:
    """A heading per entry and a line per changed value: ``Fee for everyone else: 0 → 120 EUR``."""
    lines = [line for entry in review.entries for line in (heading(entry), *_lines(entry), "")]
    if not review.entries:
        lines += ["No value of an entry changed.", ""]
    if review.rewritten:
        lines += [f"Written otherwise, with the same values: {', '.join(review.rewritten)}", ""]
    if review.other_files:
        lines += [f"Changed beside the entries: {', '.join(review.other_files)}", ""]
    return "".join(f"{inert(line)}\n" for line in lines[:-1])


def heading(entry: ReviewedEntry) -> str:
    """``Changed course su/ethics: Ethics of data``, and what it was called or leads to."""
    change = entry.change
    words = f"{change.kind.capitalize()} {change.entry_kind} {change.id}"
    if change.former_id:
        words += f", formerly {change.former_id}"
    if change.leads_to:
        words += f", whose address leads to {change.leads_to}"
    return f"{words}: {entry.title}" if entry.title else words


def _lines(entry: ReviewedEntry) -> Iterator[str]:
    if entry.change.kind is ChangeKind.UNREADABLE:
        yield "  The file cannot be read any more; `microcredentials check` says why."
    for value in entry.values:
        yield f"  {value_line(value, is_new=entry.change.kind is ChangeKind.NEW)}"


def value_line(value: ValueChange, *, is_new: bool = False) -> str:
    """``Title: old → new``; what stands alone is told as added or removed, unless the whole entry is new."""
    before, after = excerpts(" ".join(value.before.split()), " ".join(value.after.split()))
    if before and after:
        return f"{value.label}: {before} → {after}"
    told = "" if is_new else " (added)" if after else " (removed)"
    return f"{value.label}: {after or before}{told}"
