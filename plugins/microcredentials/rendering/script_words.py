"""The words that scripts write, in the page's language; printed as JSON into every page."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from microcredentials.plain_words.marker import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from babel.plural import PluralRule

    from microcredentials.rendering.setting import Setting

WORDS: Mapping[str, str] = {
    "for_you": N_("for you"),
    "ask": N_("Ask the provider"),
    "to_follow": N_("to follow"),
    "credits_to_follow": N_("Credits to follow"),
    "ran": N_("ran {date}"),
    "apply_by": N_("Apply by"),
    "apply_from": N_("Apply from"),
    "apply": N_("Apply"),
    "any_time": N_("at any time"),
    "deadline": N_("Deadline"),
    "not_given": N_("not given"),
    "closed": N_("Closed"),
    "deadline_passed": N_("Deadline passed"),
    "full": N_("No places left"),
    "closed_now": N_("Applications are closed"),
    "full_now": N_("All places are taken"),
    "cancelled_now": N_("This run is cancelled"),
    "past_now": N_("No next run yet"),
    "cancelled": N_("Cancelled"),
    "past": N_("Past run"),
    "passed": N_("passed"),
    "next_run": N_("Next run"),
    "not_announced": N_("not announced"),
    "announced": N_("Announced"),
    "details_to_follow": N_("Details to follow"),
    "facts_open": N_("{open} of {all} facts open"),
    "run_open": N_("Open"),
    "run_soon": N_("Apply soon"),
    "run_not_yet": N_("Not open yet"),
    "run_undated": N_("To follow"),
    "from": N_("from {n}"),
    "up_to": N_("up to {n}"),
    "between": N_("{from} to {to}"),
    "in_all": N_("{all} in all"),
    "text": N_("Search"),
    "remove": N_("Remove"),
    "clear_all": N_("Clear all"),
    "clear_filters": N_("Clear all filters"),
    "show_fewer": N_("Show fewer"),
    "zero_help": N_("These changes bring courses back. The number says how many."),
    "zero_no_help": N_("No single change brings a course back. Start again with fewer filters."),
    "add": N_("Add to my selection: {title}"),
    "not_kept": N_("Your browser does not let this site keep your selection. It lasts until you leave the page."),
    "catalogue_failed": N_("The filters could not be loaded. The list below is complete; it can only not be filtered."),
    "count_failed": N_("The courses could not be counted. The questions below work all the same."),
    "names_failed": N_("These courses could not be loaded. Check your connection, and choose again."),
    "question": N_("Question {n} of {all}"),
    "search_failed": N_(
        "The full text could not be searched. These courses have your words in title, university or field."
    ),
    "stale": N_("Part of this address means nothing here, so it was left out."),
}
"""Key -> English words; what stands in braces is filled in by the script."""

PLURALS: Mapping[str, tuple[str, str]] = {
    "courses": (N_("{n} course"), N_("{n} courses")),
    "days": (N_("{n} day"), N_("{n} days")),
    "chosen": (N_("{n} chosen"), N_("{n} chosen")),
    "selected": (N_("{n} course in my selection"), N_("{n} courses in my selection")),
    "left": (N_("{n} course left"), N_("{n} courses left")),
    "show_courses": (N_("Show {n} course"), N_("Show {n} courses")),
    "more_courses": (N_("{n} more course"), N_("{n} more courses")),
    "show_more": (N_("Show {n} more"), N_("Show {n} more")),
    "zero": (N_("No course matches this filter"), N_("No course matches all {n} filters")),
}
"""Key -> singular and plural in English."""

_NUMBERS_TRIED = 200
"""Below this number every plural category of Europe's languages is met, but those of fractions."""


def script_words(setting: Setting) -> dict[str, object]:
    """Locale, audiences in order, words, and each plural by CLDR category, as ``Intl.PluralRules`` names them."""
    audiences = setting.portfolio.alliance.audiences
    return {
        "locale": str(setting.formats.locale).replace("_", "-"),
        "audiences": [[audience, setting.profile_label("audiences", audience).text] for audience in audiences],
        "words": {key: setting.say(words) for key, words in WORDS.items()},
        "plurals": {key: plural_forms(one, many, setting) for key, (one, many) in PLURALS.items()},
    }


def plural_forms(one: str, many: str, setting: Setting) -> dict[str, str]:
    """CLDR category -> words in which ``{n}`` is still to be filled in."""
    catalogue = setting.translator.catalogue
    examples = _examples(setting.formats.locale.plural_form)
    forms = {category: catalogue.ngettext(one, many, number) for category, number in examples.items()}
    return {"other": catalogue.ngettext(one, many, _NUMBERS_TRIED)} | forms


@cache
def _examples(rule: PluralRule) -> dict[str, int]:
    """CLDR category -> the smallest number of it."""
    return {rule(number): number for number in range(_NUMBERS_TRIED, -1, -1)}
