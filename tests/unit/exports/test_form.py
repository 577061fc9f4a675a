"""The form of a course: it says what the check says, and writes what the check reads."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.repository.checkout import ROOT, project_files, text_of

from microcredentials.domain.course import Course, Status
from microcredentials.domain.problem import Severity
from microcredentials.exports.entry_files import entry_files
from microcredentials.exports.form import FORM, form_files, form_of
from microcredentials.exports.form.sentences import problems_of
from microcredentials.reading.checkout import read_checkout
from microcredentials.reading.loader import load

PORTFOLIO = read_checkout(ROOT).portfolio
SCRIPTS = Path(__file__).parents[1] / "javascript"
COURSES = [path for path in project_files("courses") if path.endswith(".yml")]


def in_node(script: str, given: Any) -> Any:
    """What a script of the browser's makes of some values."""
    node = shutil.which("node")
    assert node, "Node is installed by `make test`; run the tests through it"
    outcome = subprocess.run(
        [node, SCRIPTS / script], input=json.dumps(given), check=True, capture_output=True, encoding="utf-8"
    )
    return json.loads(outcome.stdout)


def test_the_form_has_every_field_of_a_course_in_the_order_of_the_format() -> None:
    fields: Any = form_of(PORTFOLIO)["fields"]
    assert [field["name"] for field in fields] == [field.alias or name for name, field in Course.model_fields.items()]


def test_no_sentence_of_the_form_names_the_value_it_was_asked_with() -> None:
    assert "§" not in json.dumps(form_of(PORTFOLIO)["fields"], ensure_ascii=False)


WRONG: list[dict[str, Any]] = [
    {"title": "ab"},
    {"title": "x" * 170},
    {"title": {"en": "Maps", "bg": "ab"}},
    {"title": {"bg": "Карти"}},
    {"summary": "Too short."},
    {"ects": "many"},
    {"ects": "31"},
    {"ects": "0.5"},
    {"ects": "2.25"},
    {"ects": {"min": "4", "max": "3"}},
    {"ects": {"by_partner": {"su": "40"}}},
    {"workload_hours": "2.5"},
    {"workload_hours": "0"},
    {"duration": "ten weeks"},
    {"reviewed_for": "this year"},
    {"languages": ["xx-unknown"]},
    {"fields": ["0613", "9999"]},
    {"mode": "online", "places": "1.2345"},
    {"contact": {"email": "office"}},
    {"links": {"homepage": "homepage"}},
    {"offerings": [{"start": "2027-02-15"}, {"places": "3"}]},
    {"offerings": [{"start": "next spring"}]},
    {"offerings": [{"start": "2027-02-15", "apply_by": "2027-03-01"}]},
    {"offerings": [{"start": "2027-05", "end": "2027-04-30"}]},
    {"fee": {"amounts": {"everyone_else": "a lot"}}},
    {"fee": {"amounts": {"everyone_else": {"min": "150", "max": "100"}}}},
    {"learning_outcomes": [f"Explain number {number}." for number in range(21)]},
    {"status": "published", "title": "Maps of the coast", "ects": "none"},
    {"status": "published", "title": "Maps of the coast", "fee": {"note": "Ask."}},
    {"status": "announced"},
]


def without_examples(sentence: str) -> str:
    """A sentence without what it adds about this very value, which only the check can know."""
    return re.sub(r" (?:Add for example|Write `|Did you mean|Here are).*", "", sentence)


@pytest.mark.parametrize("entry", WRONG, ids=lambda entry: json.dumps(entry, ensure_ascii=False)[:60])
def test_the_form_says_of_a_mistake_what_the_check_says(entry: dict[str, Any]) -> None:
    [found] = in_node("form_findings.js", {"form": form_of(PORTFOLIO), "entries": [entry]})
    told = {without_examples(finding["sentence"]) for finding in found if finding["kind"] != "advice"}
    problems = problems_of({"status": "draft"} | entry, PORTFOLIO.alliance)
    known = {"MC102", "MC103"}  # whose folder it is: the form asks for that by itself
    expected = {
        without_examples(problem.sentence)
        for problem in problems
        if problem.severity is Severity.ERROR and problem.code not in known
    }
    assert told == expected


def test_the_form_finds_no_mistake_in_any_entry_of_the_portfolio() -> None:
    entries = [load(text_of(path).encode(), path).value for path in COURSES]
    found = in_node("form_findings.js", {"form": form_of(PORTFOLIO), "entries": entries})
    mistakes = {
        path: [one["sentence"] for one in told if one["kind"] != "advice"]
        for path, told in zip(COURSES, found, strict=True)
    }
    assert {path: told for path, told in mistakes.items() if told} == {}


