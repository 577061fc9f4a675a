"""How far long work has come, told to whoever listens."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol, TypeVar

Step = TypeVar("Step")


class Progress(Protocol):
    """Somebody who is told of work while it is done; what is done does not depend on it."""

    def follow(self, stage: str, steps: Iterable[Step], total: int | None = None) -> Iterable[Step]:
        """The same steps, each of which counts as done when the next is asked for.

        ``stage`` says what is going on, ``total`` how many steps there are, if that is known.
        """

    def during(self, stage: str, total: int) -> AbstractContextManager[object]:
        """Around work of which nobody knows how far it is; ``total`` is on how many things it is done."""


class Unheard:
    """Nobody listens, and nothing is counted."""

    def follow(self, stage: str, steps: Iterable[Step], total: int | None = None) -> Iterable[Step]:  # noqa: ARG002  nobody listens
        """The steps themselves."""
        return steps

    def during(self, stage: str, total: int) -> AbstractContextManager[object]:  # noqa: ARG002  nobody listens
        """Nothing."""
        return nullcontext()


UNHEARD: Progress = Unheard()
