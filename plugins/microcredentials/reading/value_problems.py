"""From pydantic's errors to problems: the only place that knows how pydantic words its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from microcredentials.domain.mistake import as_written, list_as_written, listed, quoted, shape_of
from microcredentials.domain.problem import Problem, Severity, field_name
from microcredentials.domain.value_rules import UNKNOWN_FIELD, WRONG_KIND
from microcredentials.reading.vocabulary_of_fields import field_names, homes_of, is_told_by_path, meant_name
from microcredentials.reading.wording import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic_core import ErrorDetails

    from microcredentials.domain.model import Record
    from microcredentials.domain.place import FieldPath, Mark, Places

_NOT_A_FIELD = "extra_forbidden"
_MISSING = "missing"
_NO_TEXT = "string_type"
_MISSING_PART = "MC215"
_WRONG_GROUP = frozenset({"model_type", "dict_type", "model_attributes_type", "dataclass_type"})
MOST_NAMES_LISTED = 12
_CURLY_QUOTES = re.compile(r"[“”„‟«»‘’‚]+\s*([^“”„‟«»‘’‚]+?)\s*[“”‟«»‘’]+")


@dataclass(frozen=True, slots=True)
class ValueProblem:
    """A problem with one value: ``spoilt`` cannot be used, ``meant`` was given under another name or elsewhere.

    ``misnamed``: only the name is wrong, and ``meant`` is the one that it should have.
    """

    problem: Problem
    spoilt: FieldPath
    meant: tuple[FieldPath, ...] = ()
    misnamed: bool = False


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
    misspelt = {visible(field_name(path)) for each in found.values() for path in each.meant}
    return [each for each in found.values() if each.problem.code != _MISSING_PART or each.problem.field not in misspelt]


def _value_problem(detail: ErrorDetails, file: EntryFile) -> ValueProblem:
    kind, location = detail["type"], detail["loc"]
    path = _path_in(file.value, location)
    if kind == _NOT_A_FIELD:
        return _unknown_field(path, file)
    if kind == _MISSING:
        return _missing_part(path, str(location[-1]), file)
    if kind in _WRONG_GROUP:
        return _no_group(path, detail["input"], file)
    if kind == _NO_TEXT:
        return _no_text(path, detail["input"], file)
    context = detail.get("ctx", {})
    of_key = bool(location) and location[-1] == "[key]"
    place = file.places.of_key(path) if of_key else file.places.of_value(path)
    replacement, hint = context.get("replacement"), context.get("hint")
    if replacement is None and (bare := _without_curly_quotes(path, detail["input"], file.model)):
        replacement, hint = bare, f"Leave out the quotation marks: `{bare}`."
    return ValueProblem(
        _error(
            file,
            path,
            kind if kind.startswith("MC") else WRONG_KIND.code,
            str(context.get("message", "This value does not fit the field.")),
            hint,
            suggestion=_corrected(path, replacement, file.places, of_key=of_key) if replacement is not None else None,
            mark=place,
        ),
        path,
    )


def _error(  # noqa: PLR0913 - the parts of a finding
    file: EntryFile,
    path: FieldPath,
    code: str,
    message: str,
    hint: str | None,
    *,
    suggestion: str | None = None,
    mark: Mark | None = None,
) -> Problem:
    """A finding about the value at a path, at its place or at another ``mark``."""
    place = mark or file.places.of_value(path)
    return Problem(file.path, place, Severity.ERROR, code, visible(field_name(path)), message, hint, suggestion)


def _without_curly_quotes(path: FieldPath, given: Any, model: type[Record]) -> str | None:
    """The value between quotation marks of a word processor, which are no quotes here, if it is right without them."""
    found = _CURLY_QUOTES.fullmatch(given) if isinstance(given, str) else None
    return found[1] if found and path and _error_of(model, path, found[1]) is None else None


def _corrected(path: FieldPath, replacement: str, places: Places, *, of_key: bool = False) -> str | None:
    """The line to write; a value below its key comes back on the key's line."""
    if of_key:
        return places.corrected_key(path, replacement)
    span = places.spans.get(path)
    if span is not None and path and isinstance(path[-1], str) and span.start.line > span.key.line:
        return f"{path[-1]}: {replacement}"
    return places.corrected_line(path, replacement)


