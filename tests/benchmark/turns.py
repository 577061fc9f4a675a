"""Builds take turns, so that a machine with changing speed is unfair to nobody."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from tests.benchmark.comparison import OURS, Build, CommandFailedError


class Builder(Protocol):
    """Who builds a portfolio of one number of courses."""

    @property
    def name(self) -> str:
        """The generator."""

    def build(self) -> Build:
        """Build once, from nothing; :class:`CommandFailedError` where that fails."""


def in_turns(
    several: Mapping[int, Sequence[Builder]], rounds: int, say: Callable[[str], None]
) -> dict[int, dict[str, list[Build]]]:
    """Builds by number of courses and name: one after the other, round after round.

    Numbers take turns too: a machine that has other speeds now and later must not look like growth. A peer that fails
    is told and left out.
    """
    builds: dict[int, dict[str, list[Build]]] = {
        courses: {one.name: [] for one in entered} for courses, entered in several.items()
    }
    for number in range(1, rounds + 1):
        for courses, entered in several.items():
            say(f"Building {courses:,} courses, round {number} of {rounds} ...")
            for one in [one for one in entered if one.name in builds[courses]]:
                try:
                    builds[courses][one.name].append(one.build())
                except CommandFailedError as error:
                    if one.name == OURS:
                        raise
                    say(f"{one.name} is left out of {courses:,} courses, because it failed: {error}")
                    del builds[courses][one.name]
    return builds
