"""How each rule about more than one value is broken, to hear what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from microcredentials.checks.credits import shown
from microcredentials.domain.mistake import listed
from microcredentials.exports.form.surroundings import COURSE, PARTNER, Given, Surroundings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.alliance import Alliance

Words = dict[str, str]
"""What in a sentence belongs to the broken value -> the name under which the form fills in its own."""

_OTHER, _THIRD = "otherwise", f"{PARTNER}/another"
_FORMER, _LAST = f"{PARTNER}/long-ago", f"{PARTNER}/zenith"
_LEAD = {PARTNER: {"name": "Nobody"}}
_BOTH = _LEAD | {_OTHER: {"name": "Otherwise"}}
_WORD = "Qwertz"
_RARE_LANGUAGE = "hsb"
"""Upper Sorbian, whose code is part of no English word."""
_EARLY, _MIDDLE, _LATE = "2031-01-02", "2031-02-03", "2031-03-04"
_PUBLISHED = {"status": "published"}
_MANY_HOURS = 7777


@dataclass(frozen=True, slots=True)
class Question:
    """A course that breaks the rule ``code``; ``words`` are what belongs to this course in what the rule says."""

    code: str
    given: Given
    words: Words = field(default_factory=dict)
    partners: Mapping[str, Given] = field(default_factory=dict)
    courses: Mapping[str, Given] = field(default_factory=dict)


def questions(alliance: Alliance) -> Mapping[str, Question]:
    """Name of a sentence -> what to ask for it."""
    return {
        **_of_credits(alliance),
        **_of_levels(),
        **_of_dates(alliance),
        **_of_fees(alliance),
        **_of_texts(),
        **_of_partners(),
        **_of_courses(),
    }


def _of_credits(alliance: Alliance) -> dict[str, Question]:
    least, most, step = alliance.ects.min, alliance.ects.max, alliance.ects.step
    uneven = least + (step / 3).quantize(Decimal("0.01"))
    narrow = {"min": str(least + Decimal("0.03")), "max": str(least + Decimal("0.07"))}
    hours = shown(most * alliance.hours_per_ects)
    share = shown((_MANY_HOURS / most).quantize(Decimal("0.1"))) if most else ""
    halves = [shown(uneven), shown(least), shown(least + step)]
    return {
        "range": Question("MC401", {"ects": {"min": "4", "max": "3"}}, {"4": "min", "3": "max"}),
        "credits": Question("MC402", {"ects": "999"}, {"999": "value"}),
        "credits_zero": Question("MC402", {"ects": "0"}),
        "credits_of_partner": Question(
            "MC402",
            {"ects": str(most)},
            {shown(most): "value", PARTNER: "partner", narrow["min"]: "min", narrow["max"]: "max"},
            {PARTNER: {"name": "Nobody", "ects": narrow}},
        ),
        "step": Question("MC403", {"ects": str(uneven)}, dict(zip(halves, ("value", "below", "above"), strict=True))),
        "hours": Question(
            "MC404",
            {"ects": str(most), "workload_hours": str(_MANY_HOURS)},
            {str(_MANY_HOURS): "hours", shown(most): "ects", share: "share", hours: "expected"},
        ),
    }


def _of_levels() -> dict[str, Question]:
    return {
        "cycle": Question(
            "MC405",
            {"level": {"eqf": ["7"], "qf_ehea": ["first"]}},
            {"`7`": "levels", "`first`": "cycles", "second": "expected"},
        ),
        "no_cycle": Question(
            "MC405", {"level": {"eqf": ["4"], "qf_ehea": ["first"]}}, {"`4`": "levels", "`first`": "cycles"}
        ),
    }


def _of_dates(alliance: Alliance) -> dict[str, Question]:
    runs = {"start": _EARLY, "end": _MIDDLE}
    before = {**runs, "parts": [{"start": "2029-05-06"}]}
    after = {**runs, "parts": [{"start": _LATE}]}
    order = {"apply_by": "earlier", _LATE: "before", "start": "later", _EARLY: "after"}
    now = {str(alliance.edition): "current"}
    return {
        "dates": Question("MC406", {"offerings": [{"apply_by": _LATE, "start": _EARLY}]}, order),
        "part_before": Question("MC406", {"offerings": [before]}, {"2029-05-06": "date", _EARLY: "limit"}),
        "part_after": Question("MC406", {"offerings": [after]}, {_LATE: "date", _MIDDLE: "limit"}),
        "undated": Question("MC304", {"offerings": [{"places": "3"}]}),
        "outdated": Question("MC303", {**_PUBLISHED, "reviewed_for": "2001-02"}, {"2001-02": "edition", **now}),
        "ahead": Question("MC303", {**_PUBLISHED, "reviewed_for": "2097-98"}, {"2097-98": "edition", **now}),
    }


def _of_fees(alliance: Alliance) -> dict[str, Question]:
    first, second = [*alliance.audiences, "", ""][:2]
    neither, both = {"for": _WORD}, {"for": _WORD, "amount": "1", "percent": "2"}
    return {
        "fee_closed": Question(
            "MC501",
            {"open_to": [first], "fee": {"amounts": {second: "1"}}},
            {listed([first]): "open_to", second: "audience"},
        ),
        "reduction_empty": Question("MC502", {"fee": {"reductions": [neither]}}, {_WORD: "value"}),
        "reduction_double": Question("MC502", {"fee": {"reductions": [both]}}, {_WORD: "value"}),
    }


def _of_texts() -> dict[str, Question]:
    translated_only = {"written_in": _RARE_LANGUAGE, "title": {"en": "Words"}}
    link, file_link = "[here](qwertz)", "[here](file:x)"
    return {
        "untranslated": Question("MC207", translated_only, {_RARE_LANGUAGE: "language"}),
        "twice": Question("MC216", {"keywords": [_WORD, _WORD]}, {_WORD: "value"}),
        "part_missing": Question("MC215", {"modules": [{"ects": "1"}]}, {"title": "name", "modules[0]": "group"}),
        "placeholder": Question("MC601", {**_PUBLISHED, "support": "TBD"}, {"TBD": "value"}),
        "html": Question("MC602", {"support": "a <qwertz> b"}, {"<qwertz>": "value"}),
        "link_nowhere": Question("MC603", {"support": link}, {"qwertz": "value"}),
        "link_unsafe": Question("MC603", {"support": file_link}, {"file:": "value"}),
        "link_empty": Question("MC603", {"support": "[here]()"}),
        "http": Question(
            "MC604",
            {"links": {"homepage": "http://example.org/q"}},
            {"http://example.org/q": "value", "https://example.org/q": "safe"},
        ),
        "other_script": Question(
            "MC605",
            {"links": {"homepage": "https://éxample.org"}},
            {"éxample.org": "letters", "xn--xample-9ua.org": "coded"},
        ),
    }


def _of_partners() -> dict[str, Question]:
    awards = {"name": _WORD, "kind": "other", "role": "awards"}
    teaches = {"name": _WORD, "kind": "other", "role": "teaches", "country": "DE"}
    named = {"awarding_body": [_WORD]}
    both = {"providers": [PARTNER, _OTHER]}
    return {
        "providers": Question("MC107", {"providers": [_OTHER]}, {PARTNER: "partner", _OTHER: "first"}, partners=_BOTH),
        "designer": Question("MC115", {"co_created_by": [PARTNER]}, {PARTNER: "value"}),
        "designer_listed": Question("MC115", {**both, "co_created_by": [_OTHER]}, {_OTHER: "value"}, partners=_BOTH),
        "awarding_unknown": Question("MC108", named, {_WORD: "value"}, _LEAD),
        "awarding_role": Question("MC108", {**named, "co_providers": [teaches]}, {_WORD: "value"}, _LEAD),
        "awarding_country": Question("MC108", {**named, "co_providers": [awards]}, {_WORD: "value"}, _LEAD),
    }


def _of_courses() -> dict[str, Question]:
    there = {_THIRD: {"status": "published", "title": _WORD}}
    renamed = {_THIRD: {"status": "published", "aliases": [_FORMER]}}
    gone = {_THIRD: {"status": "withdrawn"}}
    replaced = {_THIRD: {"status": "withdrawn", "replaced_by": COURSE}}
    circle = {_LAST: {"requires": [COURSE]}}
    shown_requires = {**_PUBLISHED, "requires": [_THIRD]}
    names = {_THIRD: "value"}
    return {
        "course_unknown": Question("MC104", {"requires": [_THIRD]}, names),
        "course_former": Question("MC109", {"requires": [_FORMER]}, {_FORMER: "value", _THIRD: "present"}, {}, renamed),
        "alias_own": Question("MC110", {"aliases": [COURSE]}, {COURSE: "value"}),
        "alias_course": Question("MC110", {"aliases": [_THIRD]}, names, {}, there),
        "alias_twice": Question("MC110", {"aliases": [_FORMER]}, {_FORMER: "value", _THIRD: "other"}, {}, renamed),
        "required_gone": Question("MC112", shown_requires, names, {}, gone),
        "required_replaced": Question("MC112", shown_requires, {**names, COURSE: "instead"}, {}, replaced),
        "replaces_itself": Question("MC113", {"status": "withdrawn", "replaced_by": COURSE}),
        "not_withdrawn": Question(
            "MC113", {**_PUBLISHED, "withdrawn_reason": _WORD}, {"withdrawn_reason": "name", "published": "status"}
        ),
        "title_twice": Question("MC606", {"title": _WORD}, {_WORD: "value", _THIRD: "other"}, {}, there),
        "circle_of_many": Question(
            "MC705", {"requires": [_LAST]}, {f"`{COURSE}` → `{_LAST}` → `{COURSE}`": "circle"}, {}, circle
        ),
        "circle": Question("MC705", {"requires": [COURSE]}, {f"`{COURSE}` → `{COURSE}`": "circle"}),
    }


def around(question: Question, alliance: Alliance) -> Surroundings:
    """The entries that a question needs beside its own."""
    return Surroundings(alliance, question.partners, question.courses)
