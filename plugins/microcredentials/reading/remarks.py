"""The sentences about text that can be read but is refused, or that says less than was meant."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass

from microcredentials.domain.place import FILE_START, LONGEST_CORRECTED_LINE, FieldPath, Mark
from microcredentials.domain.problem import field_name
from microcredentials.reading import characters
from microcredentials.reading.finding import Finding
from microcredentials.reading.requoting import in_quotes
from microcredentials.reading.wording import quote, visible
from microcredentials.reading.yaml_diagnosis.bracket_parts import parts_at

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_ESCAPED_LETTERS = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "v": "\v", "f": "\f", "r": "\r"} | {
    "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_TAG = re.compile(r"!\S*")


@dataclass(slots=True)
class Anchor:
    """A named value (``&name``) and whether another one refers to it; both together are one finding."""

    name: str
    mark: Mark
    path: FieldPath
    used: bool = False

    def finding(self, lines: tuple[str, ...]) -> Finding:
        """What is said about the anchor, its references included."""
        rest = lines[self.mark.line - 1][self.mark.column - 1 :]
        if not self.used:
            message = (
                f"The text begins with {quote('&' + self.name)}, which gives a name to a value instead of being text."
            )
            line = _with_quoted_end(lines, self.mark) if rest.strip() != "&" + self.name else None
            return Finding("MC008", self.mark, message, "Put the whole text in quotation marks.", line, self.path)
        given, taken = quote("&" + self.name), quote("*" + self.name)
        message = f"{given} and {taken} let one place stand for another, which is not allowed here."
        hint = f"Remove {given} and write the value again wherever {taken} stands."
        return Finding("MC008", self.mark, message, hint, path=self.path)


def asterisk(lines: tuple[str, ...], mark: Mark, path: FieldPath) -> Finding:
    """A text that begins with ``*`` and so refers to a name that nothing has."""
    message = "A text without quotes cannot begin with `*`."
    return Finding(
        "MC012", mark, message, "Put the whole text in quotation marks.", _with_quoted_end(lines, mark), path
    )


def tag(lines: tuple[str, ...], name: str, mark: Mark, path: FieldPath) -> Finding:
    """A value with a type or an instruction in front (``!name``)."""
    line = lines[mark.line - 1]
    found = _TAG.search(line, mark.column - 1)
    shown = found.group() if found else name
    message = f"{quote(shown)} is read as an instruction to the computer, and none are allowed here."
    hint = f"Remove {quote(shown)}, or put the whole text in quotation marks if it belongs to the text."
    rest = line[found.end() :].strip() if found and len(line) <= LONGEST_CORRECTED_LINE else ""
    worded = rest and not shown.startswith(("!!", "!<")) and not shown[1:2].isupper()
    if worded and rest[0] not in "[{|>\"'":
        return Finding("MC009", mark, message, hint, _with_quoted_end(lines, mark), path)
    if not found or not rest or len(line) > LONGEST_CORRECTED_LINE:
        return Finding("MC009", mark, message, hint, None, path)
    without = line[: mark.column - 1] + line[found.end() :].lstrip()
    return Finding("MC009", mark, message, hint, visible(without.strip()), path)


def merge_key(mark: Mark, path: FieldPath) -> Finding:
    """``<<``, which pulls in the fields of another place."""
    message = "`<<` copies fields from another place, which is not allowed here."
    return Finding("MC008", mark, message, "Remove this line and write the copied fields out.", path=path)


def duplicate(path: FieldPath, first: Mark, second: Mark) -> Finding:
    """A field that is given twice."""
    where = f"in line {first.line} and again in line {second.line}"
    if first.line == second.line:
        where = f"both times in line {first.line}"
    message = f"{quote(str(path[-1]))} is given twice: {where}."
    return Finding("MC010", second, message, "Keep the right one and delete the other.", path=path)


def complex_key(mark: Mark, path: FieldPath) -> Finding:
    """A list or group in the place of a field's name."""
    message = "The name of a field must stand here, and there is a list or a group in brackets."
    return Finding("MC025", mark, message, "Write a plain name before the colon, such as `title:`.", path=path)


def odd_key(lines: tuple[str, ...], mark: Mark, path: FieldPath) -> Finding:
    """A field without a name, or one marked with ``?``."""
    if marked_with_question(lines, mark):
        message = "The question mark before this field is not allowed here."
        hint = "Remove it and write the field as name, colon, space, value."
        return Finding("MC025", mark, message, hint, path=path)
    message = "There is a colon with no field name before it."
    return Finding("MC025", mark, message, "Write the name of the field before the colon, such as `title:`.", path=path)


def marked_with_question(lines: tuple[str, ...], mark: Mark) -> bool:
    """Whether a ``?`` stands before the field's name."""
    before = lines[mark.line - 1][: mark.column - 1].rstrip()
    return before.endswith("?") and before.strip(" -[{,") == "?"


def list_at_top(mark: Mark) -> Finding:
    """A file that is one list."""
    message = "The file begins with a list, and an entry is made of fields."
    hint = "Write fields such as `title: …` at the beginning of the lines, without a dash or a bracket before them."
    return Finding("MC006", mark, message, hint, path=())


