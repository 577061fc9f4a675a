"""Work in a process of its own, which takes its memory along when it ends."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")

CAN_FORK = sys.platform == "linux"
"""Elsewhere a copy of a running process is not there (Windows) or not safe (macOS)."""

_work: Callable[[], Any] | None = None


def in_own_process(work: Callable[[], Result]) -> Result:
    """What ``work`` returns or raises, done by a copy of this process: it sees everything, and changes nothing here."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  a small build starts no process
    from multiprocessing import get_context  # noqa: PLC0415

    global _work  # noqa: PLW0603  the copy finds it here; nothing but the result travels
    _work = work
    try:
        with ProcessPoolExecutor(1, get_context("fork")) as pool:
            done: Result = pool.submit(_do).result()
            return done
    finally:
        _work = None


def _do() -> Any:
    return _work() if _work else None
