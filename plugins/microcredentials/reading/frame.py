"""A group of fields or a list while the events of its parts come in."""

from __future__ import annotations

from typing import Any

from microcredentials.domain.place import FieldPath, Mark


class Frame:
    """A mapping or list that is being filled: ``key`` is the field whose value comes next."""

    __slots__ = ("container", "empty", "flow", "key", "key_end", "key_mark", "keys", "own_key", "path", "start")

    def __init__(self, container: dict[str, Any] | list[Any], path: FieldPath, key_mark: Mark, start: Mark) -> None:
        self.container = container
        self.path = path
        self.own_key = key_mark
        self.key_mark = key_mark
        self.start = start
        self.flow = False
        self.key: str | None = None
        self.empty: str | None = None
        self.key_end: Mark = start
        self.keys: dict[str, Mark] = {}

    def take(self, key: str | int, value: Any) -> None:
        """Hold one more value, under its name or at the end of the list."""
        if isinstance(self.container, list):
            self.container.append(value)
        else:
            self.container[str(key)] = value
