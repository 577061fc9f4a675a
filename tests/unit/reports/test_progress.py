"""What is said of long work, by a clock that the test turns."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from microcredentials.domain.progress import UNHEARD
from microcredentials.reports.progress import Log, Report, Terminal, progress_report


class Clock:
    def __init__(self, step: float) -> None:
        self.now, self.step = 0.0, step

    def __call__(self) -> float:
        return self.now

    def work(self, steps: int) -> Iterator[int]:
        for number in range(steps):
            self.now += self.step
            yield number


def _lines(step: float, steps: int, total: int | None) -> list[str]:
    lines: list[str] = []
    clock = Clock(step)
    list(Report(Log(lines.append), clock).follow("Reading", clock.work(steps), total))
    return lines


def test_quick_work_is_not_mentioned() -> None:
    assert _lines(0.001, 100, 100) == []


def test_long_work_is_told_when_it_is_done() -> None:
    assert _lines(0.01, 500, 500) == ["Reading: 500 in 5.0 seconds, 100 a second"]


def test_very_long_work_is_told_now_and_then() -> None:
    assert _lines(5, 5, 5) == [
        "Reading: 2 of 5, 5.0 seconds each",
        "Reading: 4 of 5, 5.0 seconds each",
        "Reading: 5 in 25.0 seconds, 5.0 seconds each",
    ]


def test_work_that_ends_early_is_told_as_far_as_it_came() -> None:
    lines: list[str] = []
    clock = Clock(2)
    stage = iter(Report(Log(lines.append), clock).follow("Reading", clock.work(9), 9))
    next(stage), next(stage)
    del stage
    assert lines == ["Reading: 1 of 9 in 4.0 seconds, 4.0 seconds each"]


def test_work_of_unknown_length_is_counted() -> None:
    assert _lines(1, 4, None) == ["Reading: 4 in 4.0 seconds, 1 a second"]


def test_the_steps_pass_through_unchanged() -> None:
    assert list(Report(Log(print)).follow("Reading", iter("abc"), 3)) == ["a", "b", "c"]
    assert list(UNHEARD.follow("Reading", iter("abc"), 3)) == ["a", "b", "c"]


def test_work_that_nobody_can_look_into_is_told_at_its_end() -> None:
    lines: list[str] = []
    clock = Clock(4)
    with Report(Log(lines.append), clock).during("Indexing", 1_000):
        next(clock.work(1))
    assert lines == ["Indexing: 1,000 in 4.0 seconds, 250 a second"]


def test_on_a_terminal_a_bar_comes_and_goes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    clock = Clock(0.5)
    list(Report(Terminal(), clock).follow("Reading", clock.work(10), 10))

    shown = capsys.readouterr()

    assert shown.out == ""
    assert "Reading" in shown.err
    assert "10/10" in shown.err


def test_what_is_kept_gets_lines_beside_the_findings(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("microcredentials.reports.progress.PATIENCE", 0.0)
    with progress_report().during("Indexing", 5):
        pass
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("Indexing: 5 in ")
