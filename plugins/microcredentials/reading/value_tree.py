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
from microcredentials.reading.trouble import Reason, Trouble, from_parser

DEEPEST = 12
"""Levels of fields and lists inside each other; the format needs six."""

MOST_NODES = 5_000
"""Fields, texts and lists in one file."""

LONGEST_TEXT = 20_000
"""Characters of one text."""

_UNUSABLE = "\ue001"
"""Marks a field whose name cannot be used, so that its value is passed over."""

_NO_VALUE = frozenset({"", "~", "null", "Null", "NULL"})


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


class _Stop(Exception):  # noqa: N818 - it ends the pass and is no error
    """The pass is over: trouble met or a limit passed."""


class _Builder:
    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._lines = draft.lines
        self._text = draft.text
        self._escapes = "\\" in self._text
        self._comments = " #" in self._text
        self._frames: list[Frame] = []
        self._skipped_depth = 0
        self._nodes = 0
        self._documents = 0
        self._value: dict[str, Any] | None = None
        self._spans: dict[FieldPath, Span] = {}
        self._findings: list[Finding] = []
        self._anchors: dict[str, remarks.Anchor] = {}
        self._broken: set[FieldPath] = set()
        self._complete = True
        self._trouble: Trouble | None = None
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
                if self._skipped_depth:
                    self._skip(event)
                else:
                    self._handlers[type(event)](event)
        except _Stop:
            pass
        except yaml.YAMLError as error:
            self._trouble = from_parser(error, len(self._lines))
        if self._documents == 0 and self._trouble is None:
            self._findings.append(remarks.no_fields())
        self._findings.extend(anchor.finding(self._lines) for anchor in self._anchors.values())
        return Tree(
            self._value, self._spans, tuple(self._findings), frozenset(self._broken), self._complete, self._trouble
        )

    # --- events ---------------------------------------------------------------------------------

    def _ignore(self, event: yaml.Event) -> None:
        """Ends of streams and documents say nothing."""

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        mark = _mark(event.start_mark)
        if self._documents > 1:
            self._stop(Reason.SEVERAL_DOCUMENTS, mark)
        if event.version or event.tags:
            self._findings.append(remarks.directive(self._lines, mark))

    def _alias(self, event: yaml.AliasEvent) -> None:
        mark = _mark(event.start_mark)
        self._count(event, mark)
        anchor = self._anchors.get(str(event.anchor))
        frame = self._frames[-1] if self._frames else None
        path = self._next_path()
        if frame is not None and frame.key is _UNUSABLE:
            frame.key = None
            return
        if anchor is None:
            self._findings.append(remarks.asterisk(self._lines, mark, path))
        else:
            anchor.used = True
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            self._open_key(frame, "", mark, mark)
            frame.key = _UNUSABLE
            return
        self._lose(path, mark, _mark(event.end_mark))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if not self._frames:
            self._top_scalar(event)
            return
        frame = self._frames[-1]
        start = _mark(event.start_mark)
        end = _mark(event.end_mark)
        self._count(event, start)
        container = frame.container
        if type(container) is dict and frame.key is None:
            self._key(frame, event, start, end)
            return
        if frame.key is _UNUSABLE:
            frame.key = None
            return
        path = self._next_path()
        text = self._text_of(event, frame, path, start, end)
        if text is None:
            frame.key = None
            return
        if isinstance(container, dict):
            container[str(path[-1])] = text
            self._spans[path] = Span(frame.key_mark, start, end)
            frame.key = None
        else:
            container.append(text)
            self._spans[path] = Span(start, start, end)

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        start = _mark(event.start_mark)
        mapping = type(event) is yaml.MappingStartEvent
        if not self._frames:
            self._root(event, start)
            return
        self._count(event, start)
        frame = self._frames[-1]
        path = self._next_path()
        is_map = type(frame.container) is dict
        if is_map and frame.key is None:
            if self._lines[frame.start.line - 1].startswith(("{{", "{%"), frame.start.column - 1):
                self._stop(Reason.BRACES_AROUND_TEXT, frame.start)
            self._findings.append(remarks.complex_key(start, frame.path))
            frame.key = _UNUSABLE
            self._complete = False
            self._skipped_depth = 1
            return
        if frame.key is _UNUSABLE:
            frame.key = None
            self._skipped_depth = 1
            return
        key_mark = frame.key_mark if is_map else start
        if event.anchor:
            self._anchors.setdefault(event.anchor, remarks.Anchor(event.anchor, start, path))
        if event.tag is not None:
            self._findings.append(remarks.tag(self._lines, event.tag, start, path))
            self._spans[path] = Span(key_mark, start, start)
            self._hurt(path)
            frame.key = None
            self._skipped_depth = 1
            return
        container: dict[str, Any] | list[Any] = {} if mapping else []
        frame.take(path[-1], container)
        frame.key = None
        child = Frame(container, path, key_mark, start)
        child.flow = event.flow_style is True
        self._spans[path] = Span(key_mark, start, start)
        self._frames.append(child)

    def _root(self, event: yaml.CollectionStartEvent, start: Mark) -> None:
        if type(event) is not yaml.MappingStartEvent:
            self._findings.append(remarks.list_at_top(start))
            self._give_up()
        if event.tag is not None:
            self._findings.append(remarks.tag(self._lines, event.tag, start, ()))
        if event.anchor:
            self._anchors[event.anchor] = remarks.Anchor(event.anchor, start, ())
        self._value = {}
        self._frames.append(Frame(self._value, (), start, start))

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        frame = self._frames.pop()
        if frame.path:
            self._spans[frame.path] = Span(frame.own_key, frame.start, _mark(event.end_mark))

    def _skip(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            self._skipped_depth += 1
            self._count(event, _mark(event.start_mark))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._skipped_depth -= 1

    # --- parts of events ------------------------------------------------------------------------

    def _top_scalar(self, event: yaml.ScalarEvent) -> None:
        mark = _mark(event.start_mark)
        if event.value in {"", LOST}:
            self._findings.append(remarks.no_fields())
            self._give_up()
        self._stop(Reason.NO_FIELDS, mark)

    def _key(self, frame: Frame, event: yaml.ScalarEvent, start: Mark, end: Mark) -> None:
        key = mended(event.value).strip(" \t")
        path = (*frame.path, key)
        if event.anchor:
            self._anchors.setdefault(event.anchor, remarks.Anchor(event.anchor, start, path))
        if event.tag is not None:
            self._findings.append(remarks.tag(self._lines, event.tag, start, path))
        if self._escapes and event.style == '"':
            self._findings.extend(remarks.refused_in_quotes(self._lines, event.value, start, end, path))
        reason = suspicion.misread_name(key, self._lines[start.line - 1][: start.column - 1])
        if reason is not None:
            self._stop(reason, start)
        if frame.empty is not None and is_part_of(key, frame.empty) and (frame.path or not is_top_field(key)):
            self._stop(Reason.PARTS_BESIDE_FIELD, start)
        frame.empty = None
        self._open_key(frame, key, start, end)
        if event.value == LOST:
            frame.key = _UNUSABLE
        else:
            self._named(frame, key, path, start)

    def _named(self, frame: Frame, key: str, path: FieldPath, start: Mark) -> None:
        """Take a name, if it is one and stands here for the first time; says why not."""
        first = frame.keys.get(key)
        if key == "<<":
            self._findings.append(remarks.merge_key(start, path))
            self._complete = False
            frame.key = _UNUSABLE
        elif not key:
            self._findings.append(remarks.odd_key(self._lines, start, frame.path))
            frame.key = _UNUSABLE
        elif first is not None:
            self._findings.append(remarks.duplicate(path, self._draft.original(first), start))
            frame.key = _UNUSABLE
        else:
            frame.keys[key] = start
            if remarks.marked_with_question(self._lines, start):
                self._findings.append(remarks.odd_key(self._lines, start, path))

    def _open_key(self, frame: Frame, key: str, start: Mark, end: Mark) -> None:
        frame.key = key
        frame.key_mark = start
        frame.key_end = end

    def _text_of(self, event: yaml.ScalarEvent, frame: Frame, path: FieldPath, start: Mark, end: Mark) -> str | None:
        """The text of a value, or ``None`` where there is none; says why."""
        value: str = event.value
        style: str | None = event.style
        if self._refused(event, path, start):
            self._lose(path, start, end)
            return None
        if not style:
            if value in _NO_VALUE or value == LOST:
                self._absent(value, frame, path, start, end)
                return None
            self._suspect_plain(value, frame, start, end)
            if self._comments and suspicion.cut_by_comment(self._lines[end.line - 1][end.column - 1 :], path):
                self._findings.append(remarks.cut_text(self._lines, start, end, path))
            return mended(value)
        return mended(value) if style in "|>" else self._quoted_text(event, frame, path, start, end)

    def _refused(self, event: yaml.ScalarEvent, path: FieldPath, start: Mark) -> bool:
        """Whether the value carries what no value may carry; says so."""
        if event.tag is not None:
            self._findings.append(remarks.tag(self._lines, event.tag, start, path))
        elif event.anchor:
            self._anchors.setdefault(event.anchor, remarks.Anchor(event.anchor, start, path))
        elif len(event.value) > LONGEST_TEXT:
            self._findings.append(remarks.too_long(len(event.value), LONGEST_TEXT, start, path))
        else:
            return False
        return True

    def _quoted_text(
        self, event: yaml.ScalarEvent, frame: Frame, path: FieldPath, start: Mark, end: Mark
    ) -> str | None:
        """The text between quotation marks, or ``None`` where it holds what is refused."""
        if start.line != end.line and suspicion.runs_over_fields(
            self._lines[start.line : end.line], frame.key_mark.column
        ):
            self._stop(Reason.FIELDS_IN_QUOTES, start)
        if self._escapes and event.style == '"':
            refused = remarks.refused_in_quotes(self._lines, event.value, start, end, path)
            if refused:
                self._findings.extend(refused)
                self._lose(path, start, end)
                return None
        return mended(event.value).strip(" \t")

    def _suspect_plain(self, value: str, frame: Frame, start: Mark, end: Mark) -> None:
        reason = None
        if start.line != end.line:
            reason = suspicion.swallowed(self._lines[start.line : end.line], value)
        if reason is None and start.line != frame.key_mark.line and type(frame.container) is dict:
            reason = suspicion.misread(value)
        below = start.line not in {frame.key_mark.line, end.line}
        if (
            reason is None
            and below
            and suspicion.stands_without_dashes(self._lines[start.line - 1 : end.line], frame.key)
        ):
            reason = Reason.LINES_WITHOUT_DASHES
        if reason is None and value[-1] in "]}" and not frame.flow and not ("[" in value or "{" in value):
            reason = Reason.BRACKET_NEVER_OPENED
        if reason is not None:
            self._stop(reason, start)

    def _absent(self, value: str, frame: Frame, path: FieldPath, start: Mark, end: Mark) -> None:
        key_mark = frame.key_mark if type(frame.container) is dict else start
        if value == LOST:
            self._lose(path, start, end)
            return
        if frame.flow and frame.key is not None and not remarks.has_colon(self._lines, frame.key_end):
            self._stop(Reason.COMMA_IN_BRACES, frame.key_mark)
        self._spans[path] = Span(key_mark, start, end)
        frame.empty = frame.key
        self._findings.append(remarks.no_value(self._lines, key_mark, path, value))

    # --- common steps ---------------------------------------------------------------------------

    def _next_path(self) -> FieldPath:
        if not self._frames:
            return ()
        frame = self._frames[-1]
        if type(frame.container) is dict:
            return (*frame.path, frame.key or "")
        return (*frame.path, len(frame.container))

    def _count(self, event: yaml.NodeEvent, mark: Mark) -> None:
        self._nodes += 1
        over = None
        if self._nodes > MOST_NODES:
            over = remarks.too_many(MOST_NODES, mark)
        elif len(self._frames) + self._skipped_depth >= DEEPEST and isinstance(event, yaml.CollectionStartEvent):
            over = remarks.too_deep(DEEPEST, mark)
        if over is not None:
            self._findings.append(over)
            self._drop_what_is_open()
            self._give_up()

    def _drop_what_is_open(self) -> None:
        """Take out the field at the left edge that is being read: its half says nothing."""
        if self._value is not None and len(self._frames) > 1:
            path = self._frames[1].path
            self._value.pop(str(path[0]), None)
            self._hurt(path)

    def _lose(self, path: FieldPath, start: Mark, end: Mark) -> None:
        frame = self._frames[-1] if self._frames else None
        if frame is None:
            self._give_up()
            return
        self._spans[path] = Span(frame.key_mark if type(frame.container) is dict else start, start, end)
        self._hurt(path)
        frame.key = None

    def _hurt(self, path: FieldPath) -> None:
        self._broken.add(path[:-1] if path and isinstance(path[-1], int) else path)

    def _stop(self, reason: Reason, mark: Mark) -> None:
        self._trouble = Trouble(reason, mark)
        raise _Stop

    def _give_up(self) -> None:
        self._complete = False
        raise _Stop


def _mark(mark: Any) -> Mark:
    """A parser's mark, which counts from 0; the C parser always sets it, whatever its type stubs say."""
    return Mark(mark.line + 1, mark.column + 1)
