"""The form of a course: it says what the check says, and writes what the check reads."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.repository.checkout import ROOT, project_files, text_of
from tests.unit.exports.form_scripts import PORTFOLIO, findings_of_form, in_node, problems_of_check, without_examples

from microcredentials.domain.course import Course, Status
from microcredentials.exports.entry_files import entry_files
from microcredentials.exports.form import FORM, form_files, form_of
from microcredentials.reading.loader import load

COURSES = [path for path in project_files("courses") if path.endswith(".yml")]


def test_the_form_has_every_field_of_a_course_in_the_order_of_the_format() -> None:
    fields: Any = form_of(PORTFOLIO)["fields"]
    assert [field["name"] for field in fields] == [field.alias or name for name, field in Course.model_fields.items()]


def test_no_sentence_of_the_form_names_the_value_it_was_asked_with() -> None:
    assert "§" not in json.dumps(form_of(PORTFOLIO)["fields"], ensure_ascii=False)


def test_the_form_finds_in_the_entries_of_the_portfolio_what_the_check_finds() -> None:
    entries = {
        path.removeprefix("courses/").removesuffix(".yml"): load(text_of(path).encode(), path).value or {}
        for path in COURSES
    }
    found = dict(zip(entries, findings_of_form(*entries.items()), strict=True))
    told = {id_: {without_examples(one["sentence"]) for one in said} for id_, said in found.items()}
    assert told == {
        id_: {without_examples(one.sentence) for one in problems_of_check(fields, id_=id_)}
        for id_, fields in entries.items()
    }


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
    assert files["courses/units/reading-the-coast/entry.yml"] == ROOT / "courses/units/reading-the-coast.yml"
    assert len(files) == sum(course.status is not Status.DRAFT for course in PORTFOLIO.courses.values())


def test_the_form_is_one_small_file() -> None:
    files = form_files(PORTFOLIO)
    assert list(files) == [FORM]
    assert len(files[FORM]) < 150_000
