"""Markdown that was made into clean HTML, as blocks of the document."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

from microcredentials.rendering.prospectus.blocks import (
    Block,
    Bullets,
    Code,
    Line,
    Numbered,
    Paragraph,
    Quote,
    Run,
    Subheading,
    Table,
    language_subtag,
)
from microcredentials.rendering.prospectus.letters import printable, printable_lines

if TYPE_CHECKING:
    from markupsafe import Markup

DEEPEST = 5
"""Lists and quotations that lie deeper in each other are printed at this depth."""

_MANNERS = {"strong": "strong", "em": "emph", "code": "code", "del": "struck", "a": "href", "div": "lang"}
_PARAGRAPHS = {"p", "h3", "h4", "h5", "h6", "td", "th"}
_NESTING = {"ul", "ol", "blockquote", "li"}


class Open(NamedTuple):
    """An element whose end is still to come: its tag, its attributes, and where its blocks are gathered."""

    tag: str
    attributes: dict[str, str]
    blocks: list[Block]


def prose_blocks(html: Markup | None) -> tuple[Block, ...]:
    """The blocks of a Markdown field; nothing where there is none."""
    if not html:
        return ()
    reader = _Reader()
    reader.feed(str(html))
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    """Reads HTML that `rendering.markdown` has cleaned, so that only known elements come, each with its end."""

    def __init__(self) -> None:
        super().__init__()
        self._open: list[Open] = [Open("", {}, [])]
        self._manners: list[tuple[str, str | bool]] = []
        self._runs: list[Run] = []
        self._rows: list[list[tuple[Block, ...]]] = []

    def finished(self) -> tuple[Block, ...]:
        """All blocks."""
        self._end_paragraph()
        return tuple(self._open[0].blocks)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in _MANNERS and not (tag == "code" and self._open[-1].tag == "pre"):
            self._manners.append(self._manner(tag, attributes))
        elif tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "hr":
            self._end_paragraph()
        elif tag in _PARAGRAPHS or tag in _NESTING or tag == "pre":
            self._end_paragraph()
            self._open.append(Open(tag, attributes, []))
        elif tag == "table":
            self._end_paragraph()
            self._rows = []
        elif tag == "tr":
            self._rows.append([])

    def handle_data(self, data: str) -> None:
        if self._open[-1].tag == "pre":
            self._runs.append(Run(printable_lines(data)))
            return
        text = printable(data)
        if text and (self._runs or text.strip()):
            manners = dict(self._manners)
            self._runs.append(Run(text, **manners))  # type: ignore[arg-type]  # each manner has its own type

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._end_table()
        elif tag == self._open[-1].tag:
            self._end_block(tag)
        elif tag in _MANNERS:
            self._end_manner(tag)

    def _manner(self, tag: str, attributes: dict[str, str]) -> tuple[str, str | bool]:
        if tag == "a":
            return "href", attributes.get("href", "")
        if tag == "div":
            return "lang", language_subtag(attributes.get("lang"))
        return _MANNERS[tag], True

    def _end_manner(self, tag: str) -> None:
        for place in reversed(range(len(self._manners))):
            if self._manners[place][0] == _MANNERS[tag]:
                del self._manners[place]
                return

    def _end_paragraph(self) -> None:
        """Text that stands in no paragraph, as in short lists."""
        if runs := self._taken():
            self._open[-1].blocks.append(Paragraph(runs))

    def _taken(self) -> Line:
        runs, self._runs = tuple(self._runs), []
        return runs if any(run.text.strip() for run in runs) else ()

    def _end_block(self, tag: str) -> None:
        if tag == "pre":
            self._runs, text = [], "".join(run.text for run in self._runs)
            self._open.pop()
            self._add(Code(text.rstrip("\n")))
            return
        if tag in {"h3", "h4", "h5", "h6"}:
            runs = self._taken()
            self._open.pop()
            if runs:
                self._add(Subheading(runs))
            return
        self._end_paragraph()
        ended = self._open.pop()
        self._close(ended)

    def _close(self, ended: Open) -> None:
        blocks = tuple(ended.blocks)
        if ended.tag in {"td", "th"}:
            if self._rows:
                self._rows[-1].append(blocks)
        elif ended.tag == "li":
            self._open[-1].blocks.append(Quote(blocks))  # taken apart where the list ends
        elif ended.tag == "p" or sum(one.tag in {"ul", "ol", "blockquote"} for one in self._open) >= DEEPEST:
            for point in _points(blocks):
                self._open[-1].blocks.extend(point)
        elif ended.tag == "blockquote":
            self._add(Quote(blocks))
        elif ended.tag == "ul":
            self._add(Bullets(_points(blocks)))
        else:
            start = ended.attributes.get("start", "1")
            self._add(Numbered(_points(blocks), int(start) if start.isdecimal() else 1))

    def _end_table(self) -> None:
        head, *rows = self._rows or [[]]
        self._rows = []
        if not head:
            return
        names = tuple(_plain(cell) for cell in head)
        filled = (tuple((*row, *[()] * len(names))[: len(names)]) for row in rows)
        self._add(Table(names, tuple(filled), (1,) * len(names)))

    def _add(self, block: Block) -> None:
        self._open[-1].blocks.append(block)


def _points(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], ...]:
    return tuple(block.blocks if isinstance(block, Quote) else (block,) for block in blocks)


def _plain(blocks: tuple[Block, ...]) -> str:
    return "".join(run.text for block in blocks if isinstance(block, Paragraph) for run in block.runs)
