"""Values, their places, and what is refused although it can be read."""

from __future__ import annotations

import time
from typing import Any

import pytest

from microcredentials.domain.place import Mark, Span
from microcredentials.domain.problem import Severity
from microcredentials.reading.document import Document
from microcredentials.reading.loader import load


def read(text: str) -> Document:
    return load(text.encode(), "courses/su/ai.yml")


def told(document: Document) -> list[tuple[str, Mark, str]]:
    return [(problem.code, problem.mark, problem.field) for problem in document.problems]


@pytest.mark.parametrize(
    "written", ["0613", "no", "on", "1984", "012", "1:30", ".nan", "1e400", "true", "2027-02-31", "0x1F"]
)
def test_text_without_quotes_stays_the_text_it_is(written: str) -> None:
    assert read(f"fields: [{written}]\ntitle: {written}\n").value == {"fields": [written], "title": written}


def test_folded_and_kept_texts_follow_yaml() -> None:
    value = read('a: >\n  one\n  two\n\n  three\nb: |\n  one\n  two\nc: one\n  two\nd: "one\\ttwo"\n').value
    assert value == {"a": "one two\nthree\n", "b": "one\ntwo\n", "c": "one two", "d": "one\ttwo"}


def test_every_value_has_its_place_in_characters() -> None:
    spans = read('title:\n  bg: "Изкуствен 😀"  # comment\nlist:\n  - a\n  - {b: 1, c: [x]}\n').places.spans
    assert spans["title", "bg"] == Span(Mark(2, 3), Mark(2, 7), Mark(2, 20))
    assert spans["list", 0] == Span(Mark(4, 5), Mark(4, 5), Mark(4, 6))
    assert spans["list", 1, "b"] == Span(Mark(5, 6), Mark(5, 9), Mark(5, 10))
    assert spans["list", 1, "c"] == Span(Mark(5, 12), Mark(5, 15), Mark(5, 18))
    assert spans["list", 1, "c", 0].start == Mark(5, 16)
    assert spans["list",].key == Mark(3, 1)
    assert spans["title",].key == Mark(1, 1)


def test_the_place_of_a_group_is_its_own_name_and_not_that_of_its_parts() -> None:
    assert read("contact:\n  office: A\n  email: b\n").places.of_key(("contact",)) == Mark(1, 1)


@pytest.mark.parametrize("nothing", ["", " null", " ~", " Null", " NULL"])
def test_a_field_without_a_value_is_left_out_with_a_warning_and_keeps_its_place(nothing: str) -> None:
    document = read(f"title: Data\nplaces:{nothing}\n")
    assert document.value == {"title": "Data"}
    assert told(document) == [("MC023", Mark(2, 1), "places")]
    assert document.problems[0].severity is Severity.WARNING
    assert document.places.of_key(("places",)) == Mark(2, 1)


@pytest.mark.parametrize("written", ['"null"', "'~'", '""'])
def test_quoted_words_for_nothing_are_text(written: str) -> None:
    document = read(f"title: {written}\n")
    assert (document.value, document.problems) == ({"title": written[1:-1]}, ())


def test_list_elements_without_a_value_are_left_out() -> None:
    document = read("keywords:\n  -\n  - data\n  - ~\n")
    assert document.value == {"keywords": ["data"]}
    assert [code for code, _, _ in told(document)] == ["MC023", "MC023"]


def test_a_field_given_twice_is_told_at_the_second_place_and_names_both() -> None:
    document = read("ects: 3\nmode: online\nects: 4\n")
    assert told(document) == [("MC010", Mark(3, 1), "ects")]
    assert "line 1" in document.problems[0].message
    assert "line 3" in document.problems[0].message
    assert document.value == {"ects": "3", "mode": "online"}


def test_fields_given_twice_are_found_at_every_depth_and_their_parts_are_passed_over() -> None:
    document = read("fee:\n  amounts: {a: 1, a: 2}\n  amounts: {b: &x {c: d}}\n")
    assert [(code, field) for code, _, field in told(document)] == [
        ("MC010", "fee.amounts.a"),
        ("MC010", "fee.amounts"),
    ]
    assert document.value == {"fee": {"amounts": {"a": "1"}}}


def test_an_anchor_with_all_its_aliases_is_one_finding() -> None:
    document = read("a: &x [1]\nb: *x\nc: [*x, *x]\n")
    assert told(document) == [("MC008", Mark(1, 4), "a")]
    assert {("b",), ("c",)} <= document.broken


def test_a_merge_key_with_its_anchor_is_told_and_nothing_counts_as_missing() -> None:
    document = read("contact: &c {email: a}\noffer:\n  <<: {x: y}\n  z: 1\n")
    assert ("MC008", Mark(3, 3), "offer.<<") in told(document)
    assert not document.complete


def test_a_text_that_begins_with_an_asterisk_is_shown_in_quotes() -> None:
    (problem,) = read("title: *new\n").problems
    assert (problem.code, problem.suggestion) == ("MC012", 'title: "*new"')


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system", "!ENV", "!!binary", "!!set", "!x", "!<tag:yaml.org,2002:str>"]
)
def test_a_tag_is_refused_where_it_stands(tag: str) -> None:
    document = read(f"ects: 3\ntitle: {tag} [echo]\n")
    assert told(document) == [("MC009", Mark(2, 8), "title")]
    assert document.value == {"ects": "3"}
    assert document.broken == {("title",)}


def test_a_list_in_the_place_of_a_name_is_refused_and_the_rest_is_read() -> None:
    document = read("? [a, b]\n: c\nects: 3\n")
    assert [code for code, _, _ in told(document)] == ["MC025"]
    assert document.value == {"ects": "3"}


