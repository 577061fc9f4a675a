"""What the loader hands on: the values of one entry file, where they stand, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from microcredentials.domain.place import FieldPath, Places
from microcredentials.domain.problem import Problem


@dataclass(frozen=True, slots=True)
class Document:
    """One entry file as read: mappings, lists and strings.

    Every text is a ``str`` as written, after folding and unescaping; it carries no type. Fields
    without a value are left out. ``value`` is ``None`` only where nothing could be understood.
    ``broken`` holds the paths whose value was given but is hurt by a reported problem (a lost list
    element counts for its list): nobody should report them as missing. ``complete`` is false where
    text was lost, so that an absent field says nothing.
    """

    value: dict[str, Any] | None
    places: Places
    problems: tuple[Problem, ...] = ()
    broken: frozenset[FieldPath] = frozenset()
    complete: bool = True

    @classmethod
    def unreadable(cls, problem: Problem) -> Document:
        """A file of which nothing could be read, and why."""
        return cls(None, Places(), (problem,), complete=False)