def _unknown_field(path: FieldPath, file: EntryFile) -> ValueProblem:
    group, written = path[:-1], str(path[-1])
    meant = meant_name(file.model, group, written)
    mended = None
    present = _at(file.value, group)
    taken = isinstance(present, dict) and meant in present and (*group, meant) in file.places.spans
    value = _at(file.value, path)
    if meant is None:
        hint = _where_it_belongs(group, written, file.model)
        suggestion = None
    elif taken:
        inside = isinstance(present[meant], dict)
        hint = f"It belongs under `{meant}`." if inside else f"Did you mean `{meant}`? It is given already: keep one."
        suggestion = None
    else:
        mended = _mended((*group, meant), value, file.model)
        hint = f"Did you mean `{meant}{f': {mended}' if mended else ''}`?"
        suggestion = _corrected_field(path, meant, mended, file.places)
    message = f"There is no field {quoted(written)}{_inside(group)}."
    problem = _error(
        file, path, UNKNOWN_FIELD.code, message, hint, suggestion=suggestion, mark=file.places.of_key(path)
    )
    homes = ((*group, meant),) if meant is not None else _homes(group, written, file.model)
    return ValueProblem(problem, path, homes, misnamed=meant is not None and not taken and mended is None)


def _mended(path: FieldPath, value: Any, model: type[Record]) -> str | None:
    """How the value of a misnamed field should be written, where it is wrong as well and its right form is known."""
    error = _error_of(model, path, value)
    if error is None:
        return None
    if error["type"] in _WRONG_GROUP:
        return _as_group(path, field_names(model, path), value, model)
    meant = error.get("ctx", {}).get("replacement")
    return meant if isinstance(value, str) and isinstance(meant, str) else None


def _corrected_field(path: FieldPath, name: str, value: str | None, places: Places) -> str | None:
    corrected = places.corrected_key(path, name)
    if value is None or corrected is None:
        return corrected
    line = places.corrected_line(path, value)
    return line.replace(f"{path[-1]}:", f"{name}:", 1) if line else None


def _homes(group: FieldPath, written: str, model: type[Record]) -> tuple[FieldPath, ...]:
    """The fields of that name in other groups: one of them was meant, and is not missing as well."""
    homes = homes_of(model, written)
    if group and ("", written) in homes:
        return ((written,),)
    return tuple(home for home in homes if home[0])


def _where_it_belongs(group: FieldPath, written: str, model: type[Record]) -> str:
    homes = homes_of(model, written)
    if group and ("", written) in homes:
        return f"{quoted(written)} is a field of the entry itself: begin its line in the first column."
    if not group and is_told_by_path(written):
        return "Remove the line: the name of the file says it."
    homes = tuple((home, name) for home, name in homes if home and (home,) != group[:1])
    if homes:
        places = " or ".join(f"`{home}`" for home, _ in homes[:3])
        name = homes[0][1]
        start = "It belongs" if name == written else f"Write it as `{name}`"
        return f"{start} under {places}, indented by two spaces."
    names = field_names(model, group)
    if "amounts" in names:
        return f"Allowed here: {listed(names)}; what an audience pays stands under `amounts`."
    if 0 < len(names) <= MOST_NAMES_LISTED:
        return f"Allowed here: {listed(names)}."
    return "Remove the line, or see the field reference for the name that is meant."


def _missing_part(path: FieldPath, name: str, file: EntryFile) -> ValueProblem:
    mark = file.places.of_value(path) if path and isinstance(path[-1], int) else file.places.of_key(path)
    message = f"`{name}` is missing{_inside(path)}."
    problem = _error(file, (*path, name), _MISSING_PART, message, f"Add `{name}: …`.", mark=mark)
    return ValueProblem(problem, path)


