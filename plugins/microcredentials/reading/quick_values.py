"""The values of a text in which nothing is unusual, in one quick pass; all else is left to the careful one."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

import yaml

from microcredentials.reading.characters import holds_refused, mended
from microcredentials.reading.growth import DEEPEST, MOST_NODES
from microcredentials.reading.suspicion import runs_over_fields, swallowed
from microcredentials.reading.value_text import LONGEST_TEXT, NO_VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.reading.draft import Draft

_QUESTION_MARK = re.compile(r"^[-\s\[{,]*\?", re.MULTILINE)
"""What may be the mark before a field's name."""


def quick_values(draft: Draft) -> dict[str, Any] | None:
    """What :func:`value_tree.read_tree` reads, where it reads everything and finds nothing to say; else ``None``.

    It may give up on a text that is right after all, and never answers for one that is not. The draft must hold no
    refused character.
    """
    try:
        return _QuickPass(draft).values()
    except (_UnusualError, StopIteration, yaml.YAMLError):
        return None


class _UnusualError(Exception):
    """Something that only the careful pass can judge."""


class _QuickPass:
    def __init__(self, draft: Draft) -> None:
        self._lines = draft.lines
        self._text = draft.text
        self._comments = " #" in self._text
        self._escapes = "\\" in self._text
        self._events: Iterator[Any] = islice(yaml.parse(self._text, Loader=yaml.CLoader), MOST_NODES)

    def values(self) -> dict[str, Any]:
        self._require("?" not in self._text or not _QUESTION_MARK.search(self._text))
        next(self._events)
        start = next(self._events)
        self._require(type(start) is yaml.DocumentStartEvent and not start.version and not start.tags)
        self._require(self._is_bare(next(self._events), yaml.MappingStartEvent))
        values = self._group(1)
        next(self._events)
        self._require(type(next(self._events)) is yaml.StreamEndEvent)
        return values

    def _require(self, usual: bool) -> None:  # noqa: FBT001 - the condition is the whole call
        if not usual:
            raise _UnusualError

    def _is_bare(self, event: Any, kind: type[Any]) -> bool:
        """Whether an event is of a kind, without a name (``&a``) or an instruction (``!a``) before the value."""
        return type(event) is kind and event.anchor is None and event.tag is None

    def _group(self, depth: int) -> dict[str, Any]:
        self._require(depth < DEEPEST)
        group: dict[str, Any] = {}
        for event in self._events:
            if type(event) is yaml.MappingEndEvent:
                return group
            name = self._name(event)
            self._require(name not in group)
            group[name] = self._value(next(self._events), event.start_mark, depth, is_named=True)
        raise _UnusualError

    def _list(self, key: Any, depth: int) -> list[Any]:
        self._require(depth < DEEPEST)
        elements: list[Any] = []
        for event in self._events:
            if type(event) is yaml.SequenceEndEvent:
                return elements
            elements.append(self._value(event, key, depth, is_named=False))
        raise _UnusualError

    def _value(self, event: Any, key: Any, depth: int, *, is_named: bool) -> Any:
        """A value; ``key`` is where its name stands, or for what has none that of the list around it."""
        if type(event) is yaml.ScalarEvent:
            return self._words(event, key, is_named=is_named)
        if self._is_bare(event, yaml.MappingStartEvent):
            return self._group(depth + 1)
        self._require(self._is_bare(event, yaml.SequenceStartEvent))
        return self._list(key if is_named else event.start_mark, depth + 1)

    def _name(self, event: Any) -> str:
        self._require(self._is_bare(event, yaml.ScalarEvent))
        name = mended(event.value).strip(" \t")
        if not name or name[0] == "-" or ":" in name or name == "<<" or (self._escapes and holds_refused(event.value)):
            raise _UnusualError
        return name

    def _words(self, event: Any, key: Any, *, is_named: bool) -> str:
        value = event.value
        self._require(self._is_bare(event, yaml.ScalarEvent) and len(value) <= LONGEST_TEXT)
        if not event.style:
            self._require(self._is_all_text(event, key, is_named=is_named))
            return mended(value)
        if event.style in "|>":
            return mended(value)
        start, end = event.start_mark.line, event.end_mark.line
        self._require(start == end or not runs_over_fields(self._lines[start + 1 : end + 1], key.column + 1))
        self._require(not (self._escapes and holds_refused(value)))
        return mended(value).strip(" \t")

    def _is_all_text(self, event: Any, key: Any, *, is_named: bool) -> bool:
        """Whether a text without quotation marks is one, all of it, and stands beside its name."""
        value, start, end = event.value, event.start_mark.line, event.end_mark.line
        return (
            value not in NO_VALUE
            and value[-1] not in "]}"
            and (start == key.line or not is_named)
            and (start == end or swallowed(self._lines[start + 1 : end + 1], value) is None)
            and not (self._comments and self._text.startswith(" #", event.end_mark.index))
        )
