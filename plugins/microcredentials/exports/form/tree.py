"""The fields of a course as the form draws them, read off the schema of the model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from microcredentials.domain.course import Course
from microcredentials.exports.json_schema import plain_schema

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.exports.form.sentences import Sentences

Node = dict[str, Any]
Path = tuple[str | int, ...]
"""The way to a value; 0 stands for any element of a list."""

_FORMATS = {"uri": "address", "email": "email"}
_PROFILE_LISTS = {
    "activity": "activities",
    "competences": "competences",
    "target_groups": "target_groups",
    "open_to": "audiences",
    "amounts": "audiences",
}
_COURSE_ID = {"pattern": "[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*"}
"""An id may be of a course that is not on the list: a former one, or a draft."""
_REFERENCES = {"partner": "partners", "course": "courses", "programme": "programmes"}


@dataclass(frozen=True, slots=True)
class FormField:
    """A value as the form draws it.

    ``kind`` is ``line``, ``markdown``, ``plain``, ``number``, ``day``, ``day_or_month``, ``edition``, ``duration``,
    ``address``, ``email``, ``yes_no``, ``choice``, ``code``, ``word``, ``group``, ``mapping``, ``either`` or ``list``.
    ``facts`` are what it takes: limits, pattern, codes, the name of a list. ``parts`` are the fields of a group, the
    forms of an ``either``, or the one value that a list or mapping repeats.
    """

    path: Path
    kind: str
    label: str = ""
    description: str = ""
    facts: Mapping[str, Any] | None = None
    parts: tuple[FormField, ...] = ()

    @property
    def name(self) -> str:
        """The name as it stands in the file."""
        return str(self.path[-1]) if self.path else ""

    def as_json(self, sentences: Sentences) -> dict[str, Any]:
        """The field with the sentences of the rules that it may break."""
        told = {
            "name": self.name,
            "kind": self.kind,
            "label": self.label,
            "help": self.description,
            **(self.facts or {}),
            "says": sentences.of(self),
            "parts": [part.as_json(sentences) for part in self.parts],
        }
        return {key: value for key, value in told.items() if value not in ("", [], {}, None)}


def course_fields() -> tuple[FormField, ...]:
    """The fields of a course, in the order of the format."""
    schema = plain_schema(Course)
    return tuple(_Reader(schema.get("$defs", {})).fields_of(schema, ()))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads fields off a schema; ``groups`` are its definitions."""

    groups: Mapping[str, Node]

    def fields_of(self, group: Node, path: Path) -> Iterator[FormField]:
        for name, node in group["properties"].items():
            described = " ".join(node.get("description", "").replace("``", "`").split())
            facts = {"required": True} if name in group.get("required", ()) else {}
            yield self._said(
                self._value(node, (*path, name)),
                node.get("title") or name.replace("_", " ").capitalize(),
                described,
                facts,
            )

    def _said(self, field: FormField, label: str, description: str, facts: Node) -> FormField:
        return replace(field, label=label, description=description, facts={**(field.facts or {}), **facts})

    def _value(self, node: Node, path: Path) -> FormField:
        if node.get("x-list"):
            return self._list(node, path)
        if "x-text" in node:
            words = node["anyOf"][0]
            facts = {"least": words["minLength"], "most": words["maxLength"]}
            return FormField(path, "markdown" if node["x-text"] == "markdown" else "line", facts=facts)
        if "$ref" in node:
            group = self.groups[node["$ref"].rpartition("/")[2]]
            return FormField(path, "group", parts=tuple(self.fields_of(group, path)))
        if "anyOf" in node:
            return self._either(node["anyOf"], path)
        if isinstance(node.get("additionalProperties"), dict):
            keys = "audiences" if node["propertyNames"].get("x-profile") else "partners"
            value = self._value(node["additionalProperties"], (*path, "*"))
            return FormField(path, "mapping", facts={"keys": keys}, parts=(value,))
        return _leaf(node, path)

    def _list(self, node: Node, path: Path) -> FormField:
        many, one = node["anyOf"]
        facts = {"least": many.get("minItems", 0), "most": many["maxItems"]}
        return FormField(path, "list", facts=facts, parts=(self._value(one, (*path, 0)),))

    def _either(self, forms: list[Node], path: Path) -> FormField:
        """Several forms of one value; each word of a form with several is a form by itself."""
        single: list[Node] = []
        for form in forms:
            single += [{"const": word} for word in form["enum"]] if "enum" in form else [form]
        return FormField(path, "either", parts=tuple(self._value(form, path) for form in single))


def _leaf(node: Node, path: Path) -> FormField:
    facts = {name: node[key] for name, key in (("default", "default"), ("example", "examples")) if key in node}
    if "examples" in node:
        facts["example"] = node["examples"][0]
    if "const" in node:
        return FormField(path, "word", facts={"word": node["const"]})
    if node.get("type") in ("number", "integer"):
        limits = {"least": node["minimum"], "most": node["maximum"], "whole": node["type"] == "integer"}
        return FormField(path, "number", facts=facts | limits)
    if node.get("type") == "boolean":
        return FormField(path, "yes_no", facts=facts)
    return _text_leaf(node, path, facts)


def _text_leaf(node: Node, path: Path, facts: Node) -> FormField:
    if "enum" in node:
        return FormField(path, "choice", facts=facts | {"codes": node["x-codes"], "values": node["enum"]})
    if found := _list_name(node, path):
        return FormField(path, "code", facts=facts | {"list": found} | (_COURSE_ID if found == "courses" else {}))
    kind = {"day": "day", "day or month": "day_or_month", "edition": "edition", "length of time": "duration"}.get(
        node.get("x-form", ""), _FORMATS.get(node.get("format", ""), "plain")
    )
    pattern = node.get("x-pattern") or node.get("pattern")
    return FormField(path, kind, facts=facts | ({"pattern": pattern} if pattern else {}))


def _list_name(node: Node, path: Path) -> str:
    """The list that a code is chosen from; empty where it is no code."""
    if "x-vocabulary" in node:
        return str(node["x-vocabulary"])
    if "x-reference" in node:
        return _REFERENCES[node["x-reference"]]
    names = [part for part in path if isinstance(part, str)]
    return _PROFILE_LISTS[names[-1]] if node.get("x-profile") else ""
