"""Courses as CSV and XLSX: read back as other programs read them, and as an import will."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from tests.unit.exports.full_portfolio import FULL, PUBLICATION, full_portfolio

from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course
from microcredentials.domain.portfolio import Portfolio
from microcredentials.exports.column import Cell
from microcredentials.exports.course_table import TABLES_OF_GROUPS, course_table, group_table
from microcredentials.exports.formats import FORMATS
from microcredentials.exports.formula import neutralised, restored
from microcredentials.exports.row_reading import entry_of
from microcredentials.importing.sheet import Spreadsheet
from microcredentials.importing.workbook_file import read_workbook
from microcredentials.inspection import inspect

ROOT = Path(__file__).parents[3]
WIDE_SIGN = "\N{FULLWIDTH EQUALS SIGN}"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(scope="module", params=["full", "own"])
def portfolio(request: pytest.FixtureRequest) -> Portfolio:
    return full_portfolio() if request.param == "full" else inspect(ROOT).portfolio


@pytest.fixture(scope="module")
def text() -> str:
    return FORMATS["csv"](full_portfolio(), PUBLICATION).files["data/courses.csv"].decode("utf-8-sig")


@pytest.fixture(scope="module")
def book() -> Workbook:
    return book_of(full_portfolio())


def book_of(portfolio: Portfolio) -> Workbook:
    return load_workbook(BytesIO(FORMATS["xlsx"](portfolio, PUBLICATION).files["data/courses.xlsx"]))


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


def rows_in(book: Workbook, sheet: str) -> Iterator[dict[str, Any]]:
    header, *rows = book[sheet].iter_rows(values_only=True)
    return (dict(zip(map(str, header), row, strict=True)) for row in rows)


def plain(cell: Any) -> Cell:
    """A cell of a workbook as an import takes it."""
    return cell.date().isoformat() if isinstance(cell, datetime) else cell


def course_again(entry: dict[str, Any], id_: str) -> Course:
    return Course.model_validate(entry, context=EntryContext(id_, entry.get("written_in", "en")))


def test_every_entry_comes_back_from_csv(portfolio: Portfolio) -> None:
    columns = course_table(portfolio, PUBLICATION).columns
    rows = rows_of(FORMATS["csv"](portfolio, PUBLICATION).files["data/courses.csv"].decode("utf-8-sig"))
    assert [row["id"] for row in rows] == [course.id for course in portfolio.shown_courses]
    for row in rows:
        cells: dict[str, Cell] = {name: restored(cell) for name, cell in row.items()}
        assert course_again(entry_of(columns, cells), row["id"]) == portfolio.courses[row["id"]]


def test_every_entry_comes_back_from_the_workbook(portfolio: Portfolio) -> None:
    courses = course_table(portfolio, PUBLICATION)
    book = book_of(portfolio)
    entries = {
        row["id"]: entry_of(courses.columns, {name: plain(cell) for name, cell in row.items()})
        for row in rows_in(book, "courses")
    }
    for field in TABLES_OF_GROUPS:
        columns = group_table(field, courses, portfolio).columns
        for row in rows_in(book, field):
            group = entry_of(columns, {name: plain(cell) for name, cell in row.items()})
            entries[row["course"]].setdefault(field, []).append(group)
    for id_, entry in entries.items():
        assert course_again(entry, id_) == portfolio.courses[id_]


def test_csv_keeps_to_its_standard_and_says_that_it_is_utf_8() -> None:
    content = FORMATS["csv"](full_portfolio(), PUBLICATION).files["data/courses.csv"]
    assert content.startswith("\ufeffid,page,status,".encode())
    assert content.endswith(b"\r\n")
    assert b'"Care, ""quoted""; and more"' in content
    assert {len(row) for row in csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True)} == {
        len(content.decode("utf-8-sig").splitlines()[0].split(","))
    }


def test_no_cell_of_the_csv_begins_like_a_formula(text: str) -> None:
    cells = [cell for row in rows_of(text) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(FORMULA_STARTS)] == []
    assert any(cell == "'@SUM(1+1)*cmd" for cell in cells)


@pytest.mark.parametrize(
    "words", ["=1", "+1", "-1", "@a", "\t=1", "'=1", "''=1", "'", "it's", "1=1", "", "\n=1", f"{WIDE_SIGN}1"]
)
def test_neutralised_text_is_harmless_and_comes_back(words: str) -> None:
    cell = neutralised(words)
    assert not cell.startswith((*FORMULA_STARTS, "\n", WIDE_SIGN))
    assert restored(cell) == words


def test_nothing_in_the_workbook_is_a_formula(book: Workbook) -> None:
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n", "d"}
    relevance = next(cell for cell in cells if cell.value == FULL["relevance"])
    assert relevance.quotePrefix
    parts = ZipFile(BytesIO(FORMATS["xlsx"](full_portfolio(), PUBLICATION).files["data/courses.xlsx"]))
    assert all(b"<f>" not in parts.read(name) for name in parts.namelist())


def test_words_like_a_character_by_its_number_stay_words() -> None:
    whole = full_portfolio()
    id_, course = next(iter(whole.courses.items()))
    entry = whole.course_entries[id_]
    odd = course.model_copy(update={"keywords": ("_x0041_", "_xyz_")})
    portfolio = replace(whole, course_entries={id_: replace(entry, value=odd)})
    written = FORMATS["xlsx"](portfolio, PUBLICATION).files["data/courses.xlsx"]
    parts = ZipFile(BytesIO(written))
    assert b"_x005F_x0041_\n_xyz_" in parts.read("xl/worksheets/sheet1.xml")
    read = read_workbook(written, "courses.xlsx")
    assert isinstance(read, Spreadsheet)
    assert "_x0041_\n_xyz_" in {cell.text for row in read.sheets[0].rows for cell in row.cells.values()}


def test_numbers_days_and_codes_have_their_types(book: Workbook) -> None:
    full = next(rows_in(book, "courses"))
    run = next(rows_in(book, "offerings"))
    assert (full["workload_hours"], full["ects.min"], full["ects.max"], full["places"]) == (75, 3, 4.5, 40)
    assert full["source.seen"] == datetime(2026, 1, 2)  # noqa: DTZ001  a sheet knows no zones
    assert (run["start"], run["end"]) == (datetime(2027, 2, 15), "2027-04")  # noqa: DTZ001
    assert full["fields"] == "0613; 02"
    assert full["contact.phone[en]"] == "+359 2 1"


def test_sheets_keep_their_header_in_sight_and_filter(book: Workbook) -> None:
    assert book.sheetnames == ["courses", "columns", "offerings", "modules"]
    for sheet in book:
        assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", sheet.dimensions)


def test_the_second_sheet_explains_every_column_of_the_others(book: Workbook) -> None:
    explained = {(row["sheet"], row["column"]) for row in rows_in(book, "columns") if row["field"]}
    there = {(sheet.title, cell.value) for sheet in book if sheet.title != "columns" for cell in sheet[1]}
    assert explained == there


def test_a_page_is_a_link(book: Workbook) -> None:
    cell = book["courses"]["B2"]
    assert cell.hyperlink.target == cell.value == "https://example.org/t/courses/su/full/"


def test_a_cell_that_no_spreadsheet_holds_leaves_its_course_out_with_the_reason() -> None:
    wordy = {"keywords": [f"{number:02} {'word ' * 390}".strip() for number in range(20)]}
    exported = FORMATS["xlsx"](full_portfolio(wordy=wordy), PUBLICATION)
    assert [(one.path, one.reason) for one in exported.left_out] == [
        ("courses/su/wordy.yml", "`keywords[en]` has 39,059 characters, and a cell of a spreadsheet 32,767.")
    ]
    ids = [row["id"] for row in rows_in(load_workbook(BytesIO(exported.files["data/courses.xlsx"])), "courses")]
    assert "su/full" in ids
    assert "su/wordy" not in ids


def test_drafts_and_withdrawn_courses_are_in_no_table(text: str) -> None:
    assert {row["id"] for row in rows_of(text)}.isdisjoint({"su/draft", "su/withdrawn"})


def test_examples_are_marked(text: str) -> None:
    assert {row["id"]: row["example"] for row in rows_of(text)}["su/full"] == "true"


def test_what_an_audience_pays_is_told_whoever_says_so(text: str) -> None:
    row = next(row for row in rows_of(text) if row["id"] == "su/none")
    assert row["resolved.fee.alliance_students"] == "unknown"
    assert (row["resolved.fee.alliance_staff"], row["resolved.fee_source.alliance_staff"]) == ("0", "alliance")
    assert (row["resolved.fee.everyone_else"], row["resolved.fee_source.everyone_else"]) == ("120", "entry")
