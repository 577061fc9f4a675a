"""The catalogue's JSON says of each course what its card and its facets need, each value once."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.unit.rendering.portfolios import setting_of

from microcredentials.rendering.catalogue_data import catalogue_json
from microcredentials.rendering.catalogue_names import ROWS_PER_PART, name_parts
from microcredentials.rendering.column import column_of
from microcredentials.rendering.facets import FACETS, facet_groups
from microcredentials.rendering.script_words import PLURALS, WORDS, script_words
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.text_hits import addresses_of_results, courses_of_results, text_hits_json

COURSES: dict[str, dict[str, Any]] = {
    "eka/textiles": {"status": "announced", "title": {"en": "Textiles", "et": "Tekstiilid"}, "mode": "blended"},
    "su/ai": {
        "title": "Artificial </script> intelligence",
        "mode": "online",
        "languages": ["en"],
        "ects": {"min": "3", "max": "4"},
        "fee": {"amounts": {"everyone_else": "120"}},
        "keywords": ["learning"],
        "example": "true",
        "offerings": [{"start": "2027-02-15", "end": "2027-04", "apply_by": "2027-01-31"}],
    },
    "su/draft": {"status": "draft"},
    "su/hours": {"ects": "none", "workload_hours": "30", "offerings": [{"when": "next summer"}]},
}


@pytest.fixture
def setting() -> Setting:
    return setting_of(COURSES, added={"su/ai.yml": date(2026, 9, 1)})


@pytest.fixture
def written(setting: Setting) -> Any:
    return json.loads(catalogue_json(setting))


AI, HOURS, TEXTILES = range(3)
"""Rows: an open deadline, no date, and one that is only announced."""


def cell(column: dict[str, Any], row: int) -> Any:
    """What a column says about a row."""
    return column["values"][column["rows"][row]]


def test_rows_stand_by_deadline_and_drafts_have_none(setting: Setting) -> None:
    [part] = name_parts(setting)
    named = json.loads(part.content)
    assert named["id"] == ["su/ai", "su/hours", "eka/textiles"]
    assert named["title"][TEXTILES] == "Textiles"


def test_a_row_knows_its_place_in_the_alphabet_without_its_title(written: Any) -> None:
    assert written["courses"]["title_rank"] == [0, 1, 2]
    assert "Artificial" not in json.dumps(written)


def test_names_come_in_parts_of_consecutive_rows() -> None:
    setting = setting_of({f"su/course-{number:03}": {} for number in range(ROWS_PER_PART + 1)})
    parts = name_parts(setting)
    assert [part.address for part in parts] == ["data/names/0.json", "data/names/1.json"]
    assert [len(json.loads(part.content)["id"]) for part in parts] == [ROWS_PER_PART, 1]
    assert json.loads(catalogue_json(setting))["names"]["per_part"] == ROWS_PER_PART


def test_another_title_gives_the_catalogue_another_mark(written: Any) -> None:
    changed = COURSES | {"su/hours": COURSES["su/hours"] | {"title": "Hours, hours, hours"}}
    other = json.loads(catalogue_json(setting_of(changed, added={"su/ai.yml": date(2026, 9, 1)})))
    assert other["names"]["mark"] != written["names"]["mark"]


def test_there_is_a_column_for_every_facet(written: Any) -> None:
    assert [facet["name"] for facet in written["facets"]] == [facet.name for facet in FACETS]
    for facet in written["facets"]:
        columns = facet.get("by_audience", {"": facet}).values()
        assert all(len(column["rows"]) == 3 for column in columns), facet["name"]


def test_values_stand_in_the_order_of_the_controls(setting: Setting, written: Any) -> None:
    in_json = {facet["name"]: [tuple(value) for value in facet.get("values", ())] for facet in written["facets"]}
    for group in facet_groups(setting):
        assert [(value.code, value.label) for value in group.values] == in_json[group.facet.name], group.facet.name


def test_each_audience_has_its_fees(written: Any) -> None:
    assert cell(written["fees"]["students"], AI) == ["Free", "rule of the alliance", 0]
    assert cell(written["fees"]["everyone_else"], AI) == ["€120", "", 120]
    assert cell(written["fees"]["everyone_else"], HOURS) == ["Ask the provider", "fee not given", None]
    fee = next(facet for facet in written["facets"] if facet["name"] == "fee")
    assert list(fee["by_audience"]) == ["students", "everyone_else"]


def test_runs_are_six_texts_each(written: Any) -> None:
    facts = written["courses"]
    texts = [[facts["run_texts"][place] for place in cells] for cells in facts["runs"]]
    assert texts == [
        ["2027-02-15", "2027-04", "", "2027-01-31", "open", ""],
        ["", "", "", "", "open", "next summer"],
        [],
    ]


def test_facts_of_a_card_are_told(written: Any) -> None:
    facts = written["courses"]
    assert cell(facts["partner"], AI) == ["su", "SU", "Sofia University", "Bulgaria"]
    assert [cell(facts["workload"], row) for row in range(3)] == ["3–4 ECTS", "No ECTS credits", ""]
    assert [cell(facts["zone"], row) for row in range(3)] == ["Europe/Sofia", "Europe/Sofia", "UTC"]
    assert cell(facts["added"], AI) == "2026-09-01"
    assert facts["example"] == [AI]


def test_only_announced_courses_have_open_facts(written: Any) -> None:
    gaps = written["courses"]["gaps"]
    assert cell(gaps, TEXTILES) is not None
    assert cell(gaps, AI) is None


def test_credits_are_pairs_and_none_is_none(written: Any) -> None:
    ects = next(facet for facet in written["facets"] if facet["name"] == "ects")
    assert [ects["pairs"][place] for place in ects["rows"]] == [[3, 4], None, None]
    assert ects["limits"] == [1, 30, 0.5]


def test_a_column_writes_each_value_once() -> None:
    column = column_of("abab")
    assert column.values == ("a", "b")
    assert column.rows == (0, 1, 0, 1)


def test_a_thousand_courses_stay_small() -> None:
    words = [f"word{number * 7919 % 4999}" for number in range(8_000)]
    courses = {
        f"{('su', 'eka')[number % 2]}/{'-'.join(words[number * 5 : number * 5 + 4])}-{number}": {
            "title": " ".join(words[number * 5 : number * 5 + 5]),
            "mode": ("online", "blended", "on_campus")[number % 3],
            "languages": [("en", "bg", "et", "de")[number % 4]],
            "ects": str(number % 9 + 1),
            "fields": [f"0{number % 9 + 1}"],
            "fee": {"amounts": {"everyone_else": str(number % 40 * 10)}},
            "keywords": words[number * 3 : number * 3 + 3],
            "offerings": [
                {
                    "start": f"2027-{number % 12 + 1:02}-{number % 28 + 1:02}",
                    "apply_by": f"2027-01-{number % 28 + 1:02}",
                }
            ],
        }
        for number in range(1_000)
    }
    assert len(gzip.compress(catalogue_json(setting_of(courses)).encode())) <= 60_000


def test_a_script_finds_all_words_and_plural_forms(setting: Setting) -> None:
    given: Any = script_words(setting)
    assert given["locale"] == "en-GB"
    assert given["audiences"] == [["students", "Students"], ["everyone_else", "Everyone else"]]
    assert set(given["words"]) == set(WORDS)
    assert set(given["plurals"]) == set(PLURALS)
    assert given["plurals"]["courses"] == {"one": "{n} course", "other": "{n} courses"}


def test_results_of_the_search_index_lead_to_courses(tmp_path: Path) -> None:
    fragments = tmp_path / "fragment"
    fragments.mkdir()
    pages = {"en_1": "/portfolio/courses/su/ai/", "en_2": "/about/fees/", "en_3": "/courses/eka/textiles/index.html"}
    for id_, address in pages.items():
        content = json.dumps({"url": address, "content": "words"}).encode()
        (fragments / f"{id_}.pf_fragment").write_bytes(gzip.compress(b"pagefind_dcd" + content))
    found = addresses_of_results(tmp_path)
    assert courses_of_results(found) == {"en_1": "su/ai", "en_3": "eka/textiles"}
    assert json.loads(text_hits_json(found)) == {"en_1": "su/ai", "en_3": "eka/textiles"}