def no_fields() -> Finding:
    """A file with nothing but comments."""
    message = "The file holds no fields."
    hint = 'Fill in the fields of the entry, one on each line, such as `title: "…"`, or delete the file.'
    return Finding("MC002", FILE_START, message, hint, path=())


def no_value(lines: tuple[str, ...], key: Mark, path: FieldPath, value: str) -> Finding:
    """A field that is named but empty."""
    name = path[-1]
    if isinstance(name, int):
        message = "This place in the list is empty." if not value else f"{quote(value)} in a list means “nothing”."
        return Finding(
            "MC023", key, message, "Remove the dash or fill it in." if not value else "Remove it.", path=path
        )
    line = lines[key.line - 1]
    behind = line[line.find(":", key.column - 1) + 1 :] if not value else ""
    if (found := re.match(r"\s+#(?=[^\s#])", behind)) is not None and len(behind) - len(behind.lstrip()) == 1:
        whole = line[: len(line) - len(behind)] + " " + in_quotes(behind)
        message = f"{quote(str(name))} has no value, because text after {quote(found.group())} is a comment."
        hint = "If it belongs to the text, put the whole text in quotation marks."
        return Finding("MC024", key, message, hint, visible(whole.strip()), path)
    message = f"{quote(str(name))} has no value."
    if value:
        message = f"{quote(str(name))} has no value: {quote(value)} means “nothing”."
    return Finding("MC023", key, message, "Remove the line or fill it in.", path=path)


def cut_text(lines: tuple[str, ...], start: Mark, end: Mark, path: FieldPath) -> Finding:
    """A text that ends where ``#`` began a comment."""
    line = lines[end.line - 1]
    behind = line[end.column - 1 :]
    message = f"The text ends before {quote(behind)}, because a space followed by `#` begins a comment."
    hint = "If it belongs to the text, put the whole text in quotation marks; "
    hint += "if it is a comment, put two spaces before `#`."
    suggestion = None
    if start.line == end.line:
        suggestion = (line[: start.column - 1] + in_quotes(line[start.column - 1 :])).strip()
    column = end.column + len(behind) - len(behind.lstrip())
    return Finding("MC024", Mark(end.line, column), message, hint, suggestion and visible(suggestion), path)


def too_many(limit: int, mark: Mark) -> Finding:
    """More values than a file may hold."""
    message = f"The file holds more than {limit:,} values, and the rest is not read."
    return Finding("MC003", mark, message, "Shorten the lists.")


def too_deep(limit: int, mark: Mark) -> Finding:
    """Lists and groups too far inside each other."""
    message = f"Lists and groups stand more than {limit} levels inside each other, and the rest is not read."
    return Finding("MC003", mark, message, "Remove the brackets or spaces that are not needed.")


def too_long(length: int, limit: int, mark: Mark, path: FieldPath) -> Finding:
    """A text over the limit."""
    message = f"{quote(field_name(path))} has {length:,} characters, and the limit is {limit:,}."
    return Finding("MC003", mark, message, "Shorten the text, or link to a page that holds it.", path=path)


def directive(lines: tuple[str, ...], mark: Mark) -> Finding:
    """A line such as ``%YAML 1.2``."""
    message = f"The line {quote(lines[mark.line - 1])} is not needed and not allowed here."
    return Finding("MC007", mark, message, "Delete it.", path=())


def refused_in_quotes(lines: tuple[str, ...], value: str, start: Mark, end: Mark, path: FieldPath) -> list[Finding]:
    """Characters of a double-quoted text that only appear once its escapes are read, one finding for each kind."""
    kinds: dict[str, str] = {}
    for found in characters.REFUSED.finditer(value):
        kinds.setdefault(characters.kind(found.group()), found.group())
    return [
        Finding("MC004", *_escape_of(lines, character, start, end), "Remove it and type the text again.", path=path)
        for character in kinds.values()
    ]


def _escape_of(lines: tuple[str, ...], character: str, start: Mark, end: Mark) -> tuple[Mark, str]:
    what = f"{characters.kind(character)}, {characters.name(character)}"
    for number in range(start.line, min(end.line, len(lines)) + 1):
        for found in _ESCAPE.finditer(lines[number - 1], start.column - 1 if number == start.line else 0):
            body = found.group()[1:]
            code = int(body[1:], 16) if len(body) > 1 else -1
            written = chr(code) if 0 <= code <= sys.maxunicode else _ESCAPED_LETTERS.get(body)
            if written == character:
                return Mark(number, found.start() + 1), f"{quote(found.group())} stands for {what}."
    return start, f"The text holds {what}."


def has_colon(lines: tuple[str, ...], key_end: Mark) -> bool:
    """Whether a colon follows the name of a field that ends here."""
    rest = lines[key_end.line - 1][key_end.column - 1 :].lstrip()
    if not rest and key_end.line < len(lines):
        rest = lines[key_end.line].lstrip()
    return rest.startswith(":")


def _with_quoted_end(lines: tuple[str, ...], mark: Mark) -> str | None:
    line, start = lines[mark.line - 1], mark.column - 1
    if len(line) > LONGEST_CORRECTED_LINE:
        return None
    end = next((part.end for part in parts_at(line, start) if part.start <= start < part.end), len(line))
    return visible((line[:start] + in_quotes(line[start:end]) + line[end:]).strip())
