"""The tables for people: on the terminal, and on the page about speed."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from tests.benchmark.comparison import MEMORY, MOST_GROWTH, TARGETS, Row, growth
from tests.benchmark.contest import PEERS
from tests.benchmark.measurement import Measurement

_TEMPLATE = Path(__file__).with_name("speed.md")
_HEADINGS = (
    *("Courses", "Generator", "Processor, s", "Wall, s", "Memory, MB", "Output, MB"),
    *("Ratio, processor", "Ratio, wall"),
)


def table(rows: Iterable[Row]) -> str:
    """A Markdown table."""
    lines = [f"| {' | '.join(_HEADINGS)} |", "|--:|---" + "|--:" * (len(_HEADINGS) - 2) + "|"]
    for row in rows:
        cells = (
            *(f"{row.courses:,}", row.tool, f"{row.cpu:.2f}", f"{row.wall:.2f}", f"{row.peak_mb:,.0f}"),
            *(f"{row.output_mb:,.1f}", f"{row.cpu_ratio:.2f}", f"{row.wall_ratio:.2f}"),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def verdicts(rows: Sequence[Row]) -> list[str]:
    """Each target with what was found."""
    judged = [line for target in TARGETS if (line := target.verdict(rows))]
    for less, more, factor in growth(rows):
        if more == 10 * less and less >= 1_000:
            kept = "kept" if factor <= MOST_GROWTH else "MISSED"
            judged.append(
                f"From {less:,} to {more:,} courses: "
                f"at most {MOST_GROWTH:g} times the processor time: {factor:.1f}, {kept}"
            )
    return [*judged, *MEMORY.verdicts(rows)]


def speed_page(rows: Sequence[Row], lines: Iterable[Measurement], seed: int, rounds: int, day: date) -> str:
    """The page as it is committed."""
    own = [f"| {line.name} | {line.value:,.2f} {line.unit} | {line.verdict} | {line.note} |" for line in lines]
    return _TEMPLATE.read_text(encoding="utf-8").format(
        day=f"{day:%d %B %Y}".lstrip("0"),
        machine=machine(),
        versions=", ".join(versions()),
        seed=seed,
        rounds=rounds,
        table=table(rows),
        verdicts="\n".join(f"- {line}" for line in verdicts(rows)),
        lines="\n".join(("| What | Found | Budget | |", "|---|--:|---|---|", *own)),
    )


def machine() -> str:
    """Processor, its number, and system."""
    return f"{_processor()}, {os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}"


def versions() -> list[str]:
    """What was compared."""
    ours = [f"{name} {version(name)}" for name in ("mkdocs-microcredentials", "mkdocs", "pagefind-bin")]
    return [*ours, *(f"{peer.name} {peer.version()}" for peer in PEERS)]


def _processor() -> str:
    known = Path("/proc/cpuinfo")
    lines = known.read_text(encoding="utf-8").splitlines() if known.exists() else []
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.machine())
