"""Properties of whole portfolios: what was written is read back, and the order of files means nothing."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from microcredentials.domain.context import EntryContext
from microcredentials.domain.course import Course, Pace, Status
from microcredentials.domain.offering import Mode
from microcredentials.reading.checkout import Reading, read_checkout
from microcredentials.reading.entry_reader import read_entry
from microcredentials.reading.loader import load

_LETTERS = st.characters(categories=["Lu", "Ll", "Nd", "Po", "Sm"], exclude_characters="\ue000")
_SENTENCES = st.text(_LETTERS | st.just(" "), min_size=25, max_size=100).map(lambda words: f"A {words} z")
_FIELDS = st.fixed_dictionaries(
    {"status": st.sampled_from(Status).map(str), "title": _SENTENCES},
    optional={
        "summary": _SENTENCES,
        "mode": st.sampled_from(Mode).map(str),
        "pace": st.sampled_from(Pace).map(str),
        "languages": st.lists(st.sampled_from(["en", "bg", "no", "pt-BR"]), min_size=1, max_size=3),
        "fields": st.lists(st.sampled_from(["0613", "06", "061"]), min_size=1, max_size=2),
        "ects": st.sampled_from(["3", "1.5", "none"])
        | st.just({"min": "3", "max": "4"})
        | st.just({"by_partner": {"su": "3", "vmu": "4"}}),
        "duration": st.sampled_from(["10 weeks", "2-3 days"]),
        "learning_outcomes": st.lists(
            _SENTENCES | st.fixed_dictionaries({"text": _SENTENCES, "kind": st.just("skill")}), min_size=1, max_size=4
        ),
        "fee": st.sampled_from(["free", "on_request"]) | st.just({"amounts": {"everyone_else": "120"}}),
        "offerings": st.lists(
            st.fixed_dictionaries({"start": st.dates().filter(lambda day: 1900 <= day.year <= 2200).map(str)}),
            max_size=3,
        ),
        "example": st.sampled_from(["true", "false"]),
    },
)


@settings(deadline=None)
@given(fields=_FIELDS)
def test_what_is_written_is_read_back(fields: dict[str, Any]) -> None:
    written = yaml.safe_dump(fields, allow_unicode=True, width=60).encode()
    entry, problems = read_entry(Course, load(written, "courses/su/ai.yml"), "courses/su/ai.yml", "su/ai", "en")
    assert [found for found in problems if found.severity == "error"] == []
    assert entry.value == Course.model_validate(fields, context=EntryContext("su/ai", "en"))


_NAMES = [f"courses/{partner}/{course}.yml" for partner in ("su", "vmu") for course in ("ai", "ai-b", "sea")]
_CONTENTS = ["status: draft\ntitle: Water\n", "ects: three\n", "title: [\n", "", "titel: Water\n"]


@settings(max_examples=25, deadline=None)
@given(
    contents=st.lists(st.sampled_from(_CONTENTS), min_size=len(_NAMES), max_size=len(_NAMES)), seed=st.integers(0, 99)
)
def test_the_order_in_which_files_were_made_means_nothing(contents: list[str], seed: int) -> None:
    files = dict(zip(_NAMES, contents, strict=True))
    shuffled = list(files)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - an order, not a secret
    one, other = _read(files, sorted(files)), _read(files, shuffled)
    assert one.problems == other.problems
    assert list(one.portfolio.courses.items()) == list(other.portfolio.courses.items())


def _read(files: dict[str, str], order: list[str]) -> Reading:
    with TemporaryDirectory() as folder:
        for path in order:
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_text(files[path], encoding="utf-8")
        return read_checkout(Path(folder))
