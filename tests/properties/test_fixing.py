"""What holds for mending whatever a file contains: it never makes a file worse."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from microcredentials.domain.problem import Problem
from microcredentials.fixing import Fix, fix
from microcredentials.fixing.rewriting import readable
from microcredentials.fixing.tidying import lines_of, tidied
from microcredentials.inspection import inspect
from microcredentials.reading.loader import load

PATH = "courses/su/ai.yml"
GOOD = (Path(__file__).parent.parent / "golden" / "reading" / "good.yml").read_text(encoding="utf-8")
COMMENTED = GOOD.replace("mode: online\n", "mode: online  # since 2026\n").replace("fee:\n", "# What it costs\nfee:\n")
SLIPS = [
    '"', "'", "[", "]", "{", "}", ": ", ":", "- ", "\n", "  ", " ", "\t", "#", " # ", "*", "&a ", "!x ", "|", ">",
    "---\n", "%", "@", "`", "? ", "\u200b", "\u2028", "\u202e", "\xa0", "\xad", "\\", ",", "=", "\r", "\r\n", " \n",
]  # fmt: skip
TYPED = st.lists(
    st.tuples(st.integers(0, len(COMMENTED)), st.integers(0, 3), st.sampled_from(SLIPS)), min_size=1, max_size=5
)
WORDS = sorted({
    "published", "languages: [en]", "[en]", "online", "mode", "synchronous", "skill", "kind", "learning_outcomes",
    "[bachelor, lifelong_learners]", "project_work", "europass", "assessment", "everyone_else", "first", "true", "fee",
})  # fmt: skip


def quoted(word: str) -> str:
    return f'"{word}'


HIDDEN = [("assessment", quoted), ("assessment", quoted), ("kind", str.upper)]
"""A line behind a quotation mark that belongs to an outcome whose text is a group: only one of both is told."""

REWRITTEN = st.lists(
    st.tuples(
        st.sampled_from(WORDS),
        st.sampled_from([
            str.upper, str.title, lambda word: word.replace("_", " "), lambda word: word.strip("[]"),
            lambda word: word[:-1], quoted, lambda word: f"{word}\t",
        ]),
    ),
    min_size=1, max_size=5,
)  # fmt: skip
PORTFOLIO = {
    "partners/alliance.yml": "extends: t4eu\nname: Test alliance\nedition: 2026-27\n",
    "partners/su.yml": "name: Sofia University\ncountry: BG\n",
}


def with_slips(text: str, slips: list[tuple[int, int, str]]) -> bytes:
    for start, dropped, typed in slips:
        text = text[:start] + typed + text[start + dropped :]
    return text.encode()


def findings(problems: Iterable[Problem]) -> Counter[tuple[str, str]]:
    return Counter((problem.field, problem.code) for problem in problems)


def words(raw: bytes) -> list[str]:
    """The words of a file, whatever their case."""
    return re.findall(r"[^\W_]+", re.sub("[\xad\u200b\u2060\ufeff]", "", raw.decode()).casefold())


@given(TYPED)
@settings(max_examples=200, deadline=None)
def test_tidying_changes_no_value_and_brings_no_finding(slips: list[tuple[int, int, str]]) -> None:
    raw = with_slips(COMMENTED, slips)
    tidy = tidied(raw, PATH)
    before, after = load(raw, PATH), load(tidy, PATH)
    assert after.value == before.value
    assert findings(after.problems) <= findings(before.problems)


@given(TYPED)
@settings(max_examples=200, deadline=None)
def test_mending_what_is_written_brings_no_finding_and_keeps_every_word(slips: list[tuple[int, int, str]]) -> None:
    raw = with_slips(COMMENTED, slips)
    better = readable(raw, PATH)
    before, after = load(raw, PATH), load(better, PATH)
    assert findings(after.problems) <= findings(before.problems)
    assert words(better) == words(raw)
    assert readable(better, PATH) == better
    if not {"MC008", "MC012"} & {problem.code for problem in before.problems}:
        assert after.value == before.value


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_no_bytes_make_mending_raise(raw: bytes) -> None:
    assert readable(readable(raw, PATH), PATH) == readable(raw, PATH)


@given(REWRITTEN, TYPED | st.just([]))
@example(HIDDEN, [])
@settings(max_examples=60, deadline=None)
def test_fixing_an_entry_leaves_all_else_as_it_was_and_has_no_more_to_do(
    rewritten: list[tuple[str, object]], slips: list[tuple[int, int, str]]
) -> None:
    text = COMMENTED
    for word, change in rewritten:
        assert callable(change)
        text = text.replace(word, str(change(word)), 1)
    raw = with_slips(text, slips)
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for path, content in {**{path: text.encode() for path, text in PORTFOLIO.items()}, PATH: raw}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content)
        found = fix(root, lambda _: True)
        assert_nothing_is_worse(raw, root, found)


def changed_lines(before: bytes, after: bytes) -> set[int]:
    pairs = zip(lines_of(before) or (), lines_of(after) or (), strict=False)
    return {number for number, (old, new) in enumerate(pairs, 1) if old != new}


def assert_nothing_is_worse(raw: bytes, root: Path, found: Fix) -> None:
    before = inspect(root).problems
    changed = {file.path for file in found.files}
    assert changed <= {PATH}
    for file in found.files:
        (root / file.path).write_bytes(file.after)
        assert words(file.after) == words(raw)
        mended = changed_lines(raw, file.after)
        cleared = {problem.field for problem in before if problem.mark.line in mended} - {
            ""
        }  # it may have hidden another
        after = found.inspection.problems
        told = [problem for problem in after if problem.mark.line not in mended and problem.field not in cleared]
        assert findings(told) <= findings(before)
    assert inspect(root) == found.inspection
    assert fix(root, lambda _: True).files == ()
