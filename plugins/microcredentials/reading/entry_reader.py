"""From one file to an entry: as much of it as can be understood, and a problem for all else."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course
from microcredentials.domain.language import require_language
from microcredentials.domain.partner import Partner
from microcredentials.domain.place import Places
from microcredentials.domain.portfolio import Entry
from microcredentials.domain.problem import Severity
from microcredentials.domain.programme import Programme
from microcredentials.reading.misnamed_groups import renamed, renaming_of
from microcredentials.reading.value_problems import EntryFile, ValueProblem, value_problems

if TYPE_CHECKING:
    from microcredentials.domain.place import FieldPath
    from microcredentials.domain.problem import Problem
    from microcredentials.reading.document import Document

Value = TypeVar("Value", Alliance, Partner, Course, Programme)

MOST_ROUNDS = 20
_NO_PLACES = Places()


def read_entry(
    model: type[Value], document: Document, path: str, id_: str, default_language: str
) -> tuple[Entry[Value], tuple[Problem, ...]]:
    """The entry with every value that is right, and one problem per value that is not.

    What cannot be understood is taken out and noted in ``Entry.broken``; a list with a wrong
    element is taken out whole, so that the places of its other elements stay true.
    """
    context = EntryContext(id_, _written_in(document.value or {}, default_language))
    told = _fields_told(document)
    misnamed: list[Problem] = []
    found: list[ValueProblem]
    value, found = _validated(model, document, path, context)
    while value is None and len(misnamed) < MOST_ROUNDS and (renaming := renaming_of(found, document.value)):
        misnamed.extend(each.problem for each in found if each.misnamed and each.spoilt == renaming.path)
        told |= {renaming.of_field(field) for field in told}
        document = renamed(document, renaming)
        value, found = _validated(model, document, path, context)
        found = [each for each in found if each.spoilt != renaming.meant]
    spoilt: frozenset[FieldPath] = frozenset()
    if value is None:
        value, spoilt = _without_the_wrong(model, document.value or {}, context, found)
    problems = (*misnamed, *(each.problem for each in found))
    entry = Entry(path, value, document.places, document.broken | spoilt, document.complete)
    return entry, document.problems + tuple(problem for problem in problems if problem.field not in told)


def _validated(
    model: type[Value], document: Document, path: str, context: EntryContext
) -> tuple[Value | None, list[ValueProblem]]:
    given = document.value or {}
    try:
        return model.model_validate(given, context=context), []
    except ValidationError as error:
        return None, value_problems(error, EntryFile(path, model, given, document.places))


def _fields_told(document: Document) -> set[str]:
    """The fields whose writing is wrong: what their mended value looks like is no mistake of its own."""
    return {problem.field for problem in document.problems if problem.severity is Severity.ERROR}


def _written_in(given: dict[str, Any], default_language: str) -> str:
    """The language of the entry's plain texts; one that is written wrongly counts as the one that is meant."""
    if "written_in" not in given:
        return default_language
    try:
        return require_language(given["written_in"])
    except PydanticCustomError as error:
        meant = (error.context or {}).get("replacement")
    return meant if isinstance(meant, str) else default_language


def _without_the_wrong(
    model: type[Value], given: dict[str, Any], context: EntryContext, found: list[ValueProblem]
) -> tuple[Value, frozenset[FieldPath]]:
    """Validate again without what is wrong, until the rest is right; what later rounds find hangs on the first."""
    value = deepcopy(given)
    spoilt: set[FieldPath] = {path for each in found for path in each.meant}
    for _ in range(MOST_ROUNDS):
        for each in found:
            path = _removable(each.spoilt)
            spoilt.add(path)
            _remove(value, path)
        try:
            return model.model_validate(value, context=context), frozenset(spoilt)
        except ValidationError as error:
            found = value_problems(error, EntryFile("", model, value, _NO_PLACES))
    return model.model_validate({}, context=context), frozenset({()})


def _removable(path: FieldPath) -> FieldPath:
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path


def _remove(value: Any, path: FieldPath) -> None:
    if not path:
        value.clear()
        return
    for part in path[:-1]:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(value, dict):
        value.pop(path[-1], None)
