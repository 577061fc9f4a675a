"""The portfolio's coverage as charts and shaded tables."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from microcredentials.domain.course_traits import NOT_REFERENCED
from microcredentials.domain.fee_step import FeeStep
from microcredentials.domain.offering import Mode
from microcredentials.domain.vocabulary import ISCED_FIELDS
from microcredentials.plain_words.marker import N_
from microcredentials.rendering.facets.value_labels import FEE_LABELS
from microcredentials.rendering.views.chart import Kind, Naming, chart_of, heat_table
from microcredentials.rendering.views.revision_words import ELEMENT_LABELS, STATE_LABELS
from microcredentials.revision.state import RevisionState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from microcredentials.rendering.setting import Setting
    from microcredentials.rendering.views.chart import Chart, HeatTable
    from microcredentials.revision.overview import Overview
    from microcredentials.revision.spread import Spread
    from microcredentials.revision.table import Tally

_COURSES = N_("courses")
PLAIN = "plain"
_FEE_LABELS = {**FEE_LABELS, FeeStep.NOT_OPEN: N_("Not open to them")}


@dataclass(frozen=True, slots=True)
class SpreadView:
    """Least, median and most in words, and a chart of the steps."""

    number: int
    least: str
    median: str
    most: str
    chart: Chart


def standing_chart(overview: Overview, setting: Setting) -> Chart:
    """University by state; its bars lead to the sections of the universities."""
    kinds = [Kind(state.value, setting.say(STATE_LABELS[state])) for state in RevisionState if overview.counts[state]]
    states = [state for state in RevisionState if overview.counts[state]]
    asked = [partner for partner in overview.by_silence if partner.entries]
    return chart_of(
        Naming("states", setting.say("What each university has said"), setting.say("University"), Decimal(17)),
        kinds,
        {setting.partner_short(partner.id): [partner.counts[state] for state in states] for partner in asked},
        {setting.partner_short(partner.id): f"#{partner.id}" for partner in asked},
    )


def missing_chart(overview: Overview, setting: Setting) -> Chart:
    """How many courses lack which element."""
    naming = Naming("missing", setting.say("Elements that courses lack"), setting.say("Element"))
    found = {setting.say(ELEMENT_LABELS[name]): [number] for name, number in overview.missing_elements}
    return chart_of(naming, [_courses(setting)], found)


def mode_table(overview: Overview, setting: Setting) -> HeatTable:
    """Target group by mode."""
    table = overview.coverage.modes
    columns = [(label, label) for label in (setting.label(Mode(code)) for code in table.columns)]
    rows = {
        setting.profile_label("target_groups", group).text: [table.number(group, mode) for mode in table.columns]
        for group in table.rows
    }
    naming = Naming("modes", setting.say("For whom, and in which mode"), setting.say("Target group"))
    return heat_table(naming, columns, rows)


def field_table(overview: Overview, setting: Setting) -> HeatTable:
    """Broad field by university."""
    table = overview.coverage.fields
    columns = [(setting.partner_short(id_), setting.partner_name(id_).text) for id_ in table.columns]
    rows = {
        setting.say(ISCED_FIELDS.label(code)): [table.number(code, id_) for id_ in table.columns] for code in table.rows
    }
    return heat_table(
        Naming("fields", setting.say("Which field, at which university"), setting.say("Field")), columns, rows
    )


def fee_table(overview: Overview, setting: Setting) -> HeatTable:
    """Audience by step of the fee."""
    fees = overview.coverage.fees
    steps = list(next(iter(fees.values())).steps) if fees else []
    columns = [(label, label) for label in (setting.say(_FEE_LABELS[step]) for step in steps)]
    rows = {
        setting.profile_label("audiences", audience).text: list(of_audience.steps.values())
        for audience, of_audience in fees.items()
    }
    return heat_table(Naming("fees", setting.say("What each audience pays"), setting.say("Audience")), columns, rows)


def tally_charts(overview: Overview, setting: Setting) -> tuple[Chart, Chart]:
    """Languages of instruction, and levels."""
    languages, levels = overview.coverage.languages, overview.coverage.levels
    return (
        _tally_chart(
            Naming("languages", setting.say("Languages of instruction"), setting.say("Language")),
            languages,
            setting.formats.language,
            setting,
        ),
        _tally_chart(
            Naming("levels", setting.say("EQF levels"), setting.say("Level")),
            levels,
            lambda code: setting.say("Not referenced") if code == NOT_REFERENCED else f"EQF {code}",
            setting,
        ),
    )


def spreads(overview: Overview, setting: Setting) -> tuple[SpreadView, ...]:
    """Credits, then the fees of each audience that pays any."""
    number = setting.formats.number
    of_credits = overview.coverage.credits
    naming = Naming("credits", setting.say("ECTS credits per course"), setting.say("ECTS credits"))
    views = [_spread(of_credits, naming, number, setting)] if of_credits else []
    for audience, fees in overview.coverage.fees.items():
        if fees.paid:
            label = setting.profile_label("audiences", audience).text
            title = setting.say("Fees in euros: {audience}").format(audience=label)
            naming = Naming(f"fees-{audience}", title, setting.say("Euros"))
            views.append(_spread(fees.paid, naming, number, setting))
    return tuple(views)


def _spread(spread: Spread, naming: Naming, write: Callable[..., str], setting: Setting) -> SpreadView:
    width = spread.steps[0].up_to - spread.steps[0].over
    found = {
        write(step.up_to) if width == 1 else f"{write(step.over)}\N{EN DASH}{write(step.up_to)}": [step.number]
        for step in spread.steps
    }
    chart = chart_of(naming, [_courses(setting)], found)
    return SpreadView(spread.number, write(spread.least), write(spread.median), write(spread.most), chart)


def _tally_chart(naming: Naming, tally: Tally, label: Callable[[str], str], setting: Setting) -> Chart:
    found: Mapping[str, list[int]] = {label(code): [number] for code, number in tally.numbers.items()}
    unsaid = {setting.say("Not said"): [tally.unsaid]} if tally.unsaid else {}
    return chart_of(naming, [_courses(setting)], {**found, **unsaid})


def _courses(setting: Setting) -> Kind:
    return Kind(PLAIN, setting.say(_COURSES))
