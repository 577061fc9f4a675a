"""What the cells of a row state: the way back from a table to an entry.

The result is not judged yet. It holds texts where an entry file would, so that each field reads them as it reads a
file, with the same sentences about what is wrong.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from microcredentials.exports.column import Cell, Column, Path, Shape
from microcredentials.exports.course_table import ABOUT_COURSE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from microcredentials.exports.stated import Tree

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_RANGE = re.compile(r"([0-9.]+)\s*-\s*([0-9.]+)")


def entry_of(columns: Iterable[Column], cells: Mapping[str, Cell]) -> Tree:
    """The fields that the cells fill: name of a column -> cell. Cells of a CSV file are ``restored`` before."""
    tree: Tree = {}
    for column in columns:
        written = _written(cells.get(column.name))
        if not written or not column.of_entry or column.path[0] == ABOUT_COURSE:
            continue
        if column.inner is None:
            _PUT[column.shape](tree, column.path, written, column.language)
        else:
            _put_inside(tree, column, written)
    return tree


def _written(cell: Cell) -> str:
    """A cell as an entry file would have it."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)


def _put_inside(tree: Tree, column: Column, written: str) -> None:
    """One line per element of a list of groups."""
    for element, line in zip(_elements(tree, column.path, written), written.split("\n"), strict=False):
        if line and column.inner:
            _PUT[column.shape](element, column.inner, line, column.language)


def _elements(tree: Tree, path: Path, written: str) -> list[Tree]:
    """The list at a path, at least as long as there are lines."""
    elements: list[Tree] = _parent(tree, path).setdefault(path[-1], [])
    elements.extend({} for _ in range(written.count("\n") + 1 - len(elements)))
    return elements


def _parent(tree: Tree, path: Path) -> Tree:
    for name in path[:-1]:
        tree = tree.setdefault(name, {})
    return tree


def _put(tree: Tree, path: Path, value: Any) -> None:
    _parent(tree, path)[path[-1]] = value


def _put_words(tree: Tree, path: Path, written: str, language: str) -> None:
    _put(tree, (*path, language), written)


def _put_lines(tree: Tree, path: Path, written: str, language: str) -> None:
    if not language:
        _put(tree, path, written.split("\n"))
        return
    for element, line in zip(_elements(tree, path, written), written.split("\n"), strict=False):
        if line:
            element[language] = line


def _exact(written: str) -> Any:
    return {"min": written, "max": written} if _NUMBER.fullmatch(written) else written


def _amount(written: str) -> Any:
    found = _RANGE.fullmatch(written)
    return {"min": found[1], "max": found[2]} if found else _exact(written)


def _pairs(written: str) -> dict[str, str]:
    return {name.strip(): number.strip() for name, _, number in (part.partition(":") for part in _parts(written))}


def _parts(written: str) -> list[str]:
    return [part for part in (part.strip() for part in written.split(";")) if part]


def _json(written: str) -> list[Any]:
    return [json.loads(line, parse_float=str, parse_int=str) for line in written.split("\n") if line.strip()]


_PUT: Mapping[Shape, Callable[[Tree, Path, str, str], None]] = {
    Shape.VALUE: lambda tree, path, written, _: _put(tree, path, written),
    Shape.DAY: lambda tree, path, written, _: _put(tree, path, written),
    Shape.WORDS: _put_words,
    Shape.CODES: lambda tree, path, written, _: _put(tree, path, _parts(written)),
    Shape.LINES: _put_lines,
    Shape.EXACT: lambda tree, path, written, _: _put(tree, path, _exact(written)),
    Shape.LEAST: lambda tree, path, written, _: _put(tree, (*path, "min"), written),
    Shape.MOST: lambda tree, path, written, _: _put(tree, (*path, "max"), written),
    Shape.AMOUNT: lambda tree, path, written, _: _put(tree, path, _amount(written)),
    Shape.PAIRS: lambda tree, path, written, _: _put(tree, path, _pairs(written)),
    Shape.JSON: lambda tree, path, written, _: _put(tree, path, _json(written)),
}
