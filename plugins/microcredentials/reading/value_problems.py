"""From pydantic's errors to problems: the only place that knows how pydantic words its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from microcredentials.domain.mistake import listed, quoted, shape_of
from microcredentials.domain.problem import Problem, Severity, field_name
from microcredentials.reading.vocabulary_of_fields import field_names, groups_with, meant_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from microcredentials.domain.model import Record
    from microcredentials.domain.place import FieldPath, Places

_UNKNOWN_FIELD = "extra_forbidden"
_MISSING = "missing"
_WRONG_GROUP = frozenset({"model_type", "dict_type", "model_attributes_type", "dataclass_type"})
MOST_NAMES_LISTED = 12


@dataclass(frozen=True, slots=True)
class ValueProblem:
    """A problem with one value: ``spoilt`` cannot be used, ``meant`` was given under another name."""

    problem: Problem
    spoilt: FieldPath
    meant: FieldPath | None = None


@dataclass(frozen=True, slots=True)
class EntryFile:
    """The file that is being read: its path, model, values and places."""

    path: str
    model: type[Record]
    value: Mapping[str, Any]
    places: Places


def value_problems(error: ValidationError, file: EntryFile) -> list[ValueProblem]:
    """One problem per mistake, in the order of the model's fields."""
    found: dict[tuple[object, ...], ValueProblem] = {}
    for detail in error.errors(include_url=False):
        each = _value_problem(detail, file)
        found.setdefault((each.problem.mark, each.problem.code, each.problem.message), each)
    return list(found.values())


def _value_problem(detail: ErrorDetails, file: EntryFile) -> ValueProblem:
    kind, location = detail["type"], detail["loc"]
    path = _path_in(file.value, location)
    if kind == _UNKNOWN_FIELD:
        return _unknown_field(path, file)
    if kind == _MISSING:
        return _missing_part(path, str(location[-1]), file)
    if kind in _WRONG_GROUP:
        return _no_group(path, detail["input"], file)
    context = detail.get("ctx", {})
    of_key = bool(location) and location[-1] == "[key]"
    place = file.places.of_key(path) if of_key else file.places.of_value(path)
    replacement = context.get("replacement")
    correct = file.places.corrected_key if of_key else file.places.corrected_line
    problem = Problem(
        file.path,
        place,
        Severity.ERROR,
        kind if kind.startswith("MC") else "MC202",
        field_name(path),
        str(context.get("message", "This value does not fit the field.")),
        context.get("hint"),
        correct(path, replacement) if replacement is not None else None,
    )
    return ValueProblem(problem, path)


def _unknown_field(path: FieldPath, file: EntryFile) -> ValueProblem:
    group, written = path[:-1], str(path[-1])
    meant = meant_name(file.model, group, written)
    present = _at(file.value, group)
    taken = isinstance(present, dict) and meant in present
    if meant is not None:
        hint = (
            f"Did you mean `{meant}`?"
            if not taken
            else f"Did you mean `{meant}`? It is given already: keep one of them."
        )
    else:
        hint = _where_it_belongs(group, written, file.model)
    problem = Problem(
        file.path,
        file.places.of_key(path),
        Severity.ERROR,
        "MC201",
        field_name(path),
        f"There is no field {quoted(written)}{_inside(group)}.",
        hint,
        file.places.corrected_key(path, meant) if meant is not None and not taken else None,
    )
    return ValueProblem(problem, path, (*group, meant) if meant is not None else None)


def _where_it_belongs(group: FieldPath, written: str, model: type[Record]) -> str:
    homes = groups_with(model, written)
    if group and "" in homes:
        return f"`{written}` is a field of the entry itself: begin its line in the first column."
    homes = tuple(home for home in homes if home)
    if homes:
        return f"`{written}` belongs under {listed(homes)}: indent its line by two spaces below that one."
    names = field_names(model, group)
    if 0 < len(names) <= MOST_NAMES_LISTED:
        return f"Allowed here: {listed(names)}."
    return "Remove the line, or see the field reference for the name that is meant."


def _missing_part(path: FieldPath, name: str, file: EntryFile) -> ValueProblem:
    mark = file.places.of_value(path) if path and isinstance(path[-1], int) else file.places.of_key(path)
    message = f"`{name}` is missing{_inside(path)}."
    problem = Problem(
        file.path, mark, Severity.ERROR, "MC215", field_name((*path, name)), message, f"Add a line `{name}: …`."
    )
    return ValueProblem(problem, path)


def _no_group(path: FieldPath, given: Any, file: EntryFile) -> ValueProblem:
    names = field_names(file.model, path)
    hint = f"Write its fields on lines of their own, indented: {listed(names[:MOST_NAMES_LISTED])}." if names else None
    example = next((name for name in ("email", "url", "types", "kind", "amounts", "eqf") if name in names), None)
    replacement = f"{{{example}: {given}}}" if example and _fits(example, given) else None
    problem = Problem(
        file.path,
        file.places.of_value(path),
        Severity.ERROR,
        "MC202",
        field_name(path),
        f"This must be a group of fields, but {shape_of(given)} was found.",
        hint or "Write one line per entry, indented: `name: value`.",
        file.places.corrected_line(path, replacement) if replacement else None,
    )
    return ValueProblem(problem, path)


def _fits(name: str, given: Any) -> bool:
    if not isinstance(given, str):
        return False
    return {"email": "@" in given, "url": given.startswith("http"), "eqf": given.isdigit()}.get(
        name, given.isidentifier()
    )


def _inside(group: FieldPath) -> str:
    return f" in `{field_name(group)}`" if group else ""


def _at(value: Any, path: FieldPath) -> Any:
    for part in path:
        value = value[part]
    return value


def _path_in(value: Any, location: Sequence[str | int]) -> FieldPath:
    """The part of pydantic's location that stands in the file: without names of forms and positions of bare values."""
    path: list[str | int] = []
    for part in location:
        if (isinstance(value, dict) and part in value) or (
            isinstance(value, list) and isinstance(part, int) and part < len(value)
        ):
            value = value[part]
        else:
            continue
        path.append(part)
    return tuple(path)
