"""What learners read for the values of the facets."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from microcredentials.domain.course_traits import NOT_REFERENCED
from microcredentials.domain.fee_step import FeeStep
from microcredentials.domain.level import CYCLE_OF_EQF_LEVEL
from microcredentials.domain.vocabulary import ISCED_FIELDS
from microcredentials.plain_words.marker import N_
from microcredentials.rendering.facets import course_codes as codes

if TYPE_CHECKING:
    from collections.abc import Callable

    from microcredentials.domain.choice import ClosedList
    from microcredentials.rendering.setting import Setting

FEE_LABELS = {
    FeeStep.FREE: N_("Free"),
    FeeStep.UP_TO_LIMIT: N_("Up to 100 €"),
    FeeStep.OVER_LIMIT: N_("Over 100 €"),
    FeeStep.ASK: N_("Ask the provider"),
    FeeStep.OTHER: N_("Priced in another way"),
    FeeStep.NOT_OPEN: N_("Not open to me"),
}
START_LABELS = {codes.ANY_TIME: N_("At any time"), codes.TO_FOLLOW: N_("Date to follow")}


def of_list(members: type[ClosedList]) -> Callable[[str, Setting], str]:
    """The labels of a closed list."""
    return lambda code, setting: setting.label(members(code))


def target_group(code: str, setting: Setting) -> str:
    """The profile's name of a target group."""
    return setting.profile_label("target_groups", code).text


def partner(code: str, setting: Setting) -> str:
    """The name of a university."""
    return setting.partner_name(code).text


def country(code: str, setting: Setting) -> str:
    """The name of a country."""
    return setting.formats.country(code)


def language(code: str, setting: Setting) -> str:
    """The name of a language."""
    return setting.formats.language(code)


def field(code: str, setting: Setting) -> str:
    """The name of a broad field of ISCED-F."""
    return setting.say(ISCED_FIELDS.label(code))


def level(code: str, setting: Setting) -> str:
    """An EQF level with the cycle that belongs to it."""
    if code == NOT_REFERENCED:
        return setting.say(N_("Not referenced to a framework"))
    cycle = CYCLE_OF_EQF_LEVEL.get(int(code))
    return f"EQF {code} ({setting.label(cycle)})" if cycle else f"EQF {code}"


def start(code: str, setting: Setting) -> str:
    """A month in words, or what stands for no date."""
    if code in START_LABELS:
        return setting.say(START_LABELS[code])
    year, month = code.split("-")
    return setting.formats.month(date(int(year), int(month), 1))


def fee(code: str, setting: Setting) -> str:
    """A step of the fee."""
    return setting.say(FEE_LABELS[FeeStep(code)])
