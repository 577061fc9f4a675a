"""The places of a file in which nothing was unusual, looked for only when somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.place import Places
from microcredentials.reading.draft import Draft
from microcredentials.reading.source_text import read_source
from microcredentials.reading.value_tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.place import FieldPath, Span


class UnaskedPlaces(Places):
    """Places that are found in the bytes of their file when they are first asked for.

    Nobody asks where the values of a sound entry stand, and to remember it takes more room than the entry itself.
    """

    __slots__ = ("_found", "_raw")
    _found: Places | None
    _raw: bytes

    def __init__(self, raw: bytes) -> None:
        object.__setattr__(self, "_raw", raw)  # the way into what is frozen
        object.__setattr__(self, "_found", None)

    def __reduce__(self) -> tuple[type[UnaskedPlaces], tuple[bytes]]:
        """What a copy is made from: the bytes alone."""
        return UnaskedPlaces, (self._raw,)

    @property
    def spans(self) -> Mapping[FieldPath, Span]:
        """Where each value stands."""
        return self._asked().spans

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file without line ends."""
        return self._asked().lines

    def _asked(self) -> Places:
        found = self._found
        if found is None:
            lines = read_source(self._raw).lines
            found = Places(read_tree(Draft(lines)).spans, lines)
            object.__setattr__(self, "_found", found)
        return found
