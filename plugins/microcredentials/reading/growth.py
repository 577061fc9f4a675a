"""The values of a file while they are read: what there is, what is open, and why the reading ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from microcredentials.domain.place import FieldPath, Mark, Span
from microcredentials.reading import remarks
from microcredentials.reading.finding import Finding
from microcredentials.reading.frame import Frame
from microcredentials.reading.trouble import Reason, Trouble

DEEPEST = 12
"""Levels of fields and lists inside each other; the format needs six."""

MOST_NODES = 5_000
"""Fields, texts and lists in one file."""

UNUSABLE = "\ue001"
"""Marks a field whose name cannot be used, so that its value is passed over."""


class Stop(Exception):  # noqa: N818 - it ends the pass and is no error
    """The pass is over: trouble met or a limit passed."""


@dataclass(slots=True)
class Growth:
    """What one pass over a text has come to so far."""

    lines: tuple[str, ...]
    frames: list[Frame] = field(default_factory=list)
    skipped_depth: int = 0
    nodes: int = 0
    value: dict[str, Any] | None = None
    spans: dict[FieldPath, Span] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    anchors: dict[str, remarks.Anchor] = field(default_factory=dict)
    broken: set[FieldPath] = field(default_factory=set)
    complete: bool = True
    trouble: Trouble | None = None

    def next_path(self) -> FieldPath:
        """Where the value that comes next belongs."""
        if not self.frames:
            return ()
        frame = self.frames[-1]
        if type(frame.container) is dict:
            return (*frame.path, frame.key or "")
        return (*frame.path, len(frame.container))

    def count(self, event: yaml.NodeEvent, mark: Mark) -> None:
        """Count one more value, and end the pass where there are too many or they stand too deep."""
        self.nodes += 1
        over = None
        if self.nodes > MOST_NODES:
            over = remarks.too_many(MOST_NODES, mark)
        elif len(self.frames) + self.skipped_depth >= DEEPEST and isinstance(event, yaml.CollectionStartEvent):
            over = remarks.too_deep(DEEPEST, mark)
        if over is not None:
            self.findings.append(over)
            self._drop_what_is_open()
            self.give_up()

    def _drop_what_is_open(self) -> None:
        """Take out the field at the left edge that is being read: its half says nothing."""
        if self.value is not None and len(self.frames) > 1:
            path = self.frames[1].path
            self.value.pop(str(path[0]), None)
            self.hurt(path)

    def lose(self, path: FieldPath, start: Mark, end: Mark) -> None:
        """Pass over a value that was given and cannot be used."""
        frame = self.frames[-1] if self.frames else None
        if frame is None:
            self.give_up()
            return
        self.spans[path] = Span(frame.key_mark if type(frame.container) is dict else start, start, end)
        self.hurt(path)
        frame.key = None

    def hurt(self, path: FieldPath) -> None:
        """Note that something stands at this path, so that nobody calls it missing."""
        self.broken.add(path[:-1] if path and isinstance(path[-1], int) else path)

    def stop(self, reason: Reason, mark: Mark) -> None:
        """End the pass at a trouble, which has to be mended first."""
        self.trouble = Trouble(reason, mark)
        raise Stop

    def give_up(self) -> None:
        """End the pass for good."""
        self.complete = False
        raise Stop


def mark_of(mark: Any) -> Mark:
    """A parser's mark, which counts from 0; the C parser always sets it, whatever its type stubs say."""
    return Mark(mark.line + 1, mark.column + 1)
