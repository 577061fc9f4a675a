"""From a checkout to a portfolio and all problems of reading; one bad file never hides another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.course import Course
from microcredentials.domain.mistake import closest, listed, quoted
from microcredentials.domain.partner import Partner
from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.problem import Problem, Severity, file_error
from microcredentials.domain.programme import Programme
from microcredentials.reading.document import Document
from microcredentials.reading.entry_reader import read_entry
from microcredentials.reading.files import ALLIANCE_FILE, EntryPath, entry_paths, read_bytes
from microcredentials.reading.loader import load
from microcredentials.reading.profile import FALLBACK, extended, profile_names

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from microcredentials.domain.place import FieldPath

Value = TypeVar("Value", Partner, Course, Programme)


@dataclass(frozen=True, slots=True)
class Reading:
    """A portfolio and what was found wrong while it was read, in the order of files and places."""

    portfolio: Portfolio
    problems: tuple[Problem, ...]


def read_checkout(root: Path) -> Reading:
    """Read ``partners/``, ``courses/`` and ``programmes/`` below ``root``; needs neither Git nor ``mkdocs.yml``."""
    problems: list[Problem] = []
    unreadable: set[str] = set()
    alliance = _read_alliance(root, problems)
    language = alliance.value.default_language
    partners = _read_all(root, "partners", 1, Partner, language, problems, unreadable)
    courses = _read_all(root, "courses", 2, Course, language, problems, unreadable)
    programmes = _read_all(root, "programmes", 1, Programme, language, problems, unreadable)
    portfolio = Portfolio(alliance, partners, courses, programmes, frozenset(unreadable))
    return Reading(portfolio, tuple(sorted(problems, key=lambda problem: problem.sort_key)))


def _read_all(
    root: Path,
    folder: str,
    depth: int,
    model: type[Value],
    language: str,
    problems: list[Problem],
    unreadable: set[str],
) -> dict[str, Entry[Value]]:
    entries: dict[str, Entry[Value]] = {}
    for found in entry_paths(root, folder, depth):
        if isinstance(found, Problem):
            problems.append(found)
        elif found.path != ALLIANCE_FILE:
            document = _load(root, found)
            if document.value is None:
                unreadable.add(found.id)
                problems.extend(document.problems)
                continue
            entries[found.id], told = read_entry(model, document, found.path, found.id, language)
            problems.extend(told)
    return entries


def _load(root: Path, found: EntryPath) -> Document:
    raw = read_bytes(root, found.path)
    if isinstance(raw, Problem):
        return Document(None, Places(), (raw,))
    return load(raw, found.path)


def _read_alliance(root: Path, problems: list[Problem]) -> Entry[Alliance]:
    present = any(
        isinstance(found, EntryPath) and found.path == ALLIANCE_FILE for found in entry_paths(root, "partners", 1)
    )
    if not present:
        problems.append(
            file_error(
                ALLIANCE_FILE,
                "MC106",
                "The alliance's file is missing.",
                f"Add it with `extends: {FALLBACK}` (or another profile), `name` and `edition`; until then `{FALLBACK}` is used.",
            )
        )
        document = Document({}, Places())
    else:
        document = _load(root, EntryPath(ALLIANCE_FILE, "alliance"))
    own = document.value or {}
    name = _profile_name(own, document.places, problems)
    nulls = _set_to_null(document)
    value = extended(name, own, nulls) if name else own
    problems.extend(problem for problem in document.problems if problem.severity is Severity.ERROR or not _tells_null(problem, document, nulls))
    merged = Document(value, document.places, (), document.broken, document.complete)
    entry, told = read_entry(Alliance, merged, ALLIANCE_FILE, "alliance", _default_language(value))
    problems.extend(told)
    if present and document.value is not None and "edition" not in own and not entry.is_broken(("edition",)):
        problems.append(
            file_error(ALLIANCE_FILE, "MC301", "`edition` is missing.", "Add a line such as `edition: 2026-27`: the edition being prepared.")
        )
    return entry


def _profile_name(own: dict[str, Any], places: Places, problems: list[Problem]) -> str | None:
    """The profile to extend: the fallback where the alliance's file is empty or names one that does not exist."""
    if not own:
        return FALLBACK
    name = own.get("extends")
    if name is None or name in profile_names():
        return name
    meant = closest(str(name), profile_names())
    problems.append(
        Problem(
            ALLIANCE_FILE,
            places.of_value(("extends",)),
            Severity.ERROR,
            "MC203",
            "extends",
            f"{quoted(name)} is not a shipped profile.",
            f"Did you mean `{meant}`? Shipped: {listed(profile_names())}." if meant else f"Write one of {listed(profile_names())}.",
            places.corrected_line(("extends",), meant) if meant else None,
        )
    )
    return meant or FALLBACK


def _default_language(value: dict[str, Any]) -> str:
    language = value.get("default_language")
    return language if isinstance(language, str) else "en"


def _set_to_null(document: Document) -> tuple[FieldPath, ...]:
    """The fields that stand in the file without a value: in the alliance's file they remove what the profile says."""
    return tuple(
        path for path in document.places.spans if path not in document.broken and _is_absent(document.value, path)
    )


def _is_absent(value: Any, path: FieldPath) -> bool:
    for part in path:
        if isinstance(value, dict) and part in value:
            value = value[part]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return True
    return False


def _tells_null(problem: Problem, document: Document, nulls: Iterable[FieldPath]) -> bool:
    return any(problem.mark in document.places.spans[path] for path in nulls)
