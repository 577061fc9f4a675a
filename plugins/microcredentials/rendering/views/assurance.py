"""Assessment and quality assurance in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.assessment import Assessment
from microcredentials.domain.defaults import quality_assurance_of
from microcredentials.rendering.views.fact import source_words

if TYPE_CHECKING:
    from markupsafe import Markup

    from microcredentials.domain.course import Course
    from microcredentials.domain.programme import Programme
    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.words import Words


@dataclass(frozen=True, slots=True)
class Assurance:
    """How outcomes are assessed, and who stands for the quality; ``source`` names who else than the entry says so."""

    types: str
    supervision: str
    grading: Words | None
    criteria: Markup | None
    assessment: Markup | None
    quality: str
    quality_text: Markup | None
    quality_address: str
    source: str

    def __bool__(self) -> bool:
        return any((self.types, self.supervision, self.grading, self.criteria, self.assessment, self.quality))


def assurance_of(entry: Course | Programme, setting: Setting) -> Assurance:
    """What a course or programme, its lead or its alliance says."""
    assessment = entry.assessment or Assessment()
    quality = quality_assurance_of(entry, setting.portfolio)
    return Assurance(
        types=_sentence(setting.formats.listed(map(setting.label, assessment.types))) if assessment.types else "",
        supervision=_sentence(setting.labels(assessment.supervision)),
        grading=setting.words(assessment.grading),
        criteria=setting.prose(assessment.criteria),
        assessment=setting.prose(assessment.description),
        quality=_sentence(setting.label(quality.value.kind)) if quality and quality.value.kind else "",
        quality_text=setting.prose(quality.value.description) if quality else None,
        quality_address=(quality.value.url or "") if quality else "",
        source=source_words(quality.origin, setting) if quality else "",
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
