"""What every view is written from: a portfolio, a day, and the language of the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from markupsafe import Markup

from microcredentials.domain.lineage import course_lineage, programme_lineage
from microcredentials.domain.standing import standing_of
from microcredentials.rendering.formats import formats_for
from microcredentials.rendering.labels import label_of
from microcredentials.rendering.markdown import markdown_to_html
from microcredentials.rendering.recollection import Recollection
from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable
    from datetime import date
    from enum import StrEnum

    from microcredentials.domain.course import Course
    from microcredentials.domain.lineage import Lineage
    from microcredentials.domain.partner import Partner
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.programme import Programme
    from microcredentials.domain.standing import Standing
    from microcredentials.domain.text import Text
    from microcredentials.rendering.formats import Formats
    from microcredentials.rendering.page import Circumstances
    from microcredentials.rendering.translator import Translator

Found = TypeVar("Found")


@dataclass(frozen=True)
class Setting:
    """Portfolio, circumstances and translator, and the words and formats that follow from them.

    ``recollection`` is what is known already of its courses, ``findings`` what is known of all of them together.
    """

    portfolio: Portfolio
    circumstances: Circumstances
    translator: Translator
    recollection: Recollection = field(default_factory=Recollection, compare=False, repr=False)
    findings: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def language(self) -> str:
        """The language of the pages."""
        return self.translator.language

    @cached_property
    def today(self) -> date:
        """The day of the build."""
        return self.circumstances.today

    def first_day(self, course: Course) -> date | None:
        """The day on which a course came into the portfolio, under its present or a former id, as far as Git tells."""
        return self.portfolio.first_day(course, self.circumstances.added)

    def found(self, subject: Hashable, work: Callable[..., Found], *others: object) -> Found:
        """What ``work(*others)`` gives, which is done once for each subject."""
        if subject not in self.findings:
            self.findings[subject] = work(*others)
        found: Found = self.findings[subject]
        return found

    def standing(self, course: Course) -> Standing:
        """How a course stands on the day of the build."""
        return self.recollection.of(standing_of, standing_of, course, self.today)

    @cached_property
    def course_lineage(self) -> Lineage:
        """Which course was which in earlier editions."""
        return course_lineage(self.portfolio, self.circumstances.past)

    @cached_property
    def programme_lineage(self) -> Lineage:
        """Which programme was which in earlier editions."""
        return programme_lineage(self.portfolio, self.circumstances.past)

    @cached_property
    def formats(self) -> Formats:
        """How the language writes dates, numbers and names."""
        return formats_for(self.language)

    @cached_property
    def say(self) -> Callable[[str], str]:
        """Words of the interface, translated; they are few, and each is asked for by every course."""
        return cache(self.translator)

    def count(self, one: str, many: str, number: int) -> str:
        """Words of the interface in the form that a number asks for, ``{n}`` filled in."""
        return self.translator.plural(one, many, number)

    def label(self, code: StrEnum) -> str:
        """What learners read for a code of a closed list."""
        return self.say(label_of(code))

    def labels(self, codes: Iterable[StrEnum]) -> str:
        """Several codes, with commas."""
        return ", ".join(self.label(code) for code in codes)

    def words(self, text: Text | None) -> Words | None:
        """An entry's text in the page's language, else in its own."""
        return None if text is None else self._words(text)

    def heading(self, entry: Course | Programme | Partner) -> Words:
        """The title of a course or programme, or the name of a partner."""
        return self._words(entry.heading)

    def _words(self, text: Text) -> Words:
        if here := text.by_language.get(self.language):
            return Words(here)
        language = text.language_for(self.language)
        return Words(text.in_language(self.language), None if language == self.language else language)

    def prose(self, text: Text | None) -> Markup | None:
        """An entry's Markdown as HTML."""
        if text is None:
            return None
        html = markdown_to_html(text.in_language(self.language))
        language = text.language_for(self.language)
        return html if language == self.language else Markup('<div lang="{}">{}</div>').format(language, html)

    def partner(self, id_: str) -> Partner | None:
        """A partner by id."""
        return self.portfolio.partners.get(id_)

    def partner_name(self, id_: str) -> Words:
        """The name of a partner; the id where there is no such partner."""
        partner = self.partner(id_)
        return self.heading(partner) if partner else Words(id_)

    def partner_short(self, id_: str) -> str:
        """The acronym of a partner."""
        partner = self.partner(id_)
        return partner.short_name if partner else id_.upper()

    def partner_country(self, id_: str) -> str:
        """The country of a partner; empty where it is not given."""
        partner = self.partner(id_)
        return self.formats.country(partner.country) if partner and partner.country else ""

    def profile_label(self, kind: str, code: str) -> Words:
        """The label of a code of the alliance profile."""
        label = self.portfolio.alliance.label(kind, code)
        return Words(label) if isinstance(label, str) else self._words(label)
