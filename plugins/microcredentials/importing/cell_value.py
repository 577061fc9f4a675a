"""What a cell means: words in place of codes, numbers and days as people write them, lists however they are parted.

Only what is certain is understood. Everything else stays as it is, and the models say what is wrong with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import TypeAdapter, ValidationError

from microcredentials.domain.choice import OTHER_WORDS, YesNo
from microcredentials.domain.day import Day, DayOrMonthValue
from microcredentials.domain.language import LanguageCode
from microcredentials.domain.number import CREDITS, MONEY, Count, NumberForm
from microcredentials.exports.choices import choices_of
from microcredentials.exports.column import BETWEEN_CODES, Shape
from microcredentials.importing.folding import folded
from microcredentials.rendering.labels import LABELS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.column import Column

_BULLET = re.compile(r"(?:[-*•·▪‣–—]|[0-9]{1,2}[.)])\s+")
_QUOTES = "\"'“”„‘’‚«»"
_RANGE = re.compile(r"\{min: ([0-9.]+), max: ([0-9.]+)\}")
_LABELS = {codes.__name__: labels for codes, labels in LABELS.items()}
_CERTAIN = frozenset({"MC204", "MC205", "MC210"})
"""Rules whose remedy is no guess: of a number, a day, yes or no."""
_FORMS: Mapping[str, TypeAdapter[Any]] = {
    "integer": TypeAdapter(Count),
    "number": TypeAdapter(Annotated[Any, NumberForm(most=MONEY.most)]),
    "day": TypeAdapter(Day),
    "day or month": TypeAdapter(DayOrMonthValue),
    "boolean": TypeAdapter(YesNo),
    "languages": TypeAdapter(LanguageCode),
}
_NUMBERS = frozenset({"integer", "number"})
_LISTED_NAMES = frozenset({"keywords"})
"""Lists of texts that people part with commas."""


@dataclass(frozen=True)
class CellReader:
    """Understands the cells of a portfolio's tables.

    ``exact`` is for our own exports: a list of texts is then one a line, whatever marks stand in it.
    """

    portfolio: Portfolio
    exact: bool = False
    _codes: dict[tuple[str, ...], Mapping[str, str]] = field(default_factory=dict)

    def understood(self, text: str, column: Column) -> str:  # noqa: PLR0911  one answer per shape
        """The text of a cell as :func:`microcredentials.exports.row_reading.entry_of` takes it."""
        if column.inner is not None:
            return self._lines(text, column)
        text = text if column.shape is Shape.LINES else text.strip()
        match column.shape:
            case Shape.WORDS:
                return text if column.kind == "markdown" else " ".join(text.split())
            case Shape.LINES:
                return self._list(text, column)
            case Shape.CODES:
                return self._several(text, column)
            case Shape.PAIRS:
                return re.sub(r"[,\n]\s*(?=[^\s,;:]+\s*:)", BETWEEN_CODES, text)
            case Shape.EXACT | Shape.AMOUNT:
                return self._amount(text, column)
            case Shape.JSON:
                return text
            case _:
                return self._one(text, column)

    def _lines(self, text: str, column: Column) -> str:
        """One line per element; bullets and numbers go where every line has them."""
        lines = [line.strip() for line in text.split("\n")]
        if not self.exact:
            lines = _without_bullets(lines) if column.inner == ("text",) else lines
        if column.shape is Shape.CODES:
            return "\n".join(self._several(line, column) for line in lines)
        return "\n".join(line if column.shape is Shape.WORDS else self._one(line, column) for line in lines)

    def _list(self, text: str, column: Column) -> str:
        lines = text.split("\n")
        if self.exact:
            return text
        if len(lines) == 1 and column.path[-1] in _LISTED_NAMES:
            lines = re.split(r"\s*[;,]\s*", text)
        return "\n".join(line.strip() for line in _without_bullets(lines))

    def _several(self, text: str, column: Column) -> str:
        """Codes, parted by semicolons or lines, or by commas where the whole is not one code."""
        parts = [part for part in _without_bullets(re.split(r"\s*[;\n]\s*", text)) if part.strip()]
        codes = []
        for part in parts:
            code = self._code(part, column)
            pieces = [part] if code else re.split(r"\s*,\s*", part)
            codes += [self._one(piece, column) for piece in pieces if piece]
        return BETWEEN_CODES.join(dict.fromkeys(codes)) if not self.exact else BETWEEN_CODES.join(codes)

    def _amount(self, text: str, column: Column) -> str:
        """A word, a number, or a range as ``100-150``."""
        is_number = column.kind == "number" and text.replace(".", "", 1).isdecimal()
        if code := "" if is_number else self._code(text, column):
            return code
        form = CREDITS if column.path[-1] == "ects" else MONEY
        if column.kind == "number" and (found := _RANGE.fullmatch(form.range_in(text) or "")):
            return f"{found[1]}-{found[2]}"
        return self._mended(text, column)

    def _one(self, text: str, column: Column) -> str:
        return self._code(text, column) or self._mended(text.strip(_QUOTES) if column.kind else text, column)

    def _code(self, text: str, column: Column) -> str:
        """The code that the text is, or is a word for; empty for anything else."""
        key = (column.kind, *(column.path if column.kind == "profile" else ()), *column.codes)
        if key not in self._codes:
            self._codes[key] = self._words(column)
        words = self._codes[key]
        if text in words:
            return words[text]
        if column.kind == "isced-f" and (number := re.match(r"[0-9]{1,4}(?![0-9])", text)):
            return next((words[code] for code in (number[0], f"0{number[0]}") if code in words), "")
        return words.get(folded(text), "")

    def _words(self, column: Column) -> Mapping[str, str]:
        """Everything that means a code of the column: the code itself, and folded words."""
        choices = choices_of(column, self.portfolio)
        found = {code: code for code in choices}
        labels = _LABELS.get(column.kind, {})
        for code, words in choices.items():
            ways = (code, words, f"{code} {words}", labels.get(code, ""))
            found |= {folded(way): code for way in ways if way and folded(way) not in found}
        if column.kind not in ("partner", "profile", "course", "isced-f"):
            for code in choices:
                others = map(folded, OTHER_WORDS.get(code, "").split())
                found |= {way: code for way in others if way and way not in found}
        return found

    def _mended(self, text: str, column: Column) -> str:
        """A number or a day as an entry writes it, where its own form knows for certain what was meant."""
        if column.kind not in _FORMS or column.kind == "languages":
            return text
        replacement, code = _replacement(column.kind, text)
        return replacement if replacement and code in _CERTAIN else text


def _without_bullets(lines: list[str]) -> list[str]:
    """The lines without their bullets, where there are several and each has one."""
    filled = [line for line in lines if line.strip()]
    if len(filled) > 1 and all(_BULLET.match(line.strip()) for line in filled):
        return [_BULLET.sub("", line.strip(), count=1) for line in lines]
    return lines


@cache
def _replacement(kind: str, text: str) -> tuple[str, str]:
    """What a form says should have been written, and the number of its rule; nothing where the text is right."""
    try:
        _FORMS[kind].validate_python(text)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        return str(detail.get("ctx", {}).get("replacement") or ""), detail["type"]
    return "", ""
