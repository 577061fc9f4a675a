"""Work in a copy of this process gives its result, tells its errors, and changes nothing here."""

from __future__ import annotations

import os

import pytest

from mkdocs_microcredentials.own_process import in_own_process


def test_what_the_work_returns_comes_back() -> None:
    known = {"courses/su/ai/"}
    assert in_own_process(lambda: known | {"partners/su/"}) == {"courses/su/ai/", "partners/su/"}


def test_it_runs_in_another_process() -> None:
    assert in_own_process(os.getpid) != os.getpid()


def test_what_it_changes_is_changed_in_the_copy_only() -> None:
    seen: list[str] = []
    in_own_process(lambda: seen.append("a page"))
    assert seen == []


def test_an_error_is_raised_here_with_its_words() -> None:
    def fail() -> None:
        raise ValueError("no such template")

    with pytest.raises(ValueError, match=r"^no such template$"):
        in_own_process(fail)
