"""Which files of a checkout are entries, and what is wrong with the names of the others."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from microcredentials.domain.identity import LONGEST_SLUG, RESERVED_SLUGS, is_slug, slug_from
from microcredentials.domain.mistake import quoted
from microcredentials.domain.problem import Problem, file_error
from microcredentials.reading.source_text import LARGEST_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

ALLIANCE_FILE = "partners/alliance.yml"
LOGO_ENDINGS = (".png", ".webp", ".svg")
_PATH_RULE = "MC101"
_COMPANIONS = frozenset({"README.md", "CODEOWNERS", "LICENSE"})


@dataclass(frozen=True, slots=True)
class EntryPath:
    """A file that holds an entry: its path relative to the root, with ``/``, and the id that the path gives it."""

    path: str
    id: str


def entry_paths(root: Path, folder: str, depth: int) -> Iterator[EntryPath | Problem]:
    """The entry files below ``folder`` in order of their paths; a file that is in no right place is a problem.

    ``depth`` counts the parts of an id: 2 for courses (``<partner>/<course>``), 1 for partners and programmes.
    """
    top = root / folder
    if top.is_symlink() or not top.is_dir():
        return
    yield from _below(top, folder, (), depth)


def _below(directory: Path, shown: str, parts: tuple[str, ...], depth: int) -> Iterator[EntryPath | Problem]:
    with os.scandir(directory) as found:
        children = sorted(found, key=lambda child: child.name)
    for child in children:
        path = f"{shown}/{child.name}"
        if child.name.startswith(".") and child.name != ".git":
            continue
        if child.is_symlink():
            yield file_error(_safe(path), _PATH_RULE, "This is a link to another file.", "Put the file itself here.")
        elif child.is_dir():
            yield from _folder(child, path, parts, depth)
        else:
            yield from _file(child, path, parts, depth)


def _folder(child: os.DirEntry[str], path: str, parts: tuple[str, ...], depth: int) -> Iterator[EntryPath | Problem]:
    if child.name == ".git" or (Path(child.path) / ".git").exists():
        yield file_error(
            _safe(path), _PATH_RULE, "This folder is a repository of its own.", "Put the files themselves here."
        )
    elif len(parts) + 1 >= depth:
        yield file_error(
            _safe(path),
            _PATH_RULE,
            "Entries do not lie this deep.",
            f"Put them into `{'/'.join(path.split('/')[:-1])}/`.",
        )
    elif not is_slug(child.name):
        yield _bad_name(path, child.name, "folder")
    else:
        yield from _below(Path(child.path), path, (*parts, child.name), depth)


def _file(child: os.DirEntry[str], path: str, parts: tuple[str, ...], depth: int) -> Iterator[EntryPath | Problem]:
    name = child.name
    if name in _COMPANIONS or (depth == 1 and name.endswith(LOGO_ENDINGS)):
        return
    stem, dot, ending = name.rpartition(".")
    if not child.is_file(follow_symlinks=False) or not stat.S_ISREG(child.stat(follow_symlinks=False).st_mode):
        yield file_error(_safe(path), _PATH_RULE, "This is not an ordinary file.", "Remove it.")
    elif ending != "yml" or not dot:
        yield _not_yml(path, name)
    elif len(parts) + 1 != depth:
        yield file_error(
            _safe(path),
            _PATH_RULE,
            "A course lies in the folder of its partner.",
            f"Move this file to `courses/<partner>/{_safe(name)}`.",
        )
    elif not is_slug(stem):
        yield _bad_name(path, stem, "file")
    elif stem in RESERVED_SLUGS and path != ALLIANCE_FILE:
        yield file_error(path, _PATH_RULE, f"The name {quoted(stem)} is reserved.", "Choose another file name.")
    else:
        yield EntryPath(path, "/".join((*parts, stem)))


def _not_yml(path: str, name: str) -> Problem:
    words = name.casefold()
    if "yml" in words or "yaml" in words:
        stem = slug_from(words.split(".")[0])
        return file_error(
            _safe(path), _PATH_RULE, f"The name {quoted(name)} does not end with `.yml`.", f"Rename it to `{stem}.yml`."
        )
    return file_error(
        _safe(path),
        _PATH_RULE,
        f"{quoted(name)} is not an entry.",
        "Only files that end with `.yml` belong here; move it away.",
    )


def _bad_name(path: str, name: str, kind: str) -> Problem:
    meant = slug_from(name)
    rule = f"Use small letters a-z, digits and single hyphens, at most {LONGEST_SLUG} characters"
    hint = f"{rule}: `{meant}`." if meant and is_slug(meant) else f"{rule}."
    return file_error(_safe(path), _PATH_RULE, f"The {kind} name {quoted(name)} cannot be part of a web address.", hint)


def _safe(path: str) -> str:
    """A path as it may be printed: undecodable bytes and control characters are shown as escapes."""
    return "".join(character if character.isprintable() else f"\\x{ord(character) & 0xFF:02x}" for character in path)


def read_bytes(root: Path, path: str) -> bytes | Problem:
    """The bytes of an entry file, at most a little more than an entry may have."""
    try:
        with (root / path).open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        return file_error(path, _PATH_RULE, f"The file cannot be opened: {error.strerror}.", "Check its permissions.")
