"""Whatever a form says, the entry that is written says the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from microcredentials.domain.course import Course
from microcredentials.exports.entry_text import entry_text
from microcredentials.reading.entry_reader import read_entry
from microcredentials.reading.loader import load

PATH = "courses/su/ai.yml"
SIGNS = st.sampled_from(
    ["\n", ": ", " #", "- ", "'", '"', "|", "{", "}", "[", "]", "&", "*", "!", "%", "@", "`", "~", ","]
)
WORDS = st.lists(st.one_of(st.text("abż ж1.-", max_size=4), SIGNS), min_size=1, max_size=20).map("".join)
LINE = WORDS.map(lambda words: " ".join(words.split())).filter(bool)


def read(text: str) -> tuple[Course, list[str]]:
    entry, problems = read_entry(Course, load(text.encode(), PATH), PATH, "su/ai", "en")
    return entry.value, [problem.code for problem in problems]


@given(LINE)
def test_a_line_comes_back_as_it_was_written(line: str) -> None:
    course, codes = read(entry_text({"keywords": [line, "end"]}))
    assert (course.keywords[0].by_language["en"], codes) == (line, [])


@given(WORDS.filter(str.strip))
def test_paragraphs_come_back_as_they_were_written(words: str) -> None:
    text = "\n".join(line.rstrip() for line in words.strip().split("\n"))
    course, codes = read(entry_text({"description": text, "places": "3"}))
    assert course.description is not None
    assert (course.description.by_language["en"].strip(), course.places, codes) == (text, 3, [])


@given(st.dictionaries(st.sampled_from(["title", "summary", "ects", "mode"]), st.text(max_size=30)))
def test_any_text_makes_a_file_that_can_be_read_and_no_field_but_those_given(entry: dict[str, str]) -> None:
    course, _ = read(entry_text(entry))
    assert course.model_fields_set <= {*entry, "_id", "id"}
