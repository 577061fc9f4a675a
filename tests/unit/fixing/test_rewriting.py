"""Lines that cannot be read are written as the loader reads them."""

from __future__ import annotations

import pytest

from microcredentials.fixing.rewriting import readable
from microcredentials.reading.loader import load
from microcredentials.reading.mending import MOST_REPAIRS

PATH = "courses/su/ai.yml"


def test_more_mistakes_than_are_explained_at_once_are_mended_all_the_same() -> None:
    wrong = [f"  - text: Part {number}: a part" for number in range(MOST_REPAIRS * 2 + 5)]
    right = [f'  - text: "Part {number}: a part"' for number in range(MOST_REPAIRS * 2 + 5)]
    raw = "\n".join(["title: AI", "learning_outcomes:", *wrong, "ects: 3", ""])
    assert readable(raw.encode(), PATH).decode() == "\n".join(
        ["title: AI", "learning_outcomes:", *right, "ects: 3", ""]
    )


def test_every_line_that_begins_with_a_tab_is_mended() -> None:
    raw = b"contact:\n\toffice: Office\n\temail: a@example.org\nlinks:\n\thomepage: https://example.org\n"
    assert readable(raw, PATH) == raw.replace(b"\t", b"  ")


def test_several_mistakes_in_one_line_are_mended_one_after_the_other() -> None:
    raw = b"contact: {office: A: b, email: c: d}\n"
    assert readable(raw, PATH) == b'contact: {office: "A: b", email: "c: d"}\n'


@pytest.mark.parametrize(
    "written",
    [
        'title: "AI\n  and us\nects: 3\n',
        "contact: {office: A: b, email: c: d\n",
        "title: &name AI\nsummary: *name\n",
        "title: AI\ntitle: Other\n",
        "keywords:\n  - one\n  two\n",
        "title: C #1: a\n",
        "assessment:\ntypes: quiz\n",
    ],
)
def test_what_is_not_certain_stays(written: str) -> None:
    assert load(written.encode(), PATH).problems
    assert readable(written.encode(), PATH).decode() == written
