"""The only place that writes to the terminal."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from microcredentials.reports.inert import inert


def speak_utf8() -> None:
    """Write UTF-8 with plain line ends whatever the machine's locale is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def tell(text: str) -> None:
    """Write what was asked for to standard output, as it is."""
    _write(sys.stdout, text)


def remark(sentence: str) -> None:
    """Write one line beside the matter to standard error."""
    _write(sys.stderr, f"{inert(sentence)}\n")


def append_summary(path: Path, markdown: str) -> None:
    """Add to the summary file of a CI job; a file that cannot be written is no reason to fail a check."""
    try:
        with path.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(markdown)
    except OSError as error:
        remark(f"The job summary could not be written: {error.strerror}.")


def _write(stream: TextIO, text: str) -> None:
    """Write and flush; where the reader has gone (``| head``), the rest is silently dropped."""
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        # Python flushes again when it ends and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
