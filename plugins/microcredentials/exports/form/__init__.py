"""The form in which a course is written in the browser: its fields, what they take, and the sentences of the rules.

Scripts draw the form from one JSON file, :data:`FORM`. Nothing in it is written for the form: fields and help come from
the models, codes from the vocabularies and the alliance, sentences from the rules themselves (:mod:`.sentences`).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from microcredentials.exports.form.facts import PATTERNS, known_courses, numbers_of, partners_of
from microcredentials.exports.form.lists import lists_of
from microcredentials.exports.form.needs import needs_of
from microcredentials.exports.form.sentences import Sentences
from microcredentials.exports.form.tree import course_fields
from microcredentials.reading.characters import REFUSED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.portfolio import Portfolio

FORM = "data/course-form.json"
FORM_VERSION = 1


def form_of(portfolio: Portfolio) -> dict[str, object]:
    """Everything that the form of a course is drawn and checked from, as JSON values."""
    alliance = portfolio.alliance
    sentences = Sentences(alliance, tuple(portfolio.partners))
    return {
        "version": FORM_VERSION,
        "language": alliance.default_language,
        "edition": str(alliance.edition or ""),
        **numbers_of(alliance),
        "refused": REFUSED.pattern,
        "lists": lists_of(portfolio),
        "partners": partners_of(portfolio),
        "known": known_courses(portfolio),
        "patterns": PATTERNS,
        "needs": needs_of(alliance),
        "sentences": sentences.of_the_whole(),
        "fields": [field.as_json(sentences) for field in course_fields()],
    }


def form_files(portfolio: Portfolio) -> Mapping[str, bytes]:
    """The form's file below the site's root."""
    return {FORM: json.dumps(form_of(portfolio), ensure_ascii=False, separators=(",", ":")).encode()}
