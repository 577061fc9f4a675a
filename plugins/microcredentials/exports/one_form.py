"""The schema of an entry as :mod:`microcredentials.exports.stated` writes it: one form per field."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from microcredentials.exports.json_schema import plain_schema

if TYPE_CHECKING:
    from microcredentials.domain.model import Record

Node = dict[str, Any]


@cache
def one_form_schema(model: type[Record]) -> Node:
    """The schema of a kind of entry without the other ways of writing its values; names with ``x-`` stay."""
    narrowed: Node = _narrowed(plain_schema(model))
    return narrowed


def _narrowed(node: Any) -> Any:
    if isinstance(node, list):
        return [_narrowed(part) for part in node]
    if not isinstance(node, dict):
        return node
    return {name: _narrowed(part) for name, part in _one_form(node).items()}


def _one_form(node: Node) -> Node:
    """A list rather than its only element, languages rather than bare words, a range rather than a number."""
    forms = node.get("anyOf")
    if not isinstance(forms, list):
        return node
    about = {name: part for name, part in node.items() if name != "anyOf"}
    if "x-text" in node:
        return {**forms[1], **about}
    if "x-list" in node:
        return {**forms[0], **about}
    kept = [form for form in forms if not _is_short(form)] if any("$ref" in form for form in forms) else forms
    return {**kept[0], **about} if len(kept) == 1 else {**about, "anyOf": kept}


def _is_short(form: Node) -> bool:
    """Whether a form is another way of writing a group: its text alone, an exact number, ``free`` for 0."""
    return "x-text" in form or form.get("type") == "number" or form.get("const") == "free"
