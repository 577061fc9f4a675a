"""What an entry states when a row is laid over it: the row wins where it says something, all else stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from microcredentials.exports.short_form import as_texts

if TYPE_CHECKING:
    from microcredentials.exports.stated import Tree

_NAMES = ("text", "start", "when", "title", "for", "name")
"""Fields by one of which an element of a list of groups is known again."""

_EITHER = ({"min", "max"}, {"by_partner"})
"""Ways to write credits, of which one replaces the other."""


def merged(stated: Tree, row: Tree) -> Tree:
    """Both laid over each other; numbers of ``stated`` become texts, as a file has them."""
    whole: Tree = as_texts(stated)
    for name, value in row.items():
        whole[name] = _over(whole.get(name), value)
    return whole


def _over(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, dict):
        kept = {name: value for name, value in old.items() if not _is_replaced(name, new)}
        return {**kept, **{name: _over(kept.get(name), value) for name, value in new.items()}}
    if isinstance(old, list) and isinstance(new, list):
        known = _known_again(old, new)
        return [_over(known.get(number), one) if isinstance(one, dict) else one for number, one in enumerate(new)]
    return new


def _is_replaced(name: str, new: Tree) -> bool:
    one, other = _EITHER
    return (name in one and bool(other & new.keys())) or (name in other and bool(one & new.keys()))


def _known_again(old: list[Any], new: list[Any]) -> dict[int, Any]:
    """Place of a new element -> the old one that it was; by its name, or by its place where names are the same."""
    names, new_names = [_name_of(element) for element in old], [_name_of(element) for element in new]
    if len(set(names)) < len(names) or len(set(new_names)) < len(new_names):
        pairs = enumerate(zip(names, new_names, strict=False))
        return {number: old[number] for number, (name, new_name) in pairs if name == new_name}
    by_name = dict(zip(names, old, strict=True))
    return {number: by_name[name] for number, name in enumerate(new_names) if name in by_name}


def _name_of(element: Any) -> str:
    return next((str(element[name]) for name in _NAMES if isinstance(element, dict) and name in element), "")
