"""Long work as people follow it: a bar on a terminal, a line now and then where the output is kept.

Everything goes to standard error, and nothing is said of what is done within a second.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from microcredentials.reports.speech import remark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.progress import Progress as Bars

    from microcredentials.domain.progress import Progress, Step

PATIENCE = 1.0
"""Seconds before a stage is worth a word."""

PAUSE = 10.0
"""Seconds between two lines about one stage; a log is no film."""


class Board(Protocol):
    """Where progress is shown."""

    def show(self, stage: str, done: int, total: int | None, seconds: float) -> None:
        """So much is done after so many seconds."""

    def close(self, stage: str, done: int, total: int | None, seconds: float) -> None:
        """The stage is over; it was worth a word."""


def progress_report(line: Callable[[str], object] = remark) -> Progress:
    """A bar where standard error is a terminal, else lines, each handed to ``line``."""
    return Report(Terminal() if sys.stderr.isatty() else Log(line))


class Report:
    """Shows the stages that take their time; ``clock`` gives seconds."""

    def __init__(self, board: Board, clock: Callable[[], float] = monotonic) -> None:
        self._board = board
        self._clock = clock

    def follow(self, stage: str, steps: Iterable[Step], total: int | None = None) -> Iterator[Step]:
        """The steps; a stage that ends early is told as far as it came."""
        began, done = self._clock(), 0
        try:
            for step in steps:
                yield step
                done += 1
                seconds = self._clock() - began
                if seconds >= PATIENCE:
                    self._board.show(stage, done, total, seconds)
        finally:
            seconds = self._clock() - began
            if seconds >= PATIENCE:
                self._board.close(stage, done, total, seconds)

    @contextmanager
    def during(self, stage: str, total: int) -> Iterator[None]:
        """Only the end can be told."""
        began = self._clock()
        yield
        seconds = self._clock() - began
        if seconds >= PATIENCE:
            self._board.close(stage, total, total, seconds)


class Log:
    """A line for each stage when it ends, and between them now and then."""

    def __init__(self, line: Callable[[str], object]) -> None:
        self._line = line
        self._told = 0.0

    def show(self, stage: str, done: int, total: int | None, seconds: float) -> None:
        """A line, unless there has just been one."""
        if seconds - self._told >= PAUSE:
            self._told = seconds
            self._line(f"{stage}: {_share(done, total)}, {_rate(done, seconds)}")

    def close(self, stage: str, done: int, total: int | None, seconds: float) -> None:
        """The last line."""
        self._told = 0.0
        self._line(f"{stage}: {_share(done, total)} in {seconds:.1f} seconds, {_rate(done, seconds)}")


class Terminal:
    """One bar, which is gone when the stage is over."""

    def __init__(self) -> None:
        self._bars: Bars | None = None

    def show(self, stage: str, done: int, total: int | None, seconds: float) -> None:
        """Draw the bar, at most as often as the eye can follow."""
        if self._bars is None:
            self._bars = _bars()
            self._bars.add_task(stage, total=total, rate="")
            self._bars.start()
        task = self._bars.task_ids[0]
        self._bars.update(task, completed=done, rate=_rate(done, seconds))

    def close(self, _stage: str, _done: int, _total: int | None, _seconds: float) -> None:
        """Take the bar away."""
        if self._bars is not None:
            self._bars.stop()
            self._bars = None


def _bars() -> Bars:
    from rich.console import Console  # noqa: PLC0415  40 milliseconds, for work that takes seconds
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    from rich.progress import Progress as Bars  # noqa: PLC0415

    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"), TimeRemainingColumn(),
    )  # fmt: skip
    return Bars(*columns, console=Console(stderr=True), transient=True)


def _share(done: int, total: int | None) -> str:
    return f"{done:,}" if total in (None, done) else f"{done:,} of {total:,}"


def _rate(done: int, seconds: float) -> str:
    return f"{done / seconds:,.0f} a second" if done >= seconds else f"{seconds / max(done, 1):,.1f} seconds each"
