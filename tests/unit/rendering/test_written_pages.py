"""What is remembered of pages that were let go."""

from __future__ import annotations

from dataclasses import replace

from microcredentials.rendering.page import Page
from microcredentials.rendering.written_pages import WrittenPages

PAGE = Page("courses/su/ai/", "Machines", "", "<p>Text</p>", indexed=True)


def test_addresses_tell_what_may_be_listed_and_what_must_be_searched() -> None:
    written = WrittenPages()
    written.note(PAGE)
    written.note(replace(PAGE, address="courses/su/old/", head='<meta name="robots" content="noindex">', indexed=False))

    assert written.all == {"courses/su/ai/", "courses/su/old/"}
    assert written.listed == {"courses/su/ai/"}
    assert written.indexed == {"courses/su/ai/"}
