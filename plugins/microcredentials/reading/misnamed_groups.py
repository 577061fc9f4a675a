"""Groups and lists under a misspelt name, read under the name that was meant, so that what is inside them is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from microcredentials.domain.place import Places
from microcredentials.domain.problem import field_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.place import FieldPath
    from microcredentials.reading.document import Document
    from microcredentials.reading.value_problems import ValueProblem


@dataclass(frozen=True, slots=True)
class Renaming:
    """A field as the file has it, and the name that was meant."""

    path: FieldPath
    name: str

    @property
    def meant(self) -> FieldPath:
        """Where its value belongs."""
        return (*self.path[:-1], self.name)

    def of(self, path: FieldPath) -> FieldPath:
        """A path of the file as it is called after the renaming."""
        return self.meant + path[len(self.path) :] if path[: len(self.path)] == self.path else path

    def of_field(self, field: str) -> str:
        """The same for a field as a finding names it."""
        old, new = field_name(self.path), field_name(self.meant)
        inside = field.startswith((f"{old}.", f"{old}["))
        return new + field[len(old) :] if inside else field


def renaming_of(found: Iterable[ValueProblem], value: Any) -> Renaming | None:
    """The first misnamed group or list that has a single right name, which nothing else bears."""
    for each in found:
        if each.misnamed and isinstance(_at(value, each.spoilt), dict | list):
            renaming = Renaming(each.spoilt, str(each.meant[0][-1]))
            if renaming.name not in _at(value, each.spoilt[:-1]):
                return renaming
    return None


def renamed(document: Document, renaming: Renaming) -> Document:
    """The document with the field under its right name: values, places and what is broken."""
    places = document.places
    return replace(
        document,
        value=_with_name(document.value, renaming.path, renaming.name),
        places=Places({renaming.of(path): span for path, span in places.spans.items()}, places.lines),
        broken=frozenset(renaming.of(path) for path in document.broken),
    )


def _with_name(value: Any, path: FieldPath, name: str) -> Any:
    here, *rest = path
    if isinstance(value, list):
        return [_with_name(part, tuple(rest), name) if number == here else part for number, part in enumerate(value)]
    if rest:
        return {key: _with_name(part, tuple(rest), name) if key == here else part for key, part in value.items()}
    return {name if key == here else key: part for key, part in value.items()}


def _at(value: Any, path: FieldPath) -> Any:
    for part in path:
        value = value[part]
    return value
