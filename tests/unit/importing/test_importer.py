"""From the cells of a sheet to entries."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from tests.unit.exports.full_portfolio import PUBLICATION, full_portfolio
from tests.unit.importing.workbooks import EMPTY, imported, sound, workbook

from microcredentials.domain.course import Course
from microcredentials.exports.formats import FORMATS
from microcredentials.exports.template import template
from microcredentials.importing.imported import Fate, Import
from microcredentials.importing.importer import Wishes
from microcredentials.importing.sheet import Unreadable

HEADER: list[Any] = ["Title", "ECTS credits"]
COURSE: list[Any] = ["A course", 3]


def one(folder: Path, header: str, cell: Any) -> dict[str, Any]:
    """What a course states that has one more column."""
    (course,) = sound(folder, workbook(Courses=[[*HEADER, header], [*COURSE, cell]]))
    return course


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_an_export_of_everything_comes_back_unchanged(tmp_path: Path, name: str) -> None:
    portfolio = full_portfolio()
    content = FORMATS[name](portfolio, PUBLICATION).files[f"data/courses.{name}"]
    outcome = imported(tmp_path, content, portfolio, Wishes(update=True))
    assert isinstance(outcome, Import)
    assert {row.id for row in outcome.of(Fate.CHANGED, Fate.NEW)} == set()
    assert {row.id for row in outcome.rows} == {course.id for course in portfolio.shown_courses}


@pytest.mark.parametrize(
    ("header", "cell", "field", "value"),
    [
        ("Form of participation", "on site", "mode", "on_campus"),
        ("MODE", "Face-to-face", "mode", "on_campus"),
        ("Languages *", "English; Bulgarian", "languages", ["en", "bg"]),
        ("languages", "English, bg", "languages", ["en", "bg"]),
        ("Language of instruction", "English\nGerman", "languages", ["en", "de"]),
        ("fields", 613, "fields", ["0613"]),
        ("Fields of study", "0613 Software and applications development and analysis", "fields", ["0613"]),
        ("Fee, where all pay the same", "Free of charge", "fee", "free"),
        ("Workload hours", "1.500 h", "workload_hours", 1500),
        ("Level", "EQF 6", "level", {"eqf": [6]}),
        ("Level", "n/a", "level", "not_referenced"),
        ("keywords", "coast, maps", "keywords", 2),
        ("Learning outcomes", "1. Explain it.\n\n2. Judge it.", "learning_outcomes", 2),
        ("Assessment", "Written exam; project", "assessment", {"types": ["written_examination", "project_work"]}),
        ("Providers", "Sofia University", "providers", ["su"]),
        ("Providers", "su Sofia University", "providers", ["su"]),
        ("Made-up example", "Yes", "example", True),
        ("Start", "8 March 2027", "offerings", [{"start": "2027-03-08", "state": "open"}]),
    ],
)
def test_what_people_write_is_understood(tmp_path: Path, header: str, cell: Any, field: str, value: Any) -> None:
    found = one(tmp_path, header, cell)[field]
    assert (len(found) if isinstance(value, int) and isinstance(found, list) else found) == value


@pytest.mark.parametrize(
    ("header", "cell", "said"),
    [
        ("mode", "onlin", "Did you mean `online`?"),
        ("fields", "7777", "`7777` is not a code of ISCED-F 2013."),
        ("offerings.start", "3.4.2027", "can be read in two ways"),
        ("fee", 120, "Write it in the column of those who pay it"),
        ("offerings", "{not JSON", "This is not JSON."),
        ("summary", "A summary with \u202e in it, turned around", "a character that cannot be seen (U+202E)"),
        ("prerequisites", "x" * 2001, "too long"),
        ("workload_hours", "=1+1", "formula whose result is not in the file"),
    ],
)
def test_what_cannot_be_understood_is_told_by_its_cell_and_its_row_left_out(
    tmp_path: Path, header: str, cell: Any, said: str
) -> None:
    outcome = imported(tmp_path, workbook(Courses=[[*HEADER, header], [*COURSE, cell], ["Sound", 3]]))
    assert isinstance(outcome, Import)
    assert [(finding.place, said in finding.sentence) for finding in outcome.findings] == [("courses:Courses!C2", True)]
    assert [row.fate for row in outcome.rows] == [Fate.LEFT_OUT, Fate.NEW]


def test_a_word_for_everything_and_a_part_of_it_contradict_each_other(tmp_path: Path) -> None:
    sheet = [[*HEADER, "fee", "fee.amounts.everyone_else"], [*COURSE, "free", 120]]
    outcome = imported(tmp_path, workbook(Courses=sheet))
    assert isinstance(outcome, Import)
    (finding,) = outcome.findings
    assert finding.sentence == "`free` in `fee` says all, and something stands here as well. Keep one of them."


def test_a_text_is_in_the_language_of_its_header_or_of_its_row(tmp_path: Path) -> None:
    sheet: list[list[Any]] = [
        ["written_in", "Title", "Title (English)", "ects"],
        ["Bulgarian", "Първи курс", "First course", 3],
    ]
    (course,) = sound(tmp_path, workbook(Courses=sheet))
    assert course["title"] == {"bg": "Първи курс", "en": "First course"}


def test_titles_above_the_header_blank_rows_and_other_sheets_do_not_matter(tmp_path: Path) -> None:
    sheet = [["Portfolio 2026"], [], HEADER, [], COURSE]
    outcome = imported(tmp_path, workbook(Notes=[["Call Ann"]], Portfolio=sheet))
    assert isinstance(outcome, Import)
    assert [row.id for row in outcome.rows] == ["su/a-course"]
    assert outcome.remarks == ["Sheet `Notes` was not read: the courses stand on `Portfolio`."]


def test_runs_belong_to_the_course_that_they_name(tmp_path: Path) -> None:
    runs = [["Course", "First day", "place"], ["a COURSE", "2027-02-15", "Here"], ["Nobody", "2027-02-16", "There"]]
    outcome = imported(tmp_path, workbook(Courses=[HEADER, COURSE], Runs=runs))
    assert isinstance(outcome, Import)
    assert outcome.rows[0].course is not None
    assert [str(run.location) for run in outcome.rows[0].course.offerings] == ["Here"]
    assert [(one.place, one.sentence) for one in outcome.findings] == [
        ("courses:Runs!A3", "There is no course `Nobody` on the sheet of courses.")
    ]


def test_a_value_below_no_header_and_an_unknown_column_are_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, workbook(Courses=[[*HEADER, "Sumary"], [*COURSE, "Words", "stray"]]))
    assert isinstance(outcome, Import)
    assert [(one.place[-2:], one.sentence, one.is_error) for one in outcome.findings] == [
        ("C1", "There is no column `Sumary`. Did you mean `Summary`?", False),
        ("D2", "No header stands above this cell. Nothing of it was imported.", False),
    ]


def test_a_sheet_without_a_header_is_told(tmp_path: Path) -> None:
    assert isinstance(imported(tmp_path, workbook(Courses=[["one", "two"], ["three", "four"]])), Unreadable)


def test_names_are_made_of_titles_and_never_taken_twice(tmp_path: Path) -> None:
    titles = ["Łódź & Straße", "Въведение в ИИ", "A course", "A  course!", "Full", "Course su/none"]
    outcome = imported(tmp_path, workbook(Courses=[HEADER, *([title, 3] for title in titles)]))
    assert isinstance(outcome, Import)
    assert [row.id for row in outcome.rows] == [
        "su/lodz-strasse",
        "su/vavedenie-v-ii",
        "su/a-course",
        "su/a-course-2",
        "su/full-2",
        "su/none",
    ]


def test_a_row_that_refers_to_one_that_is_left_out_is_left_out(tmp_path: Path) -> None:
    rows = [["id", *HEADER, "requires"], ["su/one", "One course", "many", ""], ["su/two", "Two", 3, "su/one"]]
    outcome = imported(tmp_path, workbook(Courses=rows))
    assert isinstance(outcome, Import)
    assert [row.fate for row in outcome.rows] == [Fate.LEFT_OUT, Fate.LEFT_OUT]


def test_the_filled_template_becomes_the_course_that_its_example_shows(tmp_path: Path) -> None:
    content = template(EMPTY)
    empty = imported(tmp_path, content)
    assert isinstance(empty, Import)
    assert (empty.rows, empty.findings, empty.remarks) == ([], [], [])
    filled = imported(tmp_path, _with_the_example_filled_in(content))
    assert isinstance(filled, Import)
    assert [finding for finding in filled.findings if finding.is_error] == []
    course = filled.rows[0].course
    assert isinstance(course, Course)
    assert (str(course.title), course.fields, len(course.offerings), len(course.modules)) == (
        "Reading the coast",
        ("0532", "0713"),
        1,
        1,
    )


def _with_the_example_filled_in(content: bytes) -> bytes:
    book = load_workbook(BytesIO(content))
    for sheet in ("Courses", "Runs", "Modules"):
        book[sheet]["A3"] = "Reading the coast" if sheet != "Courses" else None
    written = BytesIO()
    book.save(written)
    return written.getvalue()
