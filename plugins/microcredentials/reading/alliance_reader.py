"""The alliance's file: its own values over those of the shipped profile that it extends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.mistake import closest, listed, quoted
from microcredentials.domain.place import Places
from microcredentials.domain.problem import Problem, Severity, file_error
from microcredentials.reading.document import Document
from microcredentials.reading.entry_reader import read_entry
from microcredentials.reading.files import ALLIANCE_FILE
from microcredentials.reading.profile import FALLBACK, extended, profile_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.place import FieldPath
    from microcredentials.domain.portfolio import Entry


def read_alliance(document: Document | None, *, strayed: bool = False) -> tuple[Entry[Alliance], tuple[Problem, ...]]:
    """The alliance from its file's document, or from the fallback profile where there is no file.

    ``strayed``: a file that must be the alliance's was found under a wrong name, and a problem says so.
    """
    if document is None:
        entry, _ = read_entry(Alliance, Document(extended(FALLBACK, {}, ()), Places()), ALLIANCE_FILE, "alliance", "en")
        return entry, () if strayed else (_missing_file(),)
    own = document.value or {}
    name, unknown = _profile_name(own, document.places)
    nulls = _set_to_null(document)
    value = extended(name, own, nulls) if name else own
    merged = Document(value, document.places, (), document.broken, document.complete)
    entry, found = read_entry(Alliance, merged, ALLIANCE_FILE, "alliance", _default_language(value))
    told = [problem for problem in document.problems if not _tells_null(problem, document, nulls)]
    missing = [_missing_edition()] if own and "edition" not in own and not entry.is_broken(("edition",)) else []
    return entry, (*told, *unknown, *found, *missing)


def _missing_file() -> Problem:
    return file_error(
        ALLIANCE_FILE,
        "MC106",
        f"The alliance's file is missing; the profile `{FALLBACK}` is used.",
        f"Add the file with `extends: {FALLBACK}` (or another profile), `name` and `edition`.",
    )


def _missing_edition() -> Problem:
    return file_error(
        ALLIANCE_FILE, "MC301", "`edition` is missing.", "Add the edition being prepared, such as `edition: 2026-27`."
    )


def _profile_name(own: dict[str, Any], places: Places) -> tuple[str | None, tuple[Problem, ...]]:
    """The profile to extend: the fallback where the alliance's file is empty or names one that does not exist."""
    if not own:
        return FALLBACK, ()
    name = own.get("extends")
    if name is None:
        return None, ()
    if not isinstance(name, str):
        return FALLBACK, ()  # the field itself says that it wants a text
    if name in profile_names():
        return name, ()
    meant = closest(name, profile_names())
    shipped = f"Shipped: {listed(profile_names())}."
    problem = Problem(
        ALLIANCE_FILE,
        places.of_value(("extends",)),
        Severity.ERROR,
        "MC203",
        "extends",
        f"{quoted(name)} is not a shipped profile.",
        f"Did you mean `{meant}`? {shipped}" if meant else shipped,
        places.corrected_line(("extends",), meant) if meant else None,
    )
    return meant or FALLBACK, (problem,)


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
        match value:
            case dict() if part in value:
                value = value[part]
            case list() if isinstance(part, int) and part < len(value):
                value = value[part]
            case _:
                return True
    return False


def _tells_null(problem: Problem, document: Document, nulls: Iterable[FieldPath]) -> bool:
    is_warning = problem.severity is Severity.WARNING
    return is_warning and any(problem.mark in document.places.spans[path] for path in nulls)
