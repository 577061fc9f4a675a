"""A row of a sheet, and the rows of other sheets that belong to it: what they state, and where each value stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from microcredentials.exports.column import Shape
from microcredentials.exports.course_table import ABOUT_COURSE
from microcredentials.exports.row_reading import entry_of
from microcredentials.exports.template.tables import EXAMPLE
from microcredentials.reading.characters import REFUSED

if TYPE_CHECKING:
    from microcredentials.exports.column import Column, Path
    from microcredentials.exports.stated import Tree
    from microcredentials.importing.cell_value import CellReader
    from microcredentials.importing.header import Header
    from microcredentials.importing.sheet import SheetCell, SheetRow

_PARTS = re.compile(r"[^.\[\]]+")


@dataclass(frozen=True, slots=True)
class FilledCell:
    """A cell with the column that says what it is."""

    column: Column
    cell: SheetCell

    @property
    def way(self) -> Path:
        """The way to its value, without the places of list elements."""
        language = (self.column.language,) if self.column.language else ()
        return (*self.column.path, *(self.column.inner or ()), *language)


@dataclass(slots=True)
class CourseRow:
    """The cells of a course, or of a group of it such as a run.

    ``groups`` leads from a list field to the rows of its elements. ``language`` is that of its texts.
    """

    place: str
    cells: tuple[FilledCell, ...]
    language: str = ""
    groups: dict[str, list[CourseRow]] = field(default_factory=dict)

    def said(self, name: str) -> FilledCell | None:
        """The filled cell of a column of this name; a language does not belong to the name."""
        return next((one for one in self.cells if one.column.name.partition("[")[0] == name), None)

    def about(self, name: str) -> str:
        """What a column of the table's own says: ``id``, ``course``; empty where nothing stands there."""
        found = self.said(name)
        return found.cell.text if found and found.column.path[0] == ABOUT_COURSE else ""

    @property
    def is_example(self) -> bool:
        """Whether it only shows how a row is filled in."""
        return any(one.cell.text.startswith(EXAMPLE) for one in self.cells)

    def stated(self, reader: CellReader) -> Tree:
        """What an entry of these cells states, not judged yet; cells with ``slips`` are left out."""
        wrong = {one.cell.place for one, _ in self.slips(reader)}
        usual = [one for one in self.cells if one.cell.place not in wrong]
        tree = _tree([one for one in usual if not _is_of_run(one.column)], reader)
        if run := _tree([_without_first(one) for one in usual if _is_of_run(one.column)], reader):
            tree["offerings"] = [*tree.get("offerings", []), run]
        for name, rows in self.groups.items():
            tree[name] = [*(row.stated(reader) for row in rows), *tree.get(name, [])]
        return tree

    def slips(self, reader: CellReader) -> list[tuple[FilledCell, str]]:
        """The cells that cannot be read at all, each with a sentence; those of groups are told by their own rows."""
        found = [(one, one.cell.trouble) for one in self.cells if one.cell.trouble]
        found += [(one, refused) for one in self.cells if (refused := _refused(one))]
        words = {
            one.column.path: one for one in self.cells if one.column.shape is Shape.EXACT and _is_word(one, reader)
        }
        for one in self.cells:
            word = next((words[one.column.path[:end]] for end in (1, 2) if one.column.path[:end] in words), one)
            if word is not one:
                said = f"`{word.cell.text}` in `{word.column.name}` says all, and something stands here as well."
                found.append((one, f"{said} Keep one of them."))
        return found

    def place_of(self, problem_field: str) -> str:
        """Where the value stands that a problem names: ``offerings[0].start``; the row where it is nowhere."""
        way = [int(part) if part.isdecimal() else part for part in _PARTS.findall(problem_field)]
        if len(way) > 1 and isinstance(way[1], int) and way[0] in self.groups:
            rows = self.groups[str(way[0])]
            if way[1] < len(rows):
                return rows[way[1]].place_of(".".join(map(str, way[2:])))
        return self._closest(tuple(str(part) for part in way if not isinstance(part, int)))

    def _closest(self, way: Path) -> str:
        """The cell whose way has most in common with this one, if it lies on it."""
        on_way = [one for one in self.cells if way and _is_on(one.way, way)]
        best = max(on_way, key=lambda one: (_common(one.way, way), -len(one.way)), default=None)
        return best.cell.place if best else self.place


