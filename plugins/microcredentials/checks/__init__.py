"""Numbered rules over a portfolio that has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.checks.awarding_bodies import awarding_body
from microcredentials.checks.course_references import (
    former_id,
    reference_to_draft,
    replacement,
    unknown_course,
    withdrawn_requirement,
)
from microcredentials.checks.credits import (
    credits_against_hours,
    credits_outside_range,
    step_of_credits,
    upside_down_range,
)
from microcredentials.checks.dates import order_of_dates
from microcredentials.checks.fees import fee_outside_open_to, reduction
from microcredentials.checks.former_ids import alias_taken
from microcredentials.checks.levels import level_and_cycle
from microcredentials.checks.markdown_texts import raw_html, unsafe_link
from microcredentials.checks.memory import CheckMemory
from microcredentials.checks.needed_fields import (
    confirmed_edition,
    needed_field,
    prerequisites_or_eligibility,
    time_of_run,
)
from microcredentials.checks.partner_references import (
    designer_who_offers,
    folder_among_providers,
    folder_without_partner,
    unknown_partner,
)
from microcredentials.checks.placeholders import placeholder
from microcredentials.checks.profile_codes import unknown_needed_field, unknown_profile_code
from microcredentials.checks.programme_order import languages_of_step, level_of_step
from microcredentials.checks.programme_steps import (
    choice_of_step,
    course_in_two_steps,
    course_of_step,
    programme_credits,
)
from microcredentials.checks.repeated_values import repeated_value
from microcredentials.checks.required_cycles import required_cycle
from microcredentials.checks.titles import repeated_title
from microcredentials.checks.web_addresses import plain_http, punycode_host
from microcredentials.domain.progress import UNHEARD, Progress
from microcredentials.domain.value_rules import VALUE_RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from microcredentials.checks.rule_check import Check
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.problem import Problem
    from microcredentials.domain.rule import Rule

CHECKS: tuple[Check, ...] = (
    folder_without_partner,
    unknown_partner,
    unknown_course,
    folder_among_providers,
    designer_who_offers,
    awarding_body,
    former_id,
    alias_taken,
    reference_to_draft,
    withdrawn_requirement,
    replacement,
    unknown_profile_code,
    repeated_value,
    needed_field,
    prerequisites_or_eligibility,
    confirmed_edition,
    time_of_run,
    upside_down_range,
    credits_outside_range,
    step_of_credits,
    credits_against_hours,
    level_and_cycle,
    order_of_dates,
    fee_outside_open_to,
    reduction,
    placeholder,
    raw_html,
    unsafe_link,
    plain_http,
    punycode_host,
    repeated_title,
    course_of_step,
    course_in_two_steps,
    choice_of_step,
    programme_credits,
    required_cycle,
    unknown_needed_field,
    level_of_step,
    languages_of_step,
)
"""Every check, by the number of its rule."""

CHECK_RULES: tuple[Rule, ...] = tuple(check.rule for check in CHECKS if check.rule not in VALUE_RULES)
"""The rules that only a whole portfolio can be held to; those of single values are in ``domain.value_rules``."""


OF_ONE_ENTRY: frozenset[Check] = frozenset(
    {
        unknown_partner,
        folder_among_providers,
        designer_who_offers,
        awarding_body,
        replacement,
        unknown_profile_code,
        repeated_value,
        needed_field,
        prerequisites_or_eligibility,
        confirmed_edition,
        time_of_run,
        credits_outside_range,
        step_of_credits,
        credits_against_hours,
        level_and_cycle,
        order_of_dates,
        fee_outside_open_to,
        reduction,
        placeholder,
        raw_html,
        unsafe_link,
        plain_http,
        punycode_host,
    }
)
"""The checks that look at one course or programme at a time, with nothing beside it but the alliance and its partners:
what they found is still true as long as these are the same."""


def run_checks(
    portfolio: Portfolio,
    memory: CheckMemory | None = None,
    progress: Progress = UNHEARD,
    checks: Sequence[Check] = CHECKS,
) -> tuple[Problem, ...]:
    """All findings in a portfolio that has been read, in the order in which they are told, each once.

    ``memory`` is that of earlier states of the same portfolio; ``progress`` is told of each rule. Who wants to hear of
    some rules only says so with ``checks``.
    """
    memory = memory or CheckMemory()
    part = memory.outdated_part(portfolio)
    fresh: list[Problem] = []
    found: set[Problem] = set()
    for check in progress.follow("Checking rules", checks, len(checks)):
        if check not in OF_ONE_ENTRY:
            found.update(check(portfolio))
        elif part is not None:
            fresh.extend(check(part))
    found.update(memory.remember(portfolio, fresh))
    return tuple(sorted(found, key=lambda problem: problem.sort_key))
