"""What holds for the loader whatever a file contains."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from microcredentials.reading.characters import REFUSED
from microcredentials.reading.document import Document
from microcredentials.reading.draft import Draft
from microcredentials.reading.loader import load
from microcredentials.reading.quick_values import quick_values
from microcredentials.reading.source_text import read_source
from microcredentials.reading.value_tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

GOOD = (Path(__file__).parent.parent / "golden" / "reading" / "good.yml").read_text(encoding="utf-8")
SLIPS = [
    '"', "'", "[", "]", "{", "}", ": ", ":", "- ", "\n", "  ", " ", "\t", "#", " #", "*", "&a ", "!x ", "|", ">",
    "---\n", "...\n", "%", "@", "`", "? ", "<<: ", "\u2028", "\u202e", "\xa0", "\ue000", "\ue001", "\\", ",", "=",
    "é", "<<<<<<< a\n", "=======\n",
]  # fmt: skip
TEXTS = (
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)
    .filter(lambda text: not REFUSED.search(text))
    .map(lambda text: text.translate(dict.fromkeys(map(ord, "\u00a0\u202f\u2007\ufe0e\ufe0f\t\r"), "x")).strip())
    .filter(bool)
)
NAMES = st.from_regex(r"[a-z][a-z_]{0,12}", fullmatch=True)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


def assert_sound(document: Document, text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in document.problems:
        line, column = problem.mark
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
        assert problem.sentence.isprintable()
        assert problem.suggestion is None or problem.suggestion.isprintable()
    for span in document.places.spans.values():
        for line, column in span:
            assert 1 <= line <= len(lines) + 1
            assert line > len(lines) or 1 <= column <= len(lines[line - 1]) + 1
    assert document.value is not None or document.problems


def assert_the_quick_pass_agrees(text: str) -> bool:
    """Make sure that the quick pass answers as the careful one or not at all; gives whether it answers."""
    draft = Draft(read_source(text.encode()).lines)
    quick = None if REFUSED.search(draft.text) else quick_values(draft)
    if quick is None:
        return False
    tree = read_tree(draft)
    assert (quick, (), frozenset(), True, None) == (tree.value, tree.findings, tree.broken, tree.complete, tree.trouble)
    assert list(map(str, walk(quick))) == list(map(str, walk(tree.value)))
    return True


def walk(value: object) -> Iterator[object]:
    """The names and texts of a value in their order, which no comparison of mappings looks at."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield name
            yield from walk(part)
    elif isinstance(value, list):
        for part in value:
            yield from walk(part)
    else:
        yield value


@given(st.binary(max_size=400))
def test_no_bytes_make_the_loader_raise(raw: bytes) -> None:
    document = load(raw, "courses/su/ai.yml")
    assert document.value is not None or document.problems


@given(st.text(st.sampled_from("ab:- \n\"'[]{}#|>*&!%@`?,\\\t=.<~0\u00e9\u202e\u2028"), max_size=200))
def test_every_text_gives_places_inside_the_file_and_sentences_on_one_line(text: str) -> None:
    assert_sound(load(text.encode(), "courses/su/ai.yml"), text)


@given(
    st.lists(st.tuples(st.integers(0, len(GOOD)), st.integers(0, 3), st.sampled_from(SLIPS)), min_size=1, max_size=6)
)
def test_a_good_file_with_slips_still_gives_places_inside_the_file(slips: list[tuple[int, int, str]]) -> None:
    text = GOOD
    for start, dropped, typed in slips:
        text = text[:start] + typed + text[start + dropped :]
    assert_sound(load(text.encode(), "courses/su/ai.yml"), text)
    assert_the_quick_pass_agrees(text)


LINES = [
    "a: b", "- a", "- a: b", "a:", "a: >", "a: |", "a: [b, c]", "a: {b: c, d: e}", "'a b", 'a"', "? a", ": b", "# c",
    "a: b # c", "a: &b c", "a: *b", "a: !b c", "<<: {a: b}", "fields:", "title: a", "title:a", "-title: a",
    "- -title: b", '"a\\u200b": b', 'a: "b\\u200b"', "a: b]", "a: ~", "a: 'b", 'a: "b', "---", "...", "%YAML 1.1",
    "{{ a }}: b", "a: '{% b %}'",
]  # fmt: skip


@given(
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from(LINES), st.sampled_from("abcdefg")), min_size=1, max_size=5)
)
def test_the_quick_pass_reads_what_the_careful_one_reads_or_nothing(lines: list[tuple[int, str, str]]) -> None:
    text = "\n".join("  " * depth + line.replace("a", name) for depth, line, name in lines)
    assert_the_quick_pass_agrees(text)


def test_the_quick_pass_answers_for_a_good_file() -> None:
    assert assert_the_quick_pass_agrees(GOOD)


@settings(deadline=None)
@given(st.dictionaries(NAMES, VALUES, min_size=1, max_size=5), st.booleans(), st.sampled_from([30, 80, 1000]))
def test_the_quick_pass_agrees_on_what_programs_write(
    entry: dict[str, object],
    in_one_line: bool,  # noqa: FBT001
    width: int,
) -> None:
    assert_the_quick_pass_agrees(
        yaml.safe_dump(entry, allow_unicode=True, default_flow_style=in_one_line, sort_keys=False, width=width)
    )


@settings(deadline=None)
@given(st.dictionaries(NAMES, VALUES, min_size=1, max_size=5), st.booleans())
def test_what_was_written_is_read_back(entry: dict[str, object], in_one_line: bool) -> None:  # noqa: FBT001
    class Quoted(yaml.SafeDumper):
        """Writes every value in double quotes and no anchors."""

        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
            return True

    Quoted.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))
    written = yaml.dump(entry, Dumper=Quoted, allow_unicode=True, default_flow_style=in_one_line, sort_keys=False)
    document = load(written.encode(), "courses/su/ai.yml")
    assert (document.value, document.problems) == (entry, ())
