"""Levels of the two European frameworks."""

from __future__ import annotations

from collections.abc import Iterator

from microcredentials.checks.entries import offers
from microcredentials.checks.rule_check import Breach, rule
from microcredentials.domain.level import CYCLE_OF_EQF_LEVEL, Cycle
from microcredentials.domain.mistake import listed
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Severity


@rule("MC405", "Level and cycle that belong together", Severity.WARNING)
def level_and_cycle(portfolio: Portfolio) -> Iterator[Breach]:
    """EQF level 5 corresponds to the short cycle of the European Higher Education Area, 6 to the first cycle
    (bachelor), 7 to the second (master), 8 to the third (doctorate). Where both are given they should say the same;
    levels 1 to 4 have no cycle.

    Source: Council Recommendation on the European Qualifications Framework (2017/C 189/03), Annex II; T4EU framework,
    Annex II.

    Wrong:

        level: {eqf: 7, qf_ehea: first}

    Right:

        level: {eqf: 7, qf_ehea: second}
    """
    for entry in offers(portfolio):
        level = entry.value.level
        if level is None or not level.eqf or not level.qf_ehea:
            continue
        expected = [CYCLE_OF_EQF_LEVEL[eqf] for eqf in sorted(set(level.eqf)) if eqf in CYCLE_OF_EQF_LEVEL]
        if set(expected) != set(level.qf_ehea):
            message = f"EQF {listed(level.eqf)} and the cycle {listed(level.qf_ehea)} do not belong together."
            one = len(expected) == 1 and len(level.qf_ehea) == 1
            hint = f"Write `qf_ehea: {_written(expected)}`" if expected else "Remove `qf_ehea`"
            yield Breach(entry, ("level", "qf_ehea"), message, f"{hint}, or check `eqf`.", expected[0] if one else None)


def _written(values: list[Cycle]) -> str:
    return values[0].value if len(values) == 1 else f"[{', '.join(values)}]"
