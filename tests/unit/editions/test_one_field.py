"""One field of an entry given another value."""

from __future__ import annotations

import pytest

from microcredentials.editions.one_field import with_field

PATH = "courses/su/ai.yml"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"reviewed_for: 2025-26  # every year\ntitle: A\n", b"reviewed_for: 2026-27  # every year\ntitle: A\n"),
        (b'title: A\nreviewed_for: "2025-26"', b"title: A\nreviewed_for: 2026-27"),
        (b"title: A\r\nreviewed_for: 2025-26\r\nects: 3\r\n", b"title: A\r\nreviewed_for: 2026-27\r\nects: 3\r\n"),
        (b"\xef\xbb\xbfreviewed_for: 2025-26\ntitle: A\n", b"\xef\xbb\xbfreviewed_for: 2026-27\ntitle: A\n"),
        (b"title: A\nreviewed_for:\nects: 3\n", b"title: A\nreviewed_for: 2026-27\nects: 3\n"),
        (b"title: A\nstatus: published\nects: 3\n", b"title: A\nstatus: published\nreviewed_for: 2026-27\nects: 3\n"),
        (b"# head\r\ntitle: A\r\n", b"# head\r\nreviewed_for: 2026-27\r\ntitle: A\r\n"),
        (b"{status: published, reviewed_for: 2025-26}\n", b"{status: published, reviewed_for: 2026-27}\n"),
    ],
)
def test_the_value_is_set_and_all_else_stays(before: bytes, after: bytes) -> None:
    assert with_field(before, PATH, "reviewed_for", "2026-27") == after


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe",
        b"words\n",
        b"{status: published, title: A}\n",
        b"title: A\nreviewed_for: |\n  2025-26\n",
    ],
)
def test_where_it_is_not_certain_nothing_is_proposed(raw: bytes) -> None:
    assert with_field(raw, PATH, "reviewed_for", "2026-27") is None
