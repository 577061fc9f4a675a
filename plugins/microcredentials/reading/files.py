"""Which files of a checkout are entries, and what is wrong with the names of the others."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.domain.identity import LONGEST_SLUG, RESERVED_SLUGS, WINDOWS_DEVICES, is_slug, slug_from
from microcredentials.domain.mistake import quoted
from microcredentials.domain.problem import Problem, file_error
from microcredentials.reading.source_text import LARGEST_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ALLIANCE_FILE = "partners/alliance.yml"
FOLDERS: Mapping[str, int] = MappingProxyType({"partners": 1, "courses": 2, "programmes": 1})
"""Folder of entries -> how many parts the ids of its entries have."""
LOGO_ENDINGS = (".png", ".webp", ".svg")
_PATH_RULE = "MC101"
_COMPANIONS = frozenset({"README.md", "CODEOWNERS", "LICENSE"})


@dataclass(frozen=True, slots=True)
class EntryPath:
    """A file that holds an entry: its path relative to the root, with ``/``, and the id that the path gives it."""

    path: str
    id: str


@dataclass(frozen=True, slots=True)
class Stray:
    """A file or folder that is in no right place, and the id that its entry would have, if one can be told."""

    problem: Problem
    id: str = ""


def entry_paths(root: Path, folder: str, depth: int) -> Iterator[EntryPath | Stray]:
    """The entry files below ``folder`` in order of their paths; a file that is in no right place is a problem.

    ``depth`` counts the parts of an id: 2 for courses (``<partner>/<course>``), 1 for partners and programmes.
    """
    top = root / folder
    if top.is_symlink() or (top.exists() and not top.is_dir()):
        yield _stray(folder, "This is no folder of its own.", "Make it an ordinary folder that holds the entries.")
    elif top.is_dir():
        yield from _below(top, folder, (), depth)


def all_entry_paths(root: Path) -> Iterator[str]:
    """The paths of all entry files that are in their right place."""
    for folder, depth in FOLDERS.items():
        yield from (found.path for found in entry_paths(root, folder, depth) if isinstance(found, EntryPath))


def _stray(path: str, message: str, hint: str, id_: str = "") -> Stray:
    return Stray(file_error(_safe(path), _PATH_RULE, message, hint), id_)


def _below(directory: Path, shown: str, parts: tuple[str, ...], depth: int) -> Iterator[EntryPath | Stray]:
    try:
        with os.scandir(directory) as found:
            children = sorted(found, key=lambda child: child.name)
    except OSError as error:
        yield _stray(
            shown, f"The folder cannot be opened: {error.strerror or 'unknown reason'}.", "Check its permissions."
        )
        return
    for child in children:
        path = f"{shown}/{child.name}"
        if child.name.startswith(".") and child.name != ".git":
            continue
        if child.is_symlink():
            id_ = "/".join((*parts, slug_from(child.name.removesuffix(".yml"))))
            yield _stray(path, "This is a link to another file.", "Put the file itself here.", id_)
        elif child.is_dir():
            yield from _folder(child, path, parts, depth)
        else:
            yield from _file(child, path, parts, depth)


def _folder(child: os.DirEntry[str], path: str, parts: tuple[str, ...], depth: int) -> Iterator[EntryPath | Stray]:
    if child.name == ".git" or (Path(child.path) / ".git").exists():
        yield _stray(path, "This folder is a repository of its own.", "Put the files themselves here.")
    elif len(parts) + 1 >= depth:
        above = _safe("/".join(path.split("/")[:-1]))
        yield _stray(path, "Entries do not lie this deep.", f"Put them into `{above}/`.")
    elif flaw := _flaw_of_name(child.name, "folder"):
        yield _stray(path, *flaw)
    else:
        yield from _below(Path(child.path), path, (*parts, child.name), depth)


def _file(child: os.DirEntry[str], path: str, parts: tuple[str, ...], depth: int) -> Iterator[EntryPath | Stray]:
    name = child.name
    if name in _COMPANIONS or (depth == 1 and name.endswith(LOGO_ENDINGS)):
        return
    stem, dot, ending = name.rpartition(".")
    id_ = "/".join((*parts, slug_from(name.casefold().split(".")[0])))
    if not child.is_file(follow_symlinks=False):
        yield _stray(path, "This is not an ordinary file.", "Remove it.")
    elif ending != "yml" or not dot:
        yield _not_yml(path, name, id_)
    elif len(parts) + 1 != depth:
        hint = f"Move this file to `courses/<partner>/{_safe(name)}`."
        yield _stray(path, "A course lies in the folder of its partner.", hint)
    elif path != ALLIANCE_FILE and (flaw := _flaw_of_name(stem, "file")):
        yield _stray(path, *flaw, id_)
    else:
        yield EntryPath(path, "/".join((*parts, stem)))


def _not_yml(path: str, name: str, id_: str) -> Stray:
    stem, *endings = name.casefold().split(".")
    if any("yml" in ending or "yaml" in ending for ending in endings):
        good = slug_from(stem)
        hint = f"Rename it to `{good}.yml`." if is_slug(good) else "Give it a name that ends with `.yml`."
        return _stray(path, f"The name {quoted(name)} does not end with `.yml`.", hint, id_)
    hint = "Only files that end with `.yml` belong here; move it away."
    return _stray(path, f"{quoted(name)} is not an entry.", hint)


def _flaw_of_name(name: str, kind: str) -> tuple[str, str] | None:
    """What is wrong with the name of a file (without its ending) or folder, and how to name it instead."""
    if name in RESERVED_SLUGS or name.casefold() in WINDOWS_DEVICES:
        return f"The name {quoted(name)} is reserved.", f"Choose another {kind} name."
    if is_slug(name):
        return None
    meant = slug_from(name)
    rule = f"Use small letters a-z, digits and single hyphens, at most {LONGEST_SLUG} characters"
    foreign = next((letter for letter in name if letter.isalpha() and not letter.isascii()), "")
    if foreign and not meant:
        rule = f"`{foreign}` is not one of the letters a-z, even if it looks like one. {rule}"
    hint = f"{rule}: `{meant}`." if is_slug(meant) else f"{rule}."
    return f"The {kind} name {quoted(name)} cannot be part of a web address.", hint


def _safe(path: str) -> str:
    """A path as it may be printed: undecodable bytes and control characters are shown as escapes."""
    return "".join(character if character.isprintable() else f"\\x{ord(character) & 0xFF:02x}" for character in path)


def read_bytes(root: Path, path: str) -> bytes | Problem:
    """The bytes of an entry file, at most a little more than an entry may have."""
    try:
        with (root / path).open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        return file_error(
            path,
            _PATH_RULE,
            f"The file cannot be opened: {error.strerror or 'unknown reason'}.",
            "Check its permissions.",
        )