def filled_cells(row: SheetRow, header: Header, reader: CellReader, default_language: str) -> CourseRow:
    """A row with its columns, each text in the language that its header or its row names."""
    cells = {place: cell for place, cell in row.cells.items() if place in header.columns}
    language = default_language
    for place, cell in cells.items():
        if header.columns[place].name == "written_in":
            language = reader.understood(cell.text, header.columns[place])
    filled = (FilledCell(_in_language(header, place, language), cell) for place, cell in sorted(cells.items()))
    filled = (_of_eqf(one) if one.column.path == ("level",) and not _is_word(one, reader) else one for one in filled)
    return CourseRow(row.place, tuple(filled), language)


def _is_word(filled: FilledCell, reader: CellReader) -> bool:
    """Whether a cell says, in a word, all that there is to say about a group."""
    return reader.understood(filled.cell.text, filled.column) in filled.column.codes


def _of_eqf(filled: FilledCell) -> FilledCell:
    """The cell as an EQF level: a column that is called level holds that."""
    column = replace(
        filled.column, path=("level", "eqf"), name="level.eqf", shape=Shape.CODES, kind="integer", codes=()
    )
    return FilledCell(column, filled.cell)


def _in_language(header: Header, place: int, language: str) -> Column:
    column = header.columns[place]
    if place not in header.unset or column.language == language:
        return column
    return replace(column, language=language, name=f"{column.name.partition('[')[0]}[{language}]")


def _refused(filled: FilledCell) -> str:
    """Why the text of a cell can be part of no entry."""
    if found := REFUSED.search(filled.cell.text):
        return f"This text holds a character that cannot be seen (U+{ord(found[0]):04X}). Type the text anew."
    if filled.column.shape is not Shape.JSON:
        return ""
    try:
        entry_of([filled.column], {filled.column.name: filled.cell.text})
    except (ValueError, RecursionError):
        return "This is not JSON. Write runs and modules on sheets of their own."
    return ""


def _tree(cells: list[FilledCell], reader: CellReader) -> Tree:
    ways = {one.column.name: reader.understood(one.cell.text, one.column) for one in cells}
    return _ranges(
        _filled(entry_of([one.column for one in cells], {name: text for name, text in ways.items() if text}))
    )


def _filled(value: Any) -> Any:
    """The value without the empty elements of lists: a line between two others is no element."""
    match value:
        case dict():
            return {name: _filled(part) for name, part in value.items()}
        case list():
            return [_filled(part) for part in value if part not in ("", {})]
        case _:
            return value


def _ranges(tree: Tree) -> Tree:
    """Credits written as ``3-4`` are a range."""
    for name in ("ects",):
        found = re.fullmatch(r"([0-9.]+)-([0-9.]+)", tree[name]) if isinstance(tree.get(name), str) else None
        if found:
            tree[name] = {"min": found[1], "max": found[2]}
    return tree


def _is_of_run(column: Column) -> bool:
    return column.path[0] == "offerings" and column.shape is not Shape.JSON


def _without_first(filled: FilledCell) -> FilledCell:
    column = filled.column
    return FilledCell(replace(column, path=column.path[1:], name=column.name.partition(".")[2]), filled.cell)


def _is_on(one: Path, other: Path) -> bool:
    common = _common(one, other)
    return common > 0 and (common == min(len(one), len(other)) or common == len(one) - 1)


def _common(one: Path, other: Path) -> int:
    pairs: Iterator[tuple[Any, Any]] = zip(one, other, strict=False)
    return next((number for number, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
