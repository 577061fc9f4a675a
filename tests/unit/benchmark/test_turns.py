"""Builds take turns: generators, numbers of courses, rounds."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from tests.benchmark.comparison import Build, CommandFailedError, Cost
from tests.benchmark.turns import in_turns

SIZES = (10, 20)


@dataclass(frozen=True)
class Stub:
    """Notes that it built, or that it failed."""

    name: str
    courses: int
    done: list[str]
    fails: bool = False

    def build(self) -> Build:
        self.done.append(f"{self.courses} {self.name}")
        if self.fails:
            raise CommandFailedError("out of memory")
        return Build(Cost(1, 1, 1), 1)


def test_generators_and_numbers_of_courses_take_turns_round_after_round() -> None:
    done: list[str] = []
    builds = in_turns(
        {size: [Stub(name, size, done) for name in ("ours", "hugo")] for size in SIZES}, 2, lambda _: None
    )
    assert done == ["10 ours", "10 hugo", "20 ours", "20 hugo"] * 2
    assert {(size, name): len(one) for size, found in builds.items() for name, one in found.items()} == {
        (size, name): 2 for size in SIZES for name in ("ours", "hugo")
    }


def test_a_peer_that_fails_is_told_once_and_left_out_where_it_failed() -> None:
    done: list[str] = []
    said: list[str] = []
    several = {size: [Stub("ours", size, done), Stub("hugo", size, done, fails=size == SIZES[1])] for size in SIZES}
    builds = in_turns(several, 2, said.append)
    assert {size: sorted(found) for size, found in builds.items()} == {10: ["hugo", "ours"], 20: ["ours"]}
    assert done.count("20 hugo") == 1
    assert "hugo is left out of 20 courses, because it failed: out of memory" in said


def test_a_failure_of_ours_ends_the_benchmark() -> None:
    with pytest.raises(CommandFailedError):
        in_turns({10: [Stub("ours", 10, [], fails=True)]}, 1, lambda _: None)