HOSTILE = [
    "Artificial intelligence: challenges",
    "Coasts # maps",
    "- a dash first",
    "* star", "& ampersand", "! bang", "% percent", "@ at", "`tick`", "? question", ": colon", "| pipe", "> greater",
    "{braces}", "[brackets]", "ends with colon:", "'single' quotes", '"double" quotes', "back\\slash",
    "yes", "no", "null", "~", "1984", "2027-02-15", "0x1F", "1e5", ".5", "007", "true",
    "Žluťoučký kůň", "Мариупол", "日本語", "two lines\nof text", "list:\n\n- one\n- two\n", "# heading\n\ntext",
    "    indented first\nline", "--- dashes", "...", "a, b", "key: value\nother: value", "x" * 300,
]  # fmt: skip


ORDER = [field["name"] for field in form_of(PORTFOLIO)["fields"]]  # type: ignore[attr-defined]


def written(*entries: tuple[dict[str, Any], str]) -> list[str]:
    """The text that the form makes of each pair of fields and former text."""
    given = [{"source": source, "fields": fields, "order": ORDER} for fields, source in entries]
    texts: list[str] = in_node("written_entries.js", given)
    return texts


def test_every_text_is_read_as_it_was_typed() -> None:
    fields = {
        "description": "\n\n".join(HOSTILE),
        "keywords": [text for text in HOSTILE if "\n" not in text],
        "co_providers": [{"name": text, "kind": "other"} for text in HOSTILE if "\n" not in text],
        "support": {"en": HOSTILE[0], "bg": HOSTILE[1]},
    }
    document = load(written((fields, ""))[0].encode(), "courses/su/hostile.yml")
    assert [problem.sentence for problem in document.problems] == []
    assert document.value is not None
    read = document.value | {"description": document.value["description"].strip()}
    assert read == fields | {"description": "\n\n".join(HOSTILE).strip()}


def test_a_text_alone_is_read_as_it_was_typed() -> None:
    read = {}
    for text, entry in zip(
        HOSTILE, written(*[({"recognition": text, "status": "draft"}, "") for text in HOSTILE]), strict=True
    ):
        document = load(entry.encode(), "courses/su/hostile.yml")
        read[text] = (document.value or {}).get("recognition", "").strip(), [one.sentence for one in document.problems]
    assert read == {text: (text.strip(), []) for text in HOSTILE}


def test_an_entry_that_nobody_changed_keeps_every_byte() -> None:
    sources = [text_of(path) for path in COURSES]
    values = [load(source.encode(), path).value or {} for path, source in zip(COURSES, sources, strict=True)]
    assert written(*zip(values, sources, strict=True)) == sources


def test_a_changed_field_leaves_all_other_lines_alone() -> None:
    source = "# Ours\nstatus: draft  # for now\nmystery: {kept: yes}\n\ntitle: Old title\nmode: online  # for all\n"
    fields = {"status": "draft", "mystery": {"kept": "yes"}, "title": "New: title", "mode": "online", "ects": "3"}
    [text] = written((fields, source))
    assert text == (
        "# Ours\nstatus: draft  # for now\nmystery: {kept: yes}\n\n"
        'title: "New: title"\nmode: online  # for all\nects: 3\n'
    )


def test_the_library_that_writes_is_the_one_that_npm_locks() -> None:
    locked = json.loads(text_of("package-lock.json"))["packages"]["node_modules/yaml"]["version"]
    vendored = text_of("plugins/microcredentials/rendering/assets/js/vendor/yaml.js")
    assert f"yaml {locked}," in vendored.splitlines()[0]
    assert re.search(
        r"Copyright .*Eemeli", text_of("plugins/microcredentials/rendering/assets/js/vendor/yaml-LICENSE.txt")
    )


def test_the_site_gives_out_every_shown_entry_as_it_is() -> None:
    files = entry_files(ROOT, PORTFOLIO)
    assert (
        files["courses/units/reading-the-coast/entry.yml"]
        == (ROOT / "courses/units/reading-the-coast.yml").read_bytes()
    )
    assert len(files) == sum(course.status is not Status.DRAFT for course in PORTFOLIO.courses.values())


def test_the_form_is_one_small_file() -> None:
    files = form_files(PORTFOLIO)
    assert list(files) == [FORM]
    assert len(files[FORM]) < 150_000
