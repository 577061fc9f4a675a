"""How the form of a course is arranged and what it says; ``exports.form`` describes its fields and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.course import Course, LanguageLevel, Status
from microcredentials.domain.offering import OfferingState
from microcredentials.plain_words.marker import N_
from microcredentials.rendering.labels import LABELS
from microcredentials.rendering.script_words import plural_forms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from microcredentials.rendering.setting import Setting

FORM = "data/course-form.json"
NEEDED = N_("What every course needs")
ALWAYS_FIRST = ("status", "title", "summary")
SECTIONS: Mapping[str, tuple[str, ...]] = {
    N_("Content"): ("description", "relevance", "keywords", "modules", "competences", "activity"),
    N_("Dates, places and application"): (
        "offerings", "delivery", "duration", "pace", "places", "access", "open_to", "application",
    ),
    N_("What learners need"): (
        "prerequisites", "eligibility", "requires", "language_level", "prior_learning", "infrastructure",
    ),
    N_("Credits, certificate and recognition"): (
        "workload_hours", "workload_note", "ects", "certificate", "recognition", "stackability", "curriculum",
    ),
    N_("Who offers it"): (
        "providers", "co_created_by", "co_providers", "awarding_body", "contact", "links", "support", "sustainability",
    ),
    N_("Assessment and quality"): ("assessment", "quality_assurance", "level", "learning_outcomes"),
    N_("About this entry"): (
        "written_in", "reviewed_for", "first_edition", "aliases", "withdrawn_reason", "replaced_by", "source",
        "example", "languages", "fields", "target_groups", "mode", "fee",
    ),
}  # fmt: skip
"""Section -> its fields; a field that the alliance needs stands in the first section instead."""

FIRST_PARTS: Mapping[str, tuple[str, ...]] = {
    "offerings": ("start", "end", "when", "apply_by", "location", "schedule"),
    "fee": ("amounts", "currency", "per"),
    "offerings.fee": ("amounts", "currency", "per"),
    "assessment": ("types", "grading"),
    "learning_outcomes": ("text", "kind"),
    "modules.learning_outcomes": ("text", "kind"),
    "quality_assurance": ("kind",),
    "contact": ("office", "email"),
    "level": ("eqf", "qf_ehea"),
}
"""Group -> the parts that are shown at once; the others are folded."""

FIELD_LABELS: Mapping[str, str] = {
    "activity": N_("Kind of activity"),
    "application": N_("How to apply"),
    "awarding_body": N_("Who awards it"),
    "co_created_by": N_("Designed together with"),
    "co_providers": N_("Organisations outside the alliance"),
    "delivery": N_("How often it is given"),
    "fields": N_("Field of study"),
    "languages": N_("Language of instruction"),
    "learning_outcomes": N_("Learning outcomes"),
    "level.eqf": N_("EQF level"),
    "level.qf_ehea": N_("Cycle"),
    "level.nqf": N_("National level"),
    "mode": N_("On site, blended or online"),
    "offerings": N_("Dates"),
    "offerings.apply_by": N_("Apply by"),
    "offerings.apply_from": N_("Apply from"),
    "open_to": N_("Open to"),
    "places": N_("Places"),
    "pace": N_("Pace"),
    "providers": N_("Universities that offer it"),
    "requires": N_("Courses that come first"),
    "reviewed_for": N_("Confirmed for the edition"),
    "target_groups": N_("Whom it is for"),
    "assessment.types": N_("Type of assessment"),
    "quality_assurance.kind": N_("Who assures quality"),
    "contact.office": N_("Office"),
    "contact.email": N_("E-mail of the office"),
    "fee.amounts": N_("What each group pays"),
    "ects": N_("ECTS credits"),
    "workload_hours": N_("Hours of work"),
    "workload_note": N_("Work in other units"),
    "written_in": N_("Language of this entry"),
    "prior_learning": N_("Earlier learning"),
    "replaced_by": N_("Replaced by"),
    "example": N_("This entry is made up"),
}
"""Path -> what the field is called in the form, where the name of the format would not do."""

FIELD_HELP: Mapping[str, str] = {
    "status": N_("How far the entry is. You can always change it later."),
    "languages": N_("The language in which the course is taught. Type its name, or its code."),
    "fields": N_("Type a subject and choose from the list, or write its ISCED-F code."),
    "target_groups": N_("Tick all that fit."),
    "offerings": N_("Each time that the course is given, with its dates."),
    "ects": N_("The credits of the course. One credit stands for about 25 hours of work."),
    "level": N_("Level and cycle of what is learned."),
    "level.eqf": N_("Level of the European Qualifications Framework, 1 to 8."),
    "level.qf_ehea": N_("Cycle of the European Higher Education Area."),
    "fee": N_("What each group of learners pays."),
    "fee.amounts": N_("A number without the sign of the currency; 0 is free."),
    "offerings.start": N_("A day such as 2027-02-15, or a month such as 2027-02."),
    "offerings.end": N_("A day or a month."),
}
"""Path -> help where that of the format tells how a file is written."""

STATUS_LABELS: Mapping[StrEnum, str] = {
    Status.DRAFT: N_("draft: checked, never shown"),
    Status.ANNOUNCED: N_("announced: shown with what is still missing"),
    Status.PUBLISHED: N_("published: shown in full"),
    Status.WITHDRAWN: N_("withdrawn: no longer offered"),
    OfferingState.OPEN: N_("takes learners"),
    OfferingState.FULL: N_("full"),
    OfferingState.CANCELLED: N_("cancelled"),
}

WORDS: Mapping[str, str] = {
    "needed": N_("needed"),
    "needed_or": N_("needed, or: {other}"),
    "not_given": N_("not given"),
    "to_follow": N_("to follow"),
    "credits": N_("{n} ECTS"),
    "credits_to_follow": N_("Credits to follow"),
    "apply_by": N_("Apply by"),
    "ask": N_("Ask the provider"),
    "free": N_("Free"),
    "untitled": N_("The title of your course"),
    "which_university": N_("Your university"),
    "kept": N_("This is written in a way that the form does not know. It stays as it is."),
    "add_language": N_("Add a language"),
    "which_language": N_("Which language?"),
    "language_of": N_("{name}: which language?"),
    "remove_named": N_("Remove: {name}"),
    "move_up": N_("Move up: {name}"),
    "add_one": N_("Add: {name}"),
    "moved": N_("Moved to place {n}."),
    "removed": N_("Removed."),
    "more_fields": N_("More fields"),
    "form_of": N_("{name}: how it is given"),
    "form_number": N_("one number"),
    "form_range": N_("a range"),
    "form_by_partner": N_("different per university"),
    "form_none": N_("no credits"),
    "form_free": N_("free for everybody"),
    "form_on_request": N_("told on request"),
    "form_currency": N_("an amount for each group"),
    "form_eqf": N_("levels"),
    "form_not_referenced": N_("not referenced to a framework"),
    "complete": N_("Nothing is missing, and no mistake was found."),
    "name_first": N_("Choose your university and fill in the title first: they make the name of the file."),
    "taken": N_("There is a course of this name already. Load it to change it, or choose another name."),
    "no_slug": N_("Use lower-case letters without accents, digits, and single hyphens between words."),
    "propose": N_("Open a pull request on GitHub"),
    "step_prefilled": N_(
        "GitHub opens in a new tab with the file filled in. If it offers to make a copy for you, say yes."
    ),
    "step_copied": N_(
        "The text is copied, and GitHub opens in a new tab. If it offers to make a copy for you, say yes."
    ),
    "step_paste": N_("Click into the empty file and paste (Ctrl+V, on a Mac Cmd+V)."),
    "step_replace": N_("Click into the file, select all of it (Ctrl+A, on a Mac Cmd+A) and paste (Ctrl+V or Cmd+V)."),
    "step_commit": N_("Choose “Commit changes”, “Propose changes” and “Create pull request”."),
    "download": N_("Download the file"),
    "copy": N_("Copy the text"),
    "send": N_("Send by e-mail"),
    "other_ways": N_("Without an account at GitHub, download the file or send it to the office of the alliance."),
    "no_repository": N_("Download the file and send it to the office of the alliance."),
    "letter_subject": N_("Course for the portfolio: {file}"),
    "letter_attach": N_("Please attach the downloaded file to this letter. It belongs to {file}."),
    "copied": N_("The text is copied."),
    "copy_yourself": N_(
        "Your browser does not let this page copy. The text is selected: press Ctrl+C, on a Mac Cmd+C."
    ),
    "changing": N_("You are changing the course {id}. What you do not touch stays as it is."),
    "loaded": N_("{id} is loaded."),
    "not_loaded": N_(
        "There is no published course {id}. A course is called university/name, as in the address of its page."
    ),
    "restored": N_("Here is what you had typed before."),
    "restored_outdated": N_(
        "Here is what you had typed before. The published entry has been changed since: look at both before you hand "
        "yours in, or delete yours and load it again."
    ),
    "really_clear": N_("Delete everything that you have typed here?"),
    "cleared": N_("The form is empty again."),
}
"""Key -> English words of the form's scripts."""