@pytest.mark.parametrize("text", ["- a\n- b\n", "[a, b]\n"])
def test_a_list_is_no_entry(text: str) -> None:
    document = read(text)
    assert (document.value, document.complete) == (None, False)
    assert [code for code, _, _ in told(document)] == ["MC006"]


@pytest.mark.parametrize("text", ["---\ntitle: Data\n", "title: Data\n...\n", "{title: Data}\n"])
def test_one_leading_line_of_dashes_closing_dots_and_braces_are_accepted(text: str) -> None:
    document = read(text)
    assert (document.value, document.problems) == ({"title": "Data"}, ())


def test_a_lone_colon_element_is_read_as_the_group_it_is() -> None:
    assert read("learning_outcomes:\n  - Explain: why\n").value == {"learning_outcomes": [{"Explain": "why"}]}


@pytest.mark.parametrize(
    "text",
    [
        "ects: 3 # confirmed\n",
        "mode: online #really\n",
        "title: Data  # two spaces\n",
        'title: "Data" # quoted\n',
        "languages: [en] # English\n",
        "country: BG # Bulgaria\n",
        "description: |\n  Issue #1 stays\n",
        "links: {homepage: https://example.org/#top}\n",
        "fields:\n  - 0613 # software\n",
        "contact: # the office\n  email: a@example.org\n",
    ],
)
def test_a_comment_after_a_code_or_two_spaces_is_welcome(text: str) -> None:
    assert read(text).problems == ()


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("title: C # and .NET\n", 'title: "C # and .NET"'),
        ("title: Issue #1\n", 'title: "Issue #1"'),
        ("title: {en: C # and .NET\n }\n", None),
        ("learning_outcomes:\n  - Use C # well\n", '- "Use C # well"'),
        ("title: #1 in Europe\n", 'title: "#1 in Europe"'),
        ("contact:\n  office: Room #5\n", 'office: "Room #5"'),
    ],
)
def test_a_comment_that_cuts_a_text_is_a_warning(text: str, suggestion: str | None) -> None:
    (problem,) = read(text).problems
    assert (problem.code, problem.severity) == ("MC024", Severity.WARNING)
    assert suggestion is None or problem.suggestion == suggestion


def nested(depth: int) -> str:
    return "keywords: " + "[" * depth + "]" * depth + "\n"


def test_twelve_levels_are_read_and_thirteen_are_not() -> None:
    assert read(nested(11)).problems == ()
    assert [code for code, _, _ in told(read(nested(12)))] == ["MC003"]


def test_five_thousand_values_are_the_limit() -> None:
    assert read("k: [" + "a," * 4_990 + "]\n").problems == ()
    assert [code for code, _, _ in told(read("k: [" + "a," * 5_001 + "]\n"))] == ["MC003"]


def test_a_text_over_20000_characters_is_left_out_and_the_rest_is_read() -> None:
    document = read("description: " + "a" * 20_001 + "\nects: 3\n")
    assert told(document) == [("MC003", Mark(1, 14), "description")]
    assert document.value == {"ects": "3"}


LAUGHS = "a: &a [x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}, *{old}]\n" for old, new in zip("abcdefg", "bcdefgh", strict=True)
)
HOSTILE = {
    "brackets": "[" * 60_000,
    "brackets in a value": "a: " + "[" * 60_000,
    "braces": "a: " + "{" * 60_000,
    "dashes": "- " * 30_000,
    "question marks": "? " * 30_000,
    "braces with colons": "a: " + "{a: " * 15_000,
    "laughs": LAUGHS,
    "quotes": "a: " + '"' * 60_001,
    "quotes and spaces": "a: [" + '" ' * 30_000,
    "spaces before a hash": "a: b: " + " " * 60_000 + "#",
    "closing brackets": "a: ['" + "]" * 60_000 + "x",
    "open lines": "a: [\n" * 12_000,
    "dash lines": "- [\n" * 15_000,
    "prose": "x\n" * 30_000,
    "quoted lines": 'a: "\n' * 12_000,
    "colons": "a: b: c\n" * 8_000,
    "tabs": "a:\n\tb: c\n" * 6_000,
    "commas": "a: {" + "b," * 2_000 + "}\n",
    "hashes": "a: " + " #" * 30_000,
    "escapes": 'a: "' + "\\q" * 30_000 + '"\n',
    "indents": "".join(" " * (number % 300) + "a: b\n" for number in range(400)),
    "markers": "<<<<<<< a\n" * 6_000,
    "nulls": "a: [" + "~," * 4_000 + "]\n",
    "duplicates": "a: 1\n" * 2_000,
    "parting lines": "---\n" * 15_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_file_made_to_stop_the_build_is_refused_in_time(text: str) -> None:
    began = time.process_time()
    document = read(text)
    assert document.problems
    assert time.process_time() - began < 5


def test_a_parser_bomb_of_brackets_is_told_at_the_bracket_too_many() -> None:
    ((code, mark, _),) = told(read("a: " + "[" * 60_000))
    assert (code, mark) == ("MC003", Mark(1, 15))


def test_values_hold_nothing_but_mappings_lists_and_strings() -> None:
    def kinds(value: Any) -> set[type]:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return {type(value)}.union(*map(kinds, inner))

    assert kinds(read("a: 1\nb: [true, {c: 2027-01-01}]\nd: !!int 3\n").value) <= {dict, list, str}


def test_what_stands_too_deep_says_nothing_about_its_field() -> None:
    document = read("title: " + "[" * 20 + "]" * 20 + "\nmode: online\n")
    assert ("title" in (document.value or {}), ("title",) in document.broken) == (False, True)


def test_a_very_long_line_is_not_written_out_again() -> None:
    document = read("keywords: [" + "*a, " * 1_000 + "b]\n")
    assert {problem.suggestion for problem in document.problems} == {None}
