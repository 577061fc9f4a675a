"""A file given new content, all of it or nothing."""

from __future__ import annotations

import os
from shutil import copymode
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import WrongUsage

if TYPE_CHECKING:
    from pathlib import Path


def rewrite(path: Path, content: bytes) -> None:
    """Replace what an existing file holds; if anything fails on the way, the file stays as it was."""
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_bytes(content)
        copymode(path, new)
        new.replace(path)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise WrongUsage(f"`{path}` cannot be written: {error.strerror}.") from None