PLURALS: Mapping[str, tuple[str, str]] = {
    "findings": (
        N_("{n} thing to look at. It leads you to its field."),
        N_("{n} things to look at. Each leads you to its field."),
    ),
}


def form_setting(setting: Setting) -> dict[str, object]:
    """What the scripts of the form read from the page, besides :data:`FORM`."""
    alliance = setting.portfolio.alliance
    return {
        "form": FORM,
        "repository": alliance.repository or "",
        "email": (alliance.contact.email if alliance.contact else None) or "",
        "sections": _sections(setting),
        "first": FIRST_PARTS,
        "labels": {path: setting.say(label) for path, label in FIELD_LABELS.items()},
        "help": {path: setting.say(words) for path, words in FIELD_HELP.items()},
        "codes": _code_labels(setting),
        "partners": {id_: _partner(id_, setting) for id_ in setting.portfolio.partners},
        "words": {
            "locale": str(setting.formats.locale).replace("_", "-"),
            "audiences": [],
            "words": {key: setting.say(words) for key, words in WORDS.items()},
            "plurals": {key: plural_forms(one, many, setting) for key, (one, many) in PLURALS.items()},
        },
    }


def _sections(setting: Setting) -> list[dict[str, object]]:
    needed = setting.portfolio.alliance.needed
    paths = [way.strip() for need in (*needed.always, *needed.announced, *needed.published) for way in need.split("|")]
    first = list(dict.fromkeys((*ALWAYS_FIRST, *(path.partition(".")[0] for path in paths))))
    needed_first = [name for name in first if name in Course.model_fields]
    folded = {label: [name for name in names if name not in needed_first] for label, names in SECTIONS.items()}
    sections: list[dict[str, object]] = [{"label": setting.say(NEEDED), "fields": needed_first, "open": True}]
    return sections + [
        {"label": setting.say(label), "fields": names, "open": False} for label, names in folded.items() if names
    ]


def _code_labels(setting: Setting) -> dict[str, dict[str, str]]:
    """Name of a closed list -> code -> label."""
    labels = {
        codes.__name__: {str(code): setting.say(words) for code, words in known.items()}
        for codes, known in LABELS.items()
    }
    for codes in (Status, OfferingState):
        labels[codes.__name__] = {code.value: setting.say(STATUS_LABELS[code]) for code in codes}
    labels[LanguageLevel.__name__] = {code.value: code.value for code in LanguageLevel}
    return labels


def _partner(id_: str, setting: Setting) -> dict[str, str]:
    return {
        "short": setting.partner_short(id_),
        "name": str(setting.partner_name(id_)),
        "country": setting.partner_country(id_),
    }
