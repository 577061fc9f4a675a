"""What holds for the loader whatever a file contains."""

from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from microcredentials.reading.characters import REFUSED
from microcredentials.reading.document import Document
from microcredentials.reading.loader import load

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
