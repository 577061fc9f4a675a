"""How a command ends."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the caller is told."""

    CLEAN = 0
    ENTRIES_HAVE_ERRORS = 1
    WRONG_USAGE = 2
    OUR_FAULT = 3


class WrongUsage(Exception):  # noqa: N818  it is the caller's slip, told in one sentence
    """A command was called in a way that cannot work; the message says how it can."""
