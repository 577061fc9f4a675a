"""What a command and all processes that it starts cost."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread
from time import perf_counter

import psutil
from tests.benchmark.comparison import CommandFailedError, Cost

_EVERY = 0.02  # seconds between two looks at the memory
_MEGABYTE = 1_000_000


def cost_of(command: Sequence[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run a command in a folder and wait for it; what it prints is dropped unless it fails."""
    begun = perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        memory = _Memory(process.pid)
        memory.start()
        said = process.stdout.read() if process.stdout else b""
        _, status, used = os.wait4(process.pid, 0)  # counts children that were waited for, too
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = perf_counter() - begun
    memory.stop()
    if process.returncode:
        raise CommandFailedError(
            f"{' '.join(command)} ended with {process.returncode}:\n{said.decode(errors='replace')}"
        )
    return Cost(used.ru_utime + used.ru_stime, wall, memory.peak / _MEGABYTE)


class _Memory(Thread):
    """Looks again and again how much memory a process and its descendants hold, in bytes."""

    peak = 0

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._over = Event()

    def run(self) -> None:
        while not self._over.wait(_EVERY):
            self.peak = max(self.peak, _held(self._pid))

    def stop(self) -> None:
        self._over.set()
        self.join()


def _held(pid: int) -> int:
    try:
        process = psutil.Process(pid)
        return sum(_resident(one) for one in (process, *process.children(recursive=True)))
    except psutil.Error:  # it has ended
        return 0


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0
