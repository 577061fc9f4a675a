"""Files of spreadsheet programs, whatever wrote them."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.styles.protection import Protection
from tests.unit.importing.workbooks import workbook

from microcredentials.importing import sheet as limits
from microcredentials.importing.cell_text import as_text, cleaned
from microcredentials.importing.sheet import Spreadsheet, Unreadable
from microcredentials.importing.spreadsheet import read_spreadsheet

TEXT = "title;summary\nВъведение;„Ключ“\n"  # noqa: RUF001


def read(folder: Path, content: bytes, country: str = "") -> Spreadsheet | Unreadable:
    file = folder / "courses.any"
    file.write_bytes(content)
    return read_spreadsheet(file, country)


def rows(found: Spreadsheet | Unreadable) -> list[list[str]]:
    assert isinstance(found, Spreadsheet)
    return [[cell.text for cell in row.cells.values()] for row in found.sheets[0].rows]


def places(found: Spreadsheet | Unreadable) -> list[str]:
    assert isinstance(found, Spreadsheet)
    return [cell.place for row in found.sheets[0].rows for cell in row.cells.values()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_encoding_of_unicode_is_known(tmp_path: Path, encoding: str) -> None:
    found = read(tmp_path, TEXT.encode(encoding))
    assert rows(found) == [["title", "summary"], ["Въведение", "„Ключ“"]]
    assert isinstance(found, Spreadsheet)
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("country", "page", "words"), [("BG", "1251", "Въведение"), ("PL", "1250", "Łódź"), ("", "1252", "Einführung")]
)
def test_other_text_is_read_as_windows_writes_it_in_the_country_and_that_is_told(
    tmp_path: Path, country: str, page: str, words: str
) -> None:
    found = read(tmp_path, f"title;ects\n{words};3\n".encode(f"cp{page}"), country)
    assert rows(found)[1][0] == words
    assert isinstance(found, Spreadsheet)
    assert f"it was read as Windows-{page}." in found.remarks[0]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_told_by_the_rows(tmp_path: Path, delimiter: str) -> None:
    text = f'title{delimiter}summary\n"a, b; c"{delimiter}one, two; three\n'
    assert rows(read(tmp_path, text.replace("one, two; three", "one").encode())) == [
        ["title", "summary"],
        ["a, b; c", "one"],
    ]


def test_excels_own_line_about_the_delimiter_is_obeyed_and_counted(tmp_path: Path) -> None:
    found = read(tmp_path, b"sep=;\ntitle;a,b\nx;y\n")
    assert places(found) == ["courses.any:2:1", "courses.any:2:7", "courses.any:3:1", "courses.any:3:3"]


def test_places_in_csv_count_lines_and_columns_of_the_file(tmp_path: Path) -> None:
    found = read(tmp_path, b'a,b,c\r\n"one\r\n""two""; three",x,"y"\r\n,,z\r\n')
    assert places(found)[3:] == ["courses.any:2:1", "courses.any:3:17", "courses.any:3:19", "courses.any:4:3"]
    assert rows(found)[1:] == [['one\n"two"; three', "x", "y"], ["z"]]


def test_our_own_apostrophe_before_formulas_is_taken_away(tmp_path: Path) -> None:
    assert rows(read(tmp_path, b"a,b\n'=1+1,'tis\n"))[1] == ["=1+1", "'tis"]


def test_typed_cells_become_what_an_entry_writes(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    day = datetime(2027, 2, 15)  # noqa: DTZ001  a sheet knows no zones
    sheet.append([day, day.replace(hour=9), True, 3.0, 0.1 + 0.2, time(9, 30), 0.2, "x\xa0 "])
    sheet["G1"].number_format = "0%"
    content = BytesIO()
    book.save(content)
    assert rows(read(tmp_path, content.getvalue())) == [
        ["2027-02-15", "2027-02-15", "true", "3", "0.3", "09:30", "20", "x"]
    ]


def test_a_formula_without_a_result_and_an_error_are_told_where_they_stand(tmp_path: Path) -> None:
    found = read(tmp_path, workbook(Courses=[["title", "ects"], ["=A1", "#REF!"]]))
    assert isinstance(found, Spreadsheet)
    cells = found.sheets[0].rows[1].cells
    assert (cells[0].place, cells[0].trouble[:28]) == ("courses.any:Courses!A2", "This cell holds a formula wh")
    assert cells[1].trouble == "This cell holds an error, `#REF!`. Write a value."


def zipped(**parts: bytes) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), part)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty."),
        (b" \n", "is empty."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "of the old kind (.xls)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected with a password"),
        (zipped(**{"META-INF__manifest_xml": b"<a/>"}), "is an OpenDocument spreadsheet"),
        (zipped(word=b""), "is no workbook of Excel"),
        (b"PK\x03\x04 broken", "is damaged, or no workbook"),
        (zipped(xl__workbook_xml=b"<a/>"), "is damaged, or no workbook"),
        (zipped(xl__workbook_xml=b"<!DOCTYPE a><a/>"), "is damaged, or no workbook"),
        (zipped(xl__workbook_xml=b" " * 100_000_001), "far larger inside"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "neither a workbook nor a CSV file"),
        (b"x," * (limits.MOST_COLUMNS + 1), "or 1,000 columns"),
        (b"x,y\n" * (limits.MOST_ROWS + 1), "more than 10,000 rows"),
        (b"x" * (limits.LARGEST_FILE + 1), "more than 10 MB"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    found = read(tmp_path, content)
    assert isinstance(found, Unreadable)
    assert said in found.sentence
    assert found.sentence.startswith("`courses.any` ")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = read_spreadsheet(tmp_path / "nothing.xlsx")
    assert isinstance(found, Unreadable)
    assert found.sentence.endswith("cannot be opened: No such file or directory.")


def test_a_cell_far_away_costs_nothing(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "title"
    book.worksheets[0]["ZZ1048576"].protection = Protection(locked=False)
    content = BytesIO()
    book.save(content)
    assert rows(read(tmp_path, content.getvalue())) == [["title"]]


@pytest.mark.parametrize(
    ("written", "text"),
    [("a\r\nb", "a\nb"), ("a_x000D_\nb", "a\nb"), ("\ufeffa\xadb ", "ab"), ("a \n b ", "a\n b"), ("\n\nb\n", "\n\nb")],
)
def test_what_cannot_be_seen_goes_and_empty_lines_at_the_beginning_stay(written: str, text: str) -> None:
    assert cleaned(written) == text


@pytest.mark.parametrize(("value", "text"), [(1e20, "100000000000000000000"), (613, "613"), (1.25, "1.25"), (None, "")])
def test_numbers_are_written_out(value: float | None, text: str) -> None:
    assert as_text(value) == text
