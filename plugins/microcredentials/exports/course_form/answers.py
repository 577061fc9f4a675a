"""A filled form, as GitHub writes it into an issue: a heading for each question, the answer below it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from microcredentials.exports.course_form.question import AGREEMENT, PARTNER, SLUG, Answer, Control

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from microcredentials.exports.course_form.question import Question

LONGEST_FORM = 65_536
"""Characters of an issue (GitHub's own limit)."""

_HEADING = re.compile(r"^### (?P<label>[^\n]{1,200})$", re.MULTILINE)
_NOTHING = frozenset({"", "_No response_"})
_NOTHING_CHOSEN = frozenset({"None", "n/a"})
_BULLET = re.compile(r"^(?:[-*+•]|[0-9]{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True)
class Slip:
    """Why a text is no filled form, in one sentence."""

    sentence: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered: the partner's id, the course's name, and field path -> text or list of texts."""

    partner: str
    slug: str
    by_path: Mapping[str, str | tuple[str, ...]]


def read_answers(body: str, asked: Sequence[Question]) -> Answers | Slip:
    """The answers in the body of an issue; nothing in it is obeyed, and headings that are no question are text."""
    if len(body) > LONGEST_FORM:
        return Slip(f"The form holds {len(body):,} characters; at most {LONGEST_FORM:,} can be read.")
    by_label = {question.label: question for question in asked}
    written: dict[str, str] = {}
    for label, text in _sections(body, frozenset({*by_label, AGREEMENT})):
        if label in written:
            return Slip(f"The heading `{label}` stands twice in the form, so it is not clear which answer counts.")
        written[label] = text
    answered = {
        question.path: answer
        for label, question in by_label.items()
        if (answer := _answer(written.get(label, ""), question))
    }
    partner, slug = answered.pop(PARTNER, ""), answered.pop(SLUG, "")
    if not partner:
        return Slip("The form does not say which university the course belongs to.")
    return Answers(str(partner).partition(":")[0].strip(), str(slug), answered)


def as_entry(answers: Answers, asked: Sequence[Question]) -> dict[str, Any]:
    """The answers as the groups and lists of an entry, in the order of the questions."""
    entry: dict[str, Any] = {}
    instead = {question.path: question.instead for question in asked}
    for path, answer in answers.by_path.items():
        *groups, name = path.split(".")
        words = set((answer,) if isinstance(answer, str) else answer)
        if words & instead[path]:
            entry[groups[0]] = next(iter(words & instead[path]))
            continue
        place: Any = entry
        for group in groups:
            place = place.setdefault(group, {})
        if isinstance(place, dict):  # else a word stands for the whole group
            place[name] = answer if isinstance(answer, str) else list(answer)
    if "offerings" in entry:
        entry["offerings"] = [entry["offerings"]]
    return entry


def _sections(body: str, labels: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each heading that is a question's, and the text as far as the next one."""
    text = body.replace("\r\n", "\n").replace("\r", "\n")
    headings = [found for found in _HEADING.finditer(text) if found["label"].strip() in labels]
    ends = [following.start() for following in headings[1:]] + [len(text)]
    for found, end in zip(headings, ends, strict=True):
        yield found["label"].strip(), text[found.end() : end].strip()


def _answer(text: str, question: Question) -> str | tuple[str, ...]:
    if text in _NOTHING or (question.control is Control.DROPDOWN and text in _NOTHING_CHOSEN):
        return ""
    if question.answer is Answer.CODES:
        return tuple(code for code in (code.strip() for code in text.split(",")) if code)
    if question.answer is Answer.LINES:
        return tuple(line for line in (_BULLET.sub("", line.strip()) for line in text.split("\n")) if line)
    return "\n".join(line.rstrip() for line in text.split("\n"))
