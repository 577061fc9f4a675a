"""The words that the scripts of the selection and of the comparison write; printed into these two pages only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.plain_words.marker import N_
from microcredentials.rendering.script_words import plural_forms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.rendering.setting import Setting

WORDS: Mapping[str, str] = {
    "apply_to": N_("Apply: {title}"),
    "write_to": N_("Apply by e-mail: {title}"),
    "ask_about": N_("Ask about: {title}"),
    "apply_here": N_("Apply"),
    "apply_by_mail": N_("Apply by e-mail"),
    "ask_here": N_("Ask the university"),
    "remove_course": N_("Remove: {title}"),
    "compare_course": N_("Compare: {title}"),
    "removed": N_("Removed: {title}"),
    "back_again": N_("Back in the list: {title}"),
    "withdrawn": N_("This course is no longer offered."),
    "unknown": N_("No course of this site has this address any more."),
    "instead": N_("In its place: {title}"),
    "free": N_("Free"),
    "plus": N_("plus {what}"),
    "compare": N_("Compare"),
    "copied": N_("The link is copied."),
    "not_copied": N_("Your browser did not let the link be copied. It stands below, marked for you to copy."),
    "saved": N_("Saved as {file}."),
    "no_dates": N_("None of these courses has a date to come."),
    "cut": N_("This link names more courses than a list holds. The first {n} are shown."),
    "foreign": N_("Part of this link names no course, so it was left out."),
    "list_failed": N_("The facts of the courses could not be loaded. These links lead to their pages:"),
    "compare_how_many": N_("Tick two, three or four courses to compare them."),
    "compare_more": N_("Add a second course to see what differs."),
    "compare_cut": N_("Four courses stand side by side at most. The first four are shown."),
    "compare_removed": N_("{title} is no longer compared."),
    "compare_added": N_("{title} is now compared."),
    "next_step": N_("What to do now"),
    "differs": N_("differs"),
    "all_alike": N_("No row differs."),
    "none_says": N_("Given for none of them: {facts}."),
    "fee_for": N_("Fee: {audience}"),
    "university": N_("University"),
    "start": N_("Start"),
    "state": N_("State"),
    "apply_at": N_("Apply at"),
    "email": N_("E-mail"),
    "contact": N_("Contact"),
    "page": N_("Page"),
    "title": N_("Title"),
    "country": N_("Country"),
    "ects_least": N_("ECTS, at least"),
    "ects_most": N_("ECTS, at most"),
    "day_deadline": N_("Apply by: {title}"),
    "day_start": N_("Start: {title}"),
    "day_start_month": N_("Starts this month: {title}"),
    "day_cancelled": N_("Cancelled: {event}"),
    "day_full": N_("{event} (full)"),
    "complete": N_("Complete: these courses make up the whole programme."),
    "step": N_("Step {n}:"),
    "step_with_title": N_("Step {n}, {title}:"),
    "step_done": N_("done"),
    "file": N_("my-selection"),
}
"""Key -> English words; what stands in braces is filled in by the script."""

PLURALS: Mapping[str, tuple[str, str]] = {
    "ects_in": (N_("ECTS in {n} course"), N_("ECTS in {n} courses")),
    "without_ects": (
        N_("plus {n} course that gives no number of credits"),
        N_("plus {n} courses that give no number of credits"),
    ),
    "ask": (N_("{n} fee to ask for"), N_("{n} fees to ask for")),
    "by_unit": (N_("{n} fee by month, group or the like"), N_("{n} fees by month, group or the like")),
    "not_open": (N_("{n} course is not open to you"), N_("{n} courses are not open to you")),
    "free_by_alliance": (
        N_("{n} course is free by a rule of the alliance"),
        N_("{n} courses are free by a rule of the alliance"),
    ),
    "free_by_provider": (
        N_("{n} course is free by its provider’s own word"),
        N_("{n} courses are free by their providers’ own word"),
    ),
    "all_added": (N_("{n} course was added to your selection."), N_("{n} courses were added to your selection.")),
    "compare_ticked": (N_("Compare {n} course"), N_("Compare {n} courses")),
    "rows_differ": (N_("{n} row differs."), N_("{n} rows differ.")),
    "compared": (N_("{n} course side by side"), N_("{n} courses side by side")),
    "steps_done": (N_("{done} of {n} step is done."), N_("{done} of {n} steps are done.")),
    "courses_missing": (N_("{n} more course: {courses}"), N_("{n} more courses: {courses}")),
    "ects_missing": (N_("{n} more ECTS: {courses}"), N_("{n} more ECTS: {courses}")),
    "sent": (N_("A list of {n} course, sent to you"), N_("A list of {n} courses, sent to you")),
}
"""Key -> singular and plural in English."""


def shortlist_words(setting: Setting) -> dict[str, object]:
    """What these pages say beyond :func:`script_words`, in the same shape."""
    return {
        "words": {key: setting.say(words) for key, words in WORDS.items()},
        "plurals": {key: plural_forms(one, many, setting) for key, (one, many) in PLURALS.items()},
    }
