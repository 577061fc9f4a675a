"""``microcredentials migrate``: entries in an older format, written as today's format wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode
from microcredentials.cli.rewriting import rewrite
from microcredentials.cli.root import add_root_option, existing_root
from microcredentials.fixing import FixedFile
from microcredentials.reading.files import all_entry_paths, read_bytes
from microcredentials.reading.migrations import migrated
from microcredentials.reports.difference import as_difference
from microcredentials.reports.speech import remark, tell
from microcredentials.reports.tally import number

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction
    from collections.abc import Iterator
    from pathlib import Path


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "migrate",
        help="write entries of an older format in today's",
        description="Gives fields of older formats their present names and places, and shows what it changed. Comments "
        "and the order of fields stay, and whatever is not certain is left to `check`.",
    )
    add_root_option(parser)
    parser.add_argument("--dry-run", action="store_true", help="show what would be changed, write nothing")
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Show the changes, and write them unless asked not to."""
    root = existing_root(options.root)
    files = tuple(_old_files(root))
    tell(as_difference(files))
    if not options.dry_run:
        for file in files:
            rewrite(root / file.path, file.after)
    remark(_sentence(len(files), written=not options.dry_run))
    return ExitCode.CLEAN


def _old_files(root: Path) -> Iterator[FixedFile]:
    for path in sorted(all_entry_paths(root)):
        raw = read_bytes(root, path)
        if isinstance(raw, bytes) and (now := migrated(raw, path)) != raw:
            yield FixedFile(path, raw, now)


def _sentence(count: int, *, written: bool) -> str:
    if not count:
        return "Every entry is in today's format already, as far as it can be told."
    files = number(count, "file", "files")
    return (
        f"Changed {files}. Run `microcredentials check` for what is left."
        if written
        else f"Would change {files}; nothing was written."
    )
