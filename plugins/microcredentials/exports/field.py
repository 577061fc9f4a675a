"""A field of an entry as people are told about it: its name, what it holds and how it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from microcredentials.domain.choice import Many
from microcredentials.exports.json_schema import plain_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from microcredentials.domain.model import Record

Node = dict[str, Any]

_VOCABULARIES = {
    "languages": ("language code (BCP 47)", "en"),
    "isced-f": ("code of ISCED-F 2013", "0613"),
    "countries": ("country code (ISO 3166-1)", "BG"),
    "currencies": ("currency code (ISO 4217)", "EUR"),
    "nuts": ("NUTS code", "BG411"),
    "elm-target-groups": ("code of the European Learning Model's target groups", "1599531db0"),
}
_FORMATS = {"uri": ("web address", "https://example.org/"), "email": ("e-mail address", "office@example.org")}


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    ``path`` is the dotted way to it (``assessment.types``; ``*`` stands for a name of the author's
    own). ``form`` says in words what is written. ``allowed`` are the values of a closed list.
    ``example`` is a value that can be written as it stands, or empty. ``parts`` are the fields
    inside; ``is_group`` tells that it is written as these parts and nothing else but the allowed
    words, ``is_mapping`` that it has one line per code or name.
    """

    path: str
    description: str
    form: str
    allowed: tuple[str, ...] = ()
    example: str = ""
    default: str = ""
    from_profile: bool = False
    is_list: bool = False
    is_group: bool = False
    is_mapping: bool = False
    parts: tuple[Field, ...] = ()

    @property
    def name(self) -> str:
        """The name as it stands in the file."""
        return self.path.rpartition(".")[2]

    def with_parts(self) -> Iterator[Field]:
        """The field itself and all fields inside it, in order."""
        yield self
        for part in self.parts:
            yield from part.with_parts()


def fields_of(model: type[Record]) -> tuple[Field, ...]:
    """The fields of a kind of entry, in the order of the format."""
    schema = plain_schema(model)
    return _Book(schema.get("$defs", {})).fields(schema, "")


@dataclass(frozen=True, slots=True)
class _Book:
    """Reads fields off a schema; ``groups`` are its definitions."""

    groups: Mapping[str, Node]

    def fields(self, group: Node, parent: str) -> tuple[Field, ...]:
        return tuple(self._field(f"{parent}{name}", node) for name, node in group.get("properties", {}).items())

    def _field(self, path: str, node: Node) -> Field:
        single = _element(node)
        return Field(
            path=path,
            description=" ".join((node.get("description") or self._description(single)).split()),
            form=self._list_in_words(node) if node.get("x-list") else self._in_words(node),
            allowed=_allowed(single),
            example=_example(single),
            default=_default(node),
            from_profile=bool(single.get("x-profile") or single.get("propertyNames", {}).get("x-profile")),
            is_list=bool(node.get("x-list")),
            is_group=self._is_group(single),
            is_mapping=isinstance(single.get("additionalProperties"), dict),
            parts=self._parts(path, single),
        )

    def _parts(self, path: str, node: Node) -> tuple[Field, ...]:
        found: dict[str, Field] = {}
        for form in _forms(node):
            if "$ref" in form:
                inner = self.fields(self._group(form), f"{path}.")
            elif isinstance(form.get("additionalProperties"), dict) and "x-text" not in node:
                inner = self._parts(f"{path}.*", form["additionalProperties"])
            else:
                inner = ()
            for part in inner:
                found.setdefault(part.path, part)
        return tuple(found.values())

    def _is_group(self, node: Node) -> bool:
        forms = [form for form in _forms(node) if "const" not in form and "enum" not in form]
        return len(forms) == 1 and "$ref" in forms[0]

    def _description(self, node: Node) -> str:
        """The description of the group, where the field says nothing else."""
        return str(self._group(node).get("description", "")) if "$ref" in node else ""

    def _group(self, reference: Node) -> Node:
        return self.groups[reference["$ref"].rpartition("/")[2]]

    def _list_in_words(self, node: Node) -> str:
        most = node["anyOf"][0]["maxItems"]
        return f"one or more{f', at most {most}' if most < Many().most else ''}: {self._in_words(_element(node))}"

    def _in_words(self, node: Node) -> str:
        if "x-text" in node:
            return _text_in_words(node)
        forms = _forms(node)
        if len(forms) > 1:
            return ", or ".join(dict.fromkeys(self._in_words(form) for form in forms))
        if "$ref" in node:
            return f"group of {_listed(self._group(node)['properties'])}"
        if isinstance(node.get("additionalProperties"), dict):
            return f"one line per name: {self._in_words(node['additionalProperties'])}"
        return _value_in_words(node)


def _element(node: Node) -> Node:
    """What is written once: the element of a list field, else the value itself."""
    element: Node = node["anyOf"][1] if node.get("x-list") else node
    return element


def _forms(node: Node) -> list[Node]:
    return [node] if "x-text" in node else node.get("anyOf") or node.get("oneOf") or [node]


def _allowed(node: Node) -> tuple[str, ...]:
    words = [word for form in _forms(node) for word in ([form["const"]] if "const" in form else form.get("enum", []))]
    return tuple(words)


def _example(node: Node) -> str:
    if examples := node.get("examples"):
        return str(examples[0])
    if "x-vocabulary" in node:
        return _VOCABULARIES[node["x-vocabulary"]][1]
    return "" if "x-form" in node else _FORMATS.get(node.get("format", ""), ("", ""))[1]


def _default(node: Node) -> str:
    default = node.get("default", "")
    if isinstance(default, bool):
        return str(default).lower()
    return ", ".join(default) if isinstance(default, list) else str(default) if not isinstance(default, dict) else ""


def _text_in_words(node: Node) -> str:
    kind = "Markdown text" if node["x-text"] == "markdown" else "text"
    words = node["anyOf"][0]
    return f"{kind} of {words['minLength']} to {words['maxLength']} characters" if words["minLength"] > 1 else kind


def _value_in_words(node: Node) -> str:
    if "const" in node or "enum" in node:
        return _listed(_allowed(node), " or ")
    if "x-form" in node:
        shown = _listed(node.get("examples", []), " or ")
        return f"{node['x-form']}, such as {shown}" if shown else str(node["x-form"])
    return _code_in_words(node) or _plain_in_words(node)


def _code_in_words(node: Node) -> str:
    if "x-reference" in node:
        return f"id of a {node['x-reference']}"
    if "x-profile" in node:
        return "code from the alliance's profile"
    if "x-vocabulary" in node:
        name, example = _VOCABULARIES[node["x-vocabulary"]]
        return f"{name}, such as `{example}`"
    return ""


def _plain_in_words(node: Node) -> str:
    kind = node.get("type")
    if kind == "boolean":
        return "`true` or `false`"
    if kind in ("integer", "number"):
        name = "whole number" if kind == "integer" else "number"
        return f"{name} from {node['minimum']:,} to {node['maximum']:,}"
    return _FORMATS.get(node.get("format", ""), ("text", ""))[0]


def _listed(words: Iterable[str], last: str = ", ") -> str:
    *first, final = [f"`{word}`" for word in words] or [""]
    return f"{', '.join(first)}{last}{final}" if first else final