def _no_group(path: FieldPath, given: Any, file: EntryFile) -> ValueProblem:
    names = field_names(file.model, path)
    replacement = _as_group(path, names, given, file.model)
    lines = f"Write its fields on lines of their own, indented: {listed(names[:MOST_NAMES_LISTED])}."
    if isinstance(given, list) and all(isinstance(part, dict) for part in given):
        lines = f"Leave out the hyphens. {lines}"
    free = _FREE_GROUPS.get(str(path[-1]) if path else "", "Write one line per entry, indented: `name: value`.")
    message = f"This must be a group of fields, but {shape_of(given)} was found."
    hint = f"Write `{replacement}`." if replacement else lines if names else free
    suggestion = _corrected(path, replacement, file.places) if replacement else None
    return ValueProblem(_error(file, path, WRONG_KIND.code, message, hint, suggestion=suggestion), path)


_FREE_GROUPS = {
    "amounts": "Write one line per audience, indented: `everyone_else: 120`.",
    "fee_defaults": "Write one line per audience, indented: `everyone_else: 120`.",
    "by_partner": "Write one line per university, indented: `su: 3`.",
    "audiences": "Write one line per audience, indented: its id, a colon and its name, `alumni: Former students`.",
    "competences": "Write one line per competence, indented: its id, a colon and its name, `thinking: Thinking`.",
    "activities": "Write one line per kind of activity, indented: its id, a colon and its name, `lab: Laboratory`.",
    "target_groups": "Write one line per group, indented: its id, a colon and its fields, `alumni: {label: Alumni}`.",
    "native_name": "Write one line per language, indented: `bg: …`.",
}
"""How groups are written whose names the alliance chooses."""

_LIKELY_PARTS = (
    "email", "url", "homepage", "types", "kind", "kinds", "format", "eqf", "qf_ehea", "nqf", "min", "start", "when",
    "courses", "ects", "name", "label", "title", "office", "how", "for", "description",
)  # fmt: skip
"""The part that a bare value in place of a group most likely is: the first that takes it."""


def _as_group(path: FieldPath, names: tuple[str, ...], given: Any, model: type[Record]) -> str | None:
    values = [given] if isinstance(given, str) else given
    if not isinstance(values, list) or not values or not all(isinstance(value, str) for value in values):
        return None
    likely = [name for name in _LIKELY_PARTS if name in names and not (name == "description" and "types" in names)]
    ways = (given, given[0]) if isinstance(given, list) and len(given) == 1 else (given,)
    for way in ways:
        for name in likely:
            if written := _as_part(model, path, name, way):
                return f"{{{name}: {written}}}"
    return None


def _as_part(model: type[Record], path: FieldPath, name: str, given: str | list[str]) -> str | None:
    """The value as it may be written as this part of the group, mended where that is known; else ``None``."""
    error = _error_of(model, path, {name: given})
    if error is None:
        return as_written(given) if isinstance(given, str) else list_as_written(given)
    meant = error.get("ctx", {}).get("replacement")
    if not isinstance(given, str) or not isinstance(meant, str):
        return None
    value = meant[1:-1].split(", ") if meant.startswith("[") else meant
    return meant if _error_of(model, path, {name: value}) is None else None


def _error_of(model: type[Record], path: FieldPath, value: Any) -> ErrorDetails | None:
    """What is wrong with a value that stands alone at a place of an entry."""
    for part in reversed(path):
        value = [value] if isinstance(part, int) else {part: value}
    try:
        model.model_validate(value)
    except ValidationError as error:
        return error.errors(include_url=False)[0]
    return None


def _no_text(path: FieldPath, given: Any, file: EntryFile) -> ValueProblem:
    message = f"This must be text, but {shape_of(given)} was found."
    return ValueProblem(_error(file, path, WRONG_KIND.code, message, "Write it as one text."), path)


def _inside(group: FieldPath) -> str:
    return f" in `{visible(field_name(group))}`" if group else ""


def _at(value: Any, path: FieldPath) -> Any:
    for part in path:
        value = value[part]
    return value


def _path_in(value: Any, location: Sequence[str | int]) -> FieldPath:
    """The part of pydantic's location that stands in the file: without names of forms and positions of bare values."""
    path: list[str | int] = []
    for part in location:
        match value:
            case dict() if part in value:
                value = value[part]
            case list() if isinstance(part, int) and part < len(value):
                value = value[part]
            case _:
                continue
        path.append(part)
    return tuple(path)
