"""From a text to nested values with places, event by event, so that nothing is built that is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from microcredentials.domain.place import FieldPath, Mark, Span
from microcredentials.reading import remarks, suspicion
from microcredentials.reading.characters import mended
from microcredentials.reading.draft import LOST, Draft
from microcredentials.reading.field_names import is_part_of, is_top_field
from microcredentials.reading.finding import Finding
from microcredentials.reading.frame import Frame
from microcredentials.reading.growth import UNUSABLE, Growth, Stop, mark_of
from microcredentials.reading.trouble import Reason, Trouble, from_parser
from microcredentials.reading.value_text import ValueText


@dataclass(frozen=True, slots=True)
class Tree:
    """What one pass over a text gave; with a ``trouble`` the rest is only what came before it."""

    value: dict[str, Any] | None
    spans: dict[FieldPath, Span]
    findings: tuple[Finding, ...]
    broken: frozenset[FieldPath]
    complete: bool
    trouble: Trouble | None


def read_tree(draft: Draft) -> Tree:
    """Read the draft's text once; stops at the first trouble."""
    return _Builder(draft).build()


class _Builder:
    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._lines = draft.lines
        self._text = draft.text
        self._escapes = "\\" in self._text
        self._growth = Growth(draft.lines)
        self._texts = ValueText(self._growth, self._text)
        self._documents = 0
        self._handlers: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.StreamStartEvent: self._ignore,
            yaml.StreamEndEvent: self._ignore,
            yaml.DocumentStartEvent: self._document,
            yaml.DocumentEndEvent: self._ignore,
            yaml.AliasEvent: self._alias,
            yaml.ScalarEvent: self._scalar,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceEndEvent: self._end,
            yaml.MappingEndEvent: self._end,
        }

    def build(self) -> Tree:
        try:
            for event in yaml.parse(self._text, Loader=yaml.CLoader):
                if self._growth.skipped_depth:
                    self._skip(event)
                else:
                    self._handlers[type(event)](event)
        except Stop:
            pass
        except yaml.YAMLError as error:
            self._growth.trouble = from_parser(error, len(self._lines))
        if self._documents == 0 and self._growth.trouble is None:
            self._growth.findings.append(remarks.no_fields())
        self._growth.findings.extend(anchor.finding(self._lines) for anchor in self._growth.anchors.values())
        grown = self._growth
        return Tree(
            grown.value, grown.spans, tuple(grown.findings), frozenset(grown.broken), grown.complete, grown.trouble
        )

    # --- events ---------------------------------------------------------------------------------

    def _ignore(self, event: yaml.Event) -> None:
        """Ends of streams and documents say nothing."""

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        mark = mark_of(event.start_mark)
        if self._documents > 1:
            self._growth.stop(Reason.SEVERAL_DOCUMENTS, mark)
        if event.version or event.tags:
            self._growth.findings.append(remarks.directive(self._lines, mark))

    def _alias(self, event: yaml.AliasEvent) -> None:
        mark = mark_of(event.start_mark)
        self._growth.count(event, mark)
        anchor = self._growth.anchors.get(str(event.anchor))
        frame = self._growth.frames[-1] if self._growth.frames else None
        path = self._growth.next_path()
        if frame is not None and frame.key is UNUSABLE:
            frame.key = None
            return
        if anchor is None:
            self._growth.findings.append(remarks.asterisk(self._lines, mark, path))
        else:
            anchor.used = True
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            self._open_key(frame, "", mark, mark)
            frame.key = UNUSABLE
            return
        self._growth.lose(path, mark, mark_of(event.end_mark))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if not self._growth.frames:
            self._top_scalar(event)
            return
        frame = self._growth.frames[-1]
        start = mark_of(event.start_mark)
        end = mark_of(event.end_mark)
        self._growth.count(event, start)
        container = frame.container
        if type(container) is dict and frame.key is None:
            self._key(frame, event, start, end)
            return
        if frame.key is UNUSABLE:
            frame.key = None
            return
        path = self._growth.next_path()
        text = self._texts.of(event, frame, path, start, end)
        if text is None:
            frame.key = None
            return
        if isinstance(container, dict):
            container[str(path[-1])] = text
            self._growth.spans[path] = Span(frame.key_mark, start, end)
            frame.key = None
        else:
            container.append(text)
            self._growth.spans[path] = Span(start, start, end)

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        start = mark_of(event.start_mark)
        mapping = type(event) is yaml.MappingStartEvent
        if not self._growth.frames:
            self._root(event, start)
            return
        self._growth.count(event, start)
        frame = self._growth.frames[-1]
        path = self._growth.next_path()
        is_map = type(frame.container) is dict
        if is_map and frame.key is None:
            if self._lines[frame.start.line - 1].startswith(("{{", "{%"), frame.start.column - 1):
                self._growth.stop(Reason.BRACES_AROUND_TEXT, frame.start)
            self._growth.findings.append(remarks.complex_key(start, frame.path))
            frame.key = UNUSABLE
            self._growth.complete = False
            self._growth.skipped_depth = 1
            return
        if frame.key is UNUSABLE:
            frame.key = None
            self._growth.skipped_depth = 1
            return
        key_mark = frame.key_mark if is_map else start
        if event.anchor:
            self._growth.anchors.setdefault(event.anchor, remarks.Anchor(event.anchor, start, path))
        if event.tag is not None:
            self._growth.findings.append(remarks.tag(self._lines, event.tag, start, path))
            self._growth.spans[path] = Span(key_mark, start, start)
            self._growth.hurt(path)
            frame.key = None
            self._growth.skipped_depth = 1
            return
        container: dict[str, Any] | list[Any] = {} if mapping else []
        frame.take(path[-1], container)
        frame.key = None
        child = Frame(container, path, key_mark, start)
        child.flow = event.flow_style is True
        self._growth.spans[path] = Span(key_mark, start, start)
        self._growth.frames.append(child)

    def _root(self, event: yaml.CollectionStartEvent, start: Mark) -> None:
        if type(event) is not yaml.MappingStartEvent:
            self._growth.findings.append(remarks.list_at_top(start))
            self._growth.give_up()
        if event.tag is not None:
            self._growth.findings.append(remarks.tag(self._lines, event.tag, start, ()))
        if event.anchor:
            self._growth.anchors[event.anchor] = remarks.Anchor(event.anchor, start, ())
        self._growth.value = {}
        self._growth.frames.append(Frame(self._growth.value, (), start, start))

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        frame = self._growth.frames.pop()
        if frame.path:
            self._growth.spans[frame.path] = Span(frame.own_key, frame.start, mark_of(event.end_mark))

    def _skip(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            self._growth.skipped_depth += 1
            self._growth.count(event, mark_of(event.start_mark))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._growth.skipped_depth -= 1

    # --- parts of events ------------------------------------------------------------------------

    def _top_scalar(self, event: yaml.ScalarEvent) -> None:
        mark = mark_of(event.start_mark)
        if event.value in {"", LOST}:
            self._growth.findings.append(remarks.no_fields())
            self._growth.give_up()
        self._growth.stop(Reason.NO_FIELDS, mark)

    def _key(self, frame: Frame, event: yaml.ScalarEvent, start: Mark, end: Mark) -> None:
        key = mended(event.value).strip(" \t")
        path = (*frame.path, key)
        if event.anchor:
            self._growth.anchors.setdefault(event.anchor, remarks.Anchor(event.anchor, start, path))
        if event.tag is not None:
            self._growth.findings.append(remarks.tag(self._lines, event.tag, start, path))
        if self._escapes and event.style == '"':
            self._growth.findings.extend(remarks.refused_in_quotes(self._lines, event.value, start, end, path))
        reason = suspicion.misread_name(key, self._lines[start.line - 1][: start.column - 1])
        if reason is not None:
            self._growth.stop(reason, start)
        if frame.empty is not None and is_part_of(key, frame.empty) and (frame.path or not is_top_field(key)):
            self._growth.stop(Reason.PARTS_BESIDE_FIELD, start)
        frame.empty = None
        self._open_key(frame, key, start, end)
        if event.value == LOST:
            frame.key = UNUSABLE
        else:
            self._named(frame, key, path, start)

    def _named(self, frame: Frame, key: str, path: FieldPath, start: Mark) -> None:
        """Take a name, if it is one and stands here for the first time; says why not."""
        first = frame.keys.get(key)
        if key == "<<":
            self._growth.findings.append(remarks.merge_key(start, path))
            self._growth.complete = False
            frame.key = UNUSABLE
        elif not key:
            self._growth.findings.append(remarks.odd_key(self._lines, start, frame.path))
            frame.key = UNUSABLE
        elif first is not None:
            self._growth.findings.append(remarks.duplicate(path, self._draft.original(first), start))
            frame.key = UNUSABLE
        else:
            frame.keys[key] = start
            if remarks.marked_with_question(self._lines, start):
                self._growth.findings.append(remarks.odd_key(self._lines, start, path))

    def _open_key(self, frame: Frame, key: str, start: Mark, end: Mark) -> None:
        frame.key = key
        frame.key_mark = start
        frame.key_end = end
