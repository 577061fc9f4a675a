"""The columns of tables of courses, made from the models: every field of an entry has its place in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from microcredentials.exports.column import Column, Path, Shape, found
from microcredentials.exports.one_form import one_form_schema

if TYPE_CHECKING:
    from microcredentials.domain.model import Record
    from microcredentials.exports.one_form import Node
    from microcredentials.exports.stated import Tree

_MARKS_OF_CODES = frozenset({"x-codes", "x-vocabulary", "x-reference", "x-profile", "x-form"})
_DAYS = ("day", "day or month")
_SIDES = {"min": Shape.LEAST, "max": Shape.MOST}


@dataclass(frozen=True, slots=True)
class Contents:
    """What a table is to hold, for some columns depend on it.

    ``default_language`` always has its columns, another language only where a text in it is among
    the ``trees``. ``audiences`` are those of the alliance.
    """

    trees: tuple[Tree, ...] = ()
    default_language: str = "en"
    audiences: tuple[str, ...] = ()

    def languages(self, column: Column) -> tuple[str, ...]:
        """The languages of the texts in a column, the default first."""
        there = {language for tree in self.trees for text in _texts(tree, column) for language in text}
        return (self.default_language, *sorted(there - {self.default_language}))


def columns_of(model: type[Record], contents: Contents) -> tuple[Column, ...]:
    """The columns of an entry, or of a group that has a table of its own, in the order of the format."""
    schema = one_form_schema(model)
    return tuple(_Declaration(schema.get("$defs", {}), contents).of_group(schema, ()))


@dataclass(frozen=True, slots=True)
class _Declaration:
    """Goes through a schema; ``groups`` are its definitions."""

    groups: Mapping[str, Node]
    contents: Contents

    def of_group(self, group: Node, above: Path) -> Iterator[Column]:
        for name, node in group["properties"].items():
            yield from self._of_field(Column("", (*above, name), about=_words(node.get("description"))), node)

    def _of_field(self, begun: Column, node: Node) -> Iterator[Column]:
        """The columns of one field; ``begun`` knows where it is."""
        if "anyOf" in node:
            yield from self._of_forms(begun, node["anyOf"])
        elif "$ref" in node:
            yield from self.of_group(self._group(node), begun.path)
        elif "x-list" in node:
            yield from self._of_list(begun, node["items"])
        elif "x-text" in node:
            kind = "markdown" if node["x-text"] == "markdown" else ""
            yield from self._of_text(replace(begun, shape=Shape.WORDS, form="text", kind=kind))
        elif isinstance(node.get("additionalProperties"), dict):
            yield from self._of_mapping(begun, node)
        else:
            yield _named(_of_one(begun, node))

    def _of_forms(self, begun: Column, forms: Iterable[Node]) -> Iterator[Column]:
        """A word or an exact number in a column of its own, then the fields of the groups that may stand for it."""
        groups = [self._group(form) for form in forms if "$ref" in form]
        fields = {name: node for group in groups for name, node in group["properties"].items()}
        words = [word for form in forms for word in ([form["const"]] if "const" in form else form.get("enum", []))]
        form = " or ".join([*(["number"] if "min" in fields else []), *(f"`{word}`" for word in words)])
        kind = "number" if "min" in fields else ""
        yield _named(replace(begun, shape=Shape.EXACT, form=form, kind=kind, codes=tuple(words)))
        for name, node in fields.items():
            part = Column("", (*begun.path, name), about=_words(node.get("description")))
            if name in _SIDES:
                side = replace(part, path=begun.path, shape=_SIDES[name], form="number, of a range", kind="number")
                yield replace(side, name=_name(part))
            else:
                yield from self._of_field(part, node)

    def _of_list(self, begun: Column, element: Node) -> Iterator[Column]:
        if "x-text" in element:
            yield from self._of_text(replace(begun, shape=Shape.LINES, form="texts, one a line"))
        elif "$ref" not in element:
            yield _named(_of_many(begun, element))
        elif _is_flat(group := self._group(element)):
            for name, node in group["properties"].items():
                about = _words(node.get("description"))
                yield from self._of_field_inside(replace(begun, inner=(name,), about=about), node)
        else:
            yield _named(replace(begun, shape=Shape.JSON, form="JSON, one line per element"))

    def _of_field_inside(self, begun: Column, node: Node) -> Iterator[Column]:
        """The columns of a field of a group that stands in a list: one line per element."""
        if "x-text" in node:
            yield from self._of_text(replace(begun, shape=Shape.WORDS, form="text; one line per element"))
            return
        column = _of_many(begun, node["items"]) if "x-list" in node else _of_one(begun, node)
        yield _named(replace(column, form=f"{column.form}; one line per element"))

    def _of_text(self, begun: Column) -> Iterator[Column]:
        for language in self.contents.languages(begun):
            yield _named(replace(begun, language=language))

    def _of_mapping(self, begun: Column, node: Node) -> Iterator[Column]:
        """One column per audience; other names stand in one cell with their numbers."""
        if "x-profile" not in node.get("propertyNames", {}):
            yield _named(replace(begun, shape=Shape.PAIRS, form="`su: 3; vmu: 4`"))
            return
        for name in self.contents.audiences:
            form = "number, `100-150` or `on_request`"
            amount = replace(begun, path=(*begun.path, name), shape=Shape.AMOUNT, form=form)
            yield _named(replace(amount, kind="number", codes=("on_request", "free")))

    def _group(self, reference: Node) -> Node:
        return self.groups[reference["$ref"].rpartition("/")[2]]


def _is_flat(group: Node) -> bool:
    """Whether each field of a group fits on one line."""
    return not any("anyOf" in node or "$ref" in node or _holds_groups(node) for node in group["properties"].values())


def _holds_groups(node: Node) -> bool:
    element = node.get("items", {})
    return "$ref" in element or "x-text" in element or "anyOf" in element


def _of_many(begun: Column, element: Node) -> Column:
    """A list of codes or numbers stands in one line; names may hold any mark and have a line each."""
    if _MARKS_OF_CODES & element.keys() or element.get("type") == "integer":
        one = _of_one(begun, element)
        return replace(one, shape=Shape.CODES, form=f"{one.form}; several with `; ` between them")
    return replace(begun, shape=Shape.LINES, form="one a line")


def _of_one(begun: Column, node: Node) -> Column:
    """A single value stands in a cell."""
    codes = tuple(map(str, node.get("enum", ())))
    return replace(begun, shape=_shape(node), form=_form(node), kind=_kind(node), codes=codes)


def _kind(node: Node) -> str:
    """What a value is: the name of its list, else ``day``, ``boolean``, ``integer`` and so on; nothing for a text."""
    if node.get("x-profile"):
        return "profile"
    named = next((str(node[mark]) for mark in ("x-codes", "x-vocabulary", "x-reference", "x-form") if mark in node), "")
    kind = str(node.get("type", ""))
    return named or ("" if kind == "string" else kind)


def _texts(tree: Tree, column: Column) -> Iterator[Mapping[str, Any]]:
    """The texts that one entry has for a column of words."""
    value = found(tree, column.path)
    several = value if isinstance(value, list) else [value]
    for one in several:
        text = one if column.inner is None else found(one, column.inner)
        if isinstance(text, Mapping):
            yield text


def _named(column: Column) -> Column:
    return replace(column, name=_name(column))


def _name(column: Column) -> str:
    """The dotted way to the field, the language in brackets: ``assessment.grading[en]``."""
    name = ".".join((*column.path, *(column.inner or ())))
    return f"{name}[{column.language}]" if column.language else name


def _shape(node: Node) -> Shape:
    return Shape.DAY if node.get("x-form") in _DAYS else Shape.VALUE


def _form(node: Node) -> str:
    """How a single value is written, in a few words."""
    if "enum" in node:
        return ", ".join(f"`{word}`" for word in node["enum"])
    if "x-form" in node:
        return str(node["x-form"])
    if node.get("type") == "boolean":
        return "`true` or `false`"
    code = node.get("x-vocabulary") or node.get("x-reference") or ("profile" if "x-profile" in node else "")
    return _CODES.get(code) or {"integer": "whole number", "number": "number"}.get(node.get("type", ""), "text")


_CODES = {
    "languages": "language code (BCP 47)",
    "isced-f": "code of ISCED-F 2013",
    "countries": "country code (ISO 3166-1)",
    "currencies": "currency code (ISO 4217)",
    "partner": "id of a university",
    "course": "id of a course",
    "profile": "code of the alliance",
}


def _words(description: str | None) -> str:
    return " ".join((description or "").split())
