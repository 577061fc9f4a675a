"""A column of a table of courses: what it is called, and how the value of a cell is found in what an entry states."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from microcredentials.exports.stated import Tree

Cell = str | int | float | bool | None
"""What a cell holds; a day is a text such as ``2027-02-15``, and ``None`` is an empty cell."""

Path = tuple[str, ...]

BETWEEN_CODES = "; "


class Shape(Enum):
    """How a value of the entry stands in one cell."""

    VALUE = auto()  # a code, an address, a number, yes or no
    DAY = auto()
    WORDS = auto()  # one language of a text
    CODES = auto()  # with `; ` between them
    LINES = auto()  # texts, one a line
    EXACT = auto()  # a number where minimum and maximum are the same, or a word such as `none`
    LEAST = auto()  # the minimum, unless EXACT says all
    MOST = auto()
    AMOUNT = auto()  # as EXACT, and a range as `100-150`
    PAIRS = auto()  # names with numbers: `su: 3; vmu: 4`
    JSON = auto()  # groups, one a line, as JSON


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    ``name`` stands in the header and stays the same as long as the format does. ``path`` leads to
    the value in what the entry states. In a list of groups, ``inner`` leads on inside each element,
    and a cell has one line per element. ``language`` is that of a column of words. ``about`` says
    what the field is, ``form`` how it is written. A column that is not ``of_entry`` is for readers: no entry states it.
    """

    name: str
    path: Path
    shape: Shape = Shape.VALUE
    inner: Path | None = None
    language: str = ""
    about: str = ""
    form: str = ""
    of_entry: bool = True
    kind: str = ""
    codes: tuple[str, ...] = ()

    def cell(self, tree: Tree) -> Cell:
        """What stands in the cell of an entry."""
        value = found(tree, self.path)
        if self.inner is None:
            return self._cell(value)
        lines = ["" if (one := self._cell(found(element, self.inner))) is None else str(one) for element in value or ()]
        return "\n".join(lines) if any(lines) else None

    def _cell(self, value: Any) -> Cell:
        return None if value is None else _CELLS[self.shape](value, self.language)


def found(tree: Any, path: Path) -> Any:
    """The value at the end of a path; nothing where there is none."""
    for name in path:
        if not isinstance(tree, Mapping):
            return None
        tree = tree.get(name)
    return tree


def _value(value: Any, _: str) -> Cell:
    return value if isinstance(value, str | int | float | bool) else None


def _words(value: Any, language: str) -> Cell:
    words: Cell = value.get(language)
    return words


def _codes(value: Any, _: str) -> Cell:
    return value[0] if len(value) == 1 and isinstance(value[0], int) else BETWEEN_CODES.join(map(str, value))


def _lines(value: Any, language: str) -> Cell:
    lines = [element.get(language, "") if isinstance(element, Mapping) else element for element in value]
    return "\n".join(lines) if any(lines) else None


def _exact(value: Any, _: str) -> Cell:
    if isinstance(value, str):
        return value
    return value["min"] if is_exact(value) else None


def _least(value: Any, _: str) -> Cell:
    return None if isinstance(value, str) or is_exact(value) else value.get("min")


def _most(value: Any, _: str) -> Cell:
    return None if isinstance(value, str) or is_exact(value) else value.get("max")


def _amount(value: Any, language: str) -> Cell:
    exact = _exact(value, language)
    return f"{value['min']}-{value['max']}" if exact is None else exact


def _pairs(value: Any, _: str) -> Cell:
    return BETWEEN_CODES.join(f"{name}: {number}" for name, number in value.items())


def _json(value: Any, _: str) -> Cell:
    return "\n".join(json.dumps(element, ensure_ascii=False) for element in value)


def is_exact(value: Any) -> bool:
    """Whether a group is nothing but a range from a number to the same number."""
    return isinstance(value, Mapping) and value.keys() == {"min", "max"} and value["min"] == value["max"]


_CELLS = {
    Shape.VALUE: _value,
    Shape.DAY: _value,
    Shape.WORDS: _words,
    Shape.CODES: _codes,
    Shape.LINES: _lines,
    Shape.EXACT: _exact,
    Shape.LEAST: _least,
    Shape.MOST: _most,
    Shape.AMOUNT: _amount,
    Shape.PAIRS: _pairs,
    Shape.JSON: _json,
}
