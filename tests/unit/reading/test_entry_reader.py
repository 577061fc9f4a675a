from __future__ import annotations

from microcredentials.domain.course import Course, Status
from microcredentials.domain.portfolio import Entry
from microcredentials.domain.problem import Problem
from microcredentials.reading.entry_reader import read_entry
from microcredentials.reading.loader import load

PATH = "courses/su/ai.yml"


def _read(text: str, default_language: str = "en") -> tuple[Entry[Course], tuple[Problem, ...]]:
    return read_entry(Course, load(text.encode(), PATH), PATH, "su/ai", default_language)


def test_one_mistake_is_one_problem_and_the_rest_survives() -> None:
    entry, problems = _read("status: published\nects: three\nmode: online\n")
    assert [found.field for found in problems] == ["ects"]
    assert (entry.value.status, entry.value.mode, entry.value.ects) == (Status.PUBLISHED, "online", None)
    assert entry.is_broken(("ects",))
    assert not entry.is_broken(("mode",))


def test_every_mistake_of_a_file_is_told_at_once() -> None:
    _, problems = _read("status: live\nects: 3,5\nmode: hybrid\nfee: {currency: Euro}\nlanguages: EN\n")
    assert sorted(found.field for found in problems) == ["ects", "fee.currency", "languages", "mode", "status"]


def test_a_wrong_part_leaves_the_other_parts_of_its_group() -> None:
    entry, _ = _read("contact: {office: Office, email: nowhere}\n")
    assert entry.value.contact is not None
    assert str(entry.value.contact.office) == "Office"
    assert entry.is_broken(("contact", "email"))
    assert not entry.is_broken(("contact", "office"))


def test_a_list_with_a_wrong_element_is_taken_out_whole() -> None:
    entry, _ = _read("languages: [en, xx]\n")
    assert entry.value.languages == ()
    assert entry.is_broken(("languages",))


def test_a_wrong_date_does_not_take_the_other_runs_away() -> None:
    entry, _ = _read("offerings:\n  - {start: 2027-02-15, end: soon}\n  - {start: 2027-09}\n")
    assert [str(run.start) for run in entry.value.offerings] == ["2027-02-15", "2027-09"]
    assert entry.is_broken(("offerings", 0, "end"))


def test_a_field_under_another_name_is_not_missing() -> None:
    entry, problems = _read("titel: Water in dry regions\n")
    assert len(problems) == 1
    assert entry.is_broken(("title",))


def test_plain_texts_are_in_the_language_that_the_entry_names() -> None:
    entry, problems = _read("written_in: pt-BR\ntitle: Água e terra\n")
    assert not problems
    assert entry.value.title is not None
    assert entry.value.title.written_in == "pt-BR"


def test_a_language_of_the_entry_that_is_written_wrongly_is_one_mistake() -> None:
    entry, problems = _read(
        "written_in: Bulgarian\ntitle: {bg: Вода и земя}\nsummary: {bg: Двадесет знака поне има тук.}\n"
    )
    assert [found.field for found in problems] == ["written_in"]
    assert str(entry.value.title) == "Вода и земя"


def test_the_default_language_is_the_alliances() -> None:
    assert _read("title: Wasser\n", default_language="de")[0].value.heading.written_in == "de"


def test_the_identity_is_the_path() -> None:
    assert _read("title: Water\n")[0].value.id == "su/ai"


def test_what_is_inside_a_misnamed_group_is_told_and_read_under_the_right_name() -> None:
    entry, problems = _read("fees:\n  amount:\n    everyone_else: 120 EUR\n  note: Materials included.\n")
    assert [(found.field, found.code) for found in problems] == [
        ("fees", "MC201"),
        ("fee.amount", "MC201"),
        ("fee.amounts.everyone_else", "MC204"),
    ]
    assert str(entry.value.fee.note) == "Materials included."  # type: ignore[union-attr]
    assert entry.is_broken(("fee", "amounts", "everyone_else"))


def test_a_misnamed_group_beside_the_right_one_changes_nothing() -> None:
    entry, problems = _read("links: {homepage: https://example.org/}\nlink: {homepage: elsewhere}\n")
    assert [found.field for found in problems] == ["link"]
    assert entry.value.links.homepage == "https://example.org/"  # type: ignore[union-attr]


def test_a_misspelt_name_with_a_value_of_the_wrong_kind_is_one_problem() -> None:
    _, problems = _read("modes: [online]\n")
    assert [found.field for found in problems] == ["modes"]


def test_a_fault_of_writing_inside_a_misnamed_group_is_told_once() -> None:
    _, problems = _read("assesment:\n  grading: Pass: or fail\n  types: project_work\n")
    assert sorted(found.code for found in problems) == ["MC011", "MC201"]
