"""What a build makes besides what peers make too, and the steps of daily work, each measured on its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from socket import create_server
from urllib.error import URLError
from urllib.request import urlopen

from tests.benchmark.measurement import Measurement, Stopwatch
from tests.benchmark.process_tree import cost_of

from microcredentials.history.last_changes import last_changes

CHECK_BUDGET = {1_000: 2.0}  # seconds
REBUILD_BUDGET = {1_000: 1.0, 10_000: 2.0}  # seconds
_PATIENCE = 600.0  # seconds
_NEW_WORDS = "An edit that serve must show"


def measure_alone(checkout: Path, courses: int) -> Iterator[Measurement]:
    """The check as people run it, then what Git knows."""
    name = f"{courses:,} courses"
    checked = cost_of([sys.executable, "-m", "microcredentials", "check"], checkout, dict(os.environ))
    budget = CHECK_BUDGET.get(courses)
    yield Measurement(f"{name}: microcredentials check", checked.wall, "s", budget, note=f"{checked.peak_mb:,.0f} MB")
    _commit(checkout)
    watch = Stopwatch()
    with watch.running():
        last_changes(checkout)
    yield Measurement(f"{name}: facts from Git", watch.seconds, "s")


def measure_rebuild(checkout: Path, courses: int) -> Measurement:
    """Seconds from the moment an entry is written until ``mkdocs serve`` shows it."""
    entry = min((checkout / "courses").rglob("*.yml"))
    page = f"courses/{entry.relative_to(checkout / 'courses').with_suffix('').as_posix()}/"
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    watch = Stopwatch()
    with subprocess.Popen(command, cwd=checkout, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            address = f"http://127.0.0.1:{port}/{page}"
            _wait_for("<main", address)
            time.sleep(1)  # until the server watches its files
            written = entry.read_text(encoding="utf-8")
            line = next(line for line in written.splitlines() if line.startswith("summary:"))
            with watch.running():
                entry.write_text(written.replace(line, f"summary: {_NEW_WORDS}."), encoding="utf-8")
                _wait_for(_NEW_WORDS, address)
        finally:
            server.terminate()
    name = f"{courses:,} courses: serve, from an edit to the page"
    return Measurement(name, watch.seconds, "s", REBUILD_BUDGET.get(courses))


def _wait_for(words: str, address: str) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=_PATIENCE) as answer:  # noqa: S310  our own server
                if words in answer.read().decode():
                    return
        except (URLError, ConnectionError):
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} never showed {words!r}.")


def _commit(checkout: Path) -> None:
    identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.org"]
    for command in (["init", "--quiet"], ["add", "."], [*identity, "commit", "--quiet", "--message", "All entries"]):
        subprocess.run(["git", *command], cwd=checkout, check=True)  # noqa: S607  whichever Git is there
