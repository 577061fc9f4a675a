"""The portfolio's files as they were in a commit, taken from Git's objects; the work at hand stays as it is."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from microcredentials.history.git import NoSuchState, raw_answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ENTRY_FOLDERS = ("partners", "courses", "programmes")

LARGEST_READ = 1 << 20
"""Bytes of a file that is read; what is larger is far too large for an entry, and laid out with its size alone."""

_LINK, _MODULE = b"120000", b"160000"


@dataclass(frozen=True, slots=True)
class _Blob:
    """A file in a commit: its kind as Git writes it, the hash of its bytes, their number, its path below the root."""

    mode: bytes
    hash: bytes
    size: int
    path: Path

    @property
    def is_read(self) -> bool:
        """Whether its bytes are of interest: of pictures and the like only the name is."""
        return self.mode not in (_LINK, _MODULE) and self.path.suffix == ".yml" and self.size <= LARGEST_READ


@contextmanager
def checkout_of(root: Path, commit: str) -> Iterator[Path]:
    """A temporary folder with the entries below ``root`` as they were in ``commit`` (a hash).

    Attributes that hide files from an archive, filters and hooks are not obeyed, and nothing is fetched.
    Raises :class:`NoSuchState`.
    """
    blobs = tuple(_blobs(root, commit))
    contents = _contents(root, [blob.hash for blob in blobs if blob.is_read], commit)
    with TemporaryDirectory(prefix="microcredentials-") as folder:
        try:
            # Links come last, so that nothing is written through one.
            for blob in sorted(blobs, key=lambda blob: blob.mode == _LINK):
                _lay_out(blob, Path(folder) / blob.path, contents)
        except (OSError, ValueError) as error:
            raise NoSuchState(f"The files of `{commit[:12]}` could not be laid out: {error}.") from None
        yield Path(folder)


def _blobs(root: Path, commit: str) -> Iterator[_Blob]:
    listing = raw_answer(root, "ls-tree", "-r", "-z", "--long", commit, "--", *(f"{name}/" for name in ENTRY_FOLDERS))
    if listing is None:
        raise NoSuchState(f"Git could not list the files of `{commit[:12]}`.")
    for line in listing.split(b"\0"):
        facts, _, name = line.partition(b"\t")
        path = Path(os.fsdecode(name))
        if name and not path.is_absolute() and not {"..", ".git"}.intersection(path.parts):
            mode, _, hash_, size = facts.split()
            yield _Blob(mode, hash_, int(size) if size.isdigit() else 0, path)


def _contents(root: Path, hashes: Iterable[bytes], commit: str) -> Mapping[bytes, bytes]:
    """The bytes of many files, asked for at once: ``<hash> blob <size>``, a line end, the bytes, a line end."""
    wanted = tuple(dict.fromkeys(hashes))
    said = raw_answer(root, "cat-file", "--batch", given=b"".join(hash_ + b"\n" for hash_ in wanted))
    found: dict[bytes, bytes] = {}
    start = 0
    for hash_ in wanted:
        head, _, _ = (said or b"")[start : start + 200].partition(b"\n")
        if said is None or head.split()[1:2] != [b"blob"]:
            raise NoSuchState(f"Git lacks files of `{commit[:12]}` (a partial clone?).")
        begin, size = start + len(head) + 1, int(head.split()[2])
        found[hash_] = said[begin : begin + size]
        start = begin + size + 1
    return found


def _lay_out(blob: _Blob, target: Path, contents: Mapping[bytes, bytes]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if blob.mode == _LINK:
        target.symlink_to("nowhere")
    elif blob.mode == _MODULE:
        target.mkdir()
    else:
        with target.open("xb") as file:
            file.write(contents.get(blob.hash, b""))
            file.truncate(blob.size)
