"""Words that only hold a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from microcredentials.checks.entries import all_entries
from microcredentials.checks.rule_check import Breach, rule
from microcredentials.checks.written_values import way_to
from microcredentials.domain.course import Status
from microcredentials.domain.mistake import quoted
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Severity

_INSIDE = ("TODO", "FIXME", "TBD", "tbd", "lorem ipsum", "Lorem ipsum")
PLACEHOLDER_INSIDE = re.compile(rf"\b(?:{'|'.join(_INSIDE)})\b")
PLACEHOLDER_WHOLE = re.compile(
    r"(?:to ?do|fix ?me|tb[acd]|n/?a|x{2,}|coming soon"
    r"|(?:is |still )*to be (?:announced|completed|confirmed|decided|defined|determined|filled in|written)"
    r"|(?:insert|enter|add|write) (?:your |the )?(?:text|title|summary|description)(?: here)?"
    r"|\W++)\W*+",
    re.IGNORECASE,
)


@rule("MC601", "Placeholder", Severity.ERROR)
def placeholder(portfolio: Portfolio) -> Iterator[Breach]:
    """What is shown to learners says something. `TODO`, `TBD`, `FIXME`, `lorem ipsum`, a row of `x`, `n/a`, a mere dash
    or "to be announced" in place of a text do not: leave the field out, and the page of an announced course lists it
    among the details to follow. Drafts may hold placeholders. Addresses at `example.org` are none.

    Source: entry format, version 1, "Course"; T4EU framework, chapter 3.1 (transparency).

    Wrong:

        status: announced
        prerequisites: TBD

    Right:

        status: announced
    """
    for entry in all_entries(portfolio):
        if getattr(entry.value, "status", None) in {Status.DRAFT, Status.WITHDRAWN}:
            continue
        for text in entry.written.texts:
            found = placeholder_in(text.words)
            if found is not None:
                hint = "Write what is meant, or remove the line until it is known."
                within = found if found != text.words else None
                yield Breach(entry, way_to(text, entry), f"{quoted(found)} is a placeholder.", hint, at_words=within)


def placeholder_in(words: str) -> str | None:
    """The placeholder that a text is or holds.

    ``TODO`` within a sentence counts only in capitals among small letters, and ``XXX`` not at all: ``todo`` is
    a word in Spanish and Portuguese, and ``XXX`` a Roman number.
    """
    if PLACEHOLDER_WHOLE.fullmatch(words):
        return words
    if not any(word in words for word in _INSIDE) or words.isupper():  # quicker than the pattern
        return None
    found = PLACEHOLDER_INSIDE.search(words)
    return found.group() if found else None
