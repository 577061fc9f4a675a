"""Builds take turns, so that a machine with changing speed is unfair to nobody."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.benchmark.contest import Contestant, in_turns
from tests.benchmark.process_tree import CommandFailedError

SIZES = (10, 20)


def contestant(root: Path, courses: int, name: str, ending: int = 0) -> Contestant:
    folder = root / str(courses) / name
    folder.mkdir(parents=True)
    note = f"{courses} {name}\n"
    program = (
        f"import os, sys; os.makedirs('site'); open({str(root / 'log')!r}, 'a').write({note!r}); sys.exit({ending})"
    )
    return Contestant(name, folder, [sys.executable, "-c", program], folder / "site")


def test_generators_and_numbers_of_courses_take_turns_round_after_round(tmp_path: Path) -> None:
    several = {size: [contestant(tmp_path, size, name) for name in ("ours", "hugo")] for size in SIZES}
    builds = in_turns(several, 2, lambda _: None)
    once = ["10 ours", "10 hugo", "20 ours", "20 hugo"]
    assert (tmp_path / "log").read_text(encoding="utf-8").splitlines() == once * 2
    assert {size: {name: len(of_one) for name, of_one in found.items()} for size, found in builds.items()} == {
        size: {"ours": 2, "hugo": 2} for size in SIZES
    }


def test_a_peer_that_fails_is_told_and_left_out_where_it_failed(tmp_path: Path) -> None:
    several = {
        size: [contestant(tmp_path, size, "ours"), contestant(tmp_path, size, "hugo", ending=size == SIZES[1])]
        for size in SIZES
    }
    said: list[str] = []
    builds = in_turns(several, 2, said.append)
    assert {size: sorted(found) for size, found in builds.items()} == {10: ["hugo", "ours"], 20: ["ours"]}
    assert len([line for line in said if line.startswith("hugo is left out of 20 courses, because it failed")]) == 1


def test_a_failure_of_ours_ends_the_benchmark(tmp_path: Path) -> None:
    with pytest.raises(CommandFailedError):
        in_turns({10: [contestant(tmp_path, 10, "ours", ending=1)]}, 1, lambda _: None)
