"""What is exported as a table comes back from it, whatever its texts are."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.exports.full_portfolio import PUBLICATION, full_portfolio
from tests.unit.importing.workbooks import imported

from microcredentials.exports.formats import FORMATS
from microcredentials.importing.imported import Fate, Import
from microcredentials.importing.importer import Wishes

SIGNS = st.sampled_from([*";,:-=+@'\"|#0123456789[](){}%*", ", ", "; ", "- ", "1. ", "= "])
WORDS = st.lists(st.one_of(st.text("abż жß", min_size=1, max_size=4), SIGNS), min_size=3, max_size=20).map("".join)
LINE = WORDS.map(lambda words: " ".join(words.split())).filter(bool)
NUMBER = st.integers(2, 60).map(lambda halves: str(halves / 2))
RANGE = (
    st.tuples(NUMBER, NUMBER).map(lambda pair: sorted(pair, key=float)).map(lambda two: {"min": two[0], "max": two[1]})
)
AMOUNT = st.one_of(st.just("on_request"), st.integers(0, 999).map(str))
COURSES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"title": LINE.map(lambda words: f"Course {words}"), "learning_outcomes": st.lists(LINE, min_size=1, max_size=4)},
    optional={
        "keywords": st.lists(LINE, min_size=1, max_size=4, unique=True),
        "relevance": LINE,
        "description": st.lists(LINE, min_size=1, max_size=3).map("\n\n".join),
        "ects": st.one_of(NUMBER, RANGE, st.just("none")),
        "fee": st.one_of(st.just("free"), AMOUNT.map(lambda amount: {"amounts": {"everyone_else": amount}})),
        "languages": st.lists(st.sampled_from(["en", "bg", "pt-BR"]), min_size=1, unique=True),
        "offerings": st.lists(LINE.map(lambda words: {"when": words}), min_size=1, max_size=3),
        "level": st.sampled_from(["not_referenced", {"eqf": ["5", "6"]}, {"qf_ehea": "second"}]),
    },
)


@given(COURSES)
@settings(max_examples=25, deadline=None)
def test_an_exported_course_comes_back_from_csv_and_from_a_workbook(given_course: dict[str, Any]) -> None:
    portfolio = full_portfolio(random=given_course)
    for name in ("csv", "xlsx"):
        with TemporaryDirectory() as folder:
            content = FORMATS[name](portfolio, PUBLICATION).files[f"data/courses.{name}"]
            outcome = imported(Path(folder), content, portfolio, Wishes(update=True))
        assert isinstance(outcome, Import)
        fates = {row.id: row.fate for row in outcome.rows}
        told = [one for one in outcome.findings if one.is_error]
        assert fates["su/random"] in (Fate.UNCHANGED, Fate.LEFT_OUT), (told, fates["su/random"])
        assert fates["su/random"] is Fate.UNCHANGED or all(one.code for one in told)
