"""The facts of a course or programme at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from microcredentials.domain.course import Stackability
from microcredentials.domain.defaults import Origin, certificate_of
from microcredentials.domain.vocabulary import ISCED_FIELDS
from microcredentials.rendering.views.provider import awarding_words
from microcredentials.rendering.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.course import Course, LanguageLevels
    from microcredentials.domain.duration import Duration
    from microcredentials.domain.level import Level
    from microcredentials.domain.programme import Programme
    from microcredentials.rendering.setting import Setting

Value = Words | Markup | str


class Fact(NamedTuple):
    """One line: a label, its values, and who says so where it is not the entry."""

    label: str
    values: tuple[Value, ...]
    source: str = ""


def facts_of(course: Course, setting: Setting) -> tuple[Fact, ...]:
    """The facts panel of a course; what is not given has no line."""
    return tuple(fact for fact in all_facts_of(course, setting) if fact.values)


def all_facts_of(course: Course, setting: Setting) -> tuple[Fact, ...]:
    """The same lines for every course; one that is not given has no values."""
    say = setting.say
    rows: list[tuple[str, tuple[Value, ...], str]] = [
        (say("Workload"), workload_words(course, setting), ""),
        (say("Duration"), _one(duration_words(course.duration, setting)), ""),
        (say("Mode"), _one(_mode_words(course, setting)), ""),
        (say("Given"), _one(setting.label(course.delivery) if course.delivery else ""), ""),
        (say("Language"), _one(", ".join(map(setting.formats.language, course.languages))), ""),
        (say("Language level"), language_level_words(course.language_level, setting), ""),
        (say("Level"), level_words(course.level, setting), ""),
        (say("Field"), tuple(f"{ISCED_FIELDS.label(code)} ({code})" for code in course.fields), ""),
        (say("For"), tuple(setting.profile_label("target_groups", code) for code in course.target_groups), ""),
        (say("Open to"), tuple(setting.profile_label("audiences", code) for code in course.open_to), ""),
        (say("Access"), _one(setting.labels(course.access)), ""),
        (say("Places"), _one(setting.formats.number(course.places) if course.places else ""), ""),
        (say("Curriculum"), _one(setting.label(course.curriculum) if course.curriculum else ""), ""),
        (say("Competences"), tuple(setting.profile_label("competences", code) for code in course.competences), ""),
        (say("Activity"), _activity(course, setting), ""),
        (say("Stacking"), _one(_stacking_words(course, setting)), ""),
        (say("Certificate"), *certificate_words(course, setting)),
        (say("Awarded by"), awarding_words(course, setting), ""),
    ]
    return tuple(Fact(label, values, source) for label, values, source in rows)


def programme_facts(programme: Programme, worth: str, setting: Setting) -> tuple[Fact, ...]:
    """The facts panel of a programme."""
    say = setting.say
    rows: list[tuple[str, tuple[Value, ...], str]] = [
        (say("Credits"), _one(worth), ""),
        (say("Level"), level_words(programme.level, setting), ""),
        (say("Mode"), _one(setting.label(programme.mode) if programme.mode else ""), ""),
        (say("Language"), _one(", ".join(map(setting.formats.language, programme.languages))), ""),
        (say("For"), tuple(setting.profile_label("target_groups", code) for code in programme.target_groups), ""),
        (say("Certificate"), *certificate_words(programme, setting)),
        (say("Awarded by"), awarding_words(programme, setting), ""),
    ]
    return tuple(Fact(label, values, source) for label, values, source in rows if values)


def workload_words(course: Course, setting: Setting) -> tuple[Value, ...]:
    """Hours as given; else, for credits, about how many hours they stand for."""
    values: list[Value] = []
    if course.workload_hours:
        values.append(setting.count("{n} hour", "{n} hours", course.workload_hours))
    elif course.ects and not course.ects.none:
        per_credit = setting.portfolio.alliance.hours_per_ects
        least, most = (
            setting.formats.number(round(number * per_credit)) for number in (course.ects.least, course.ects.most)
        )
        hours = least if least == most else f"{least}–{most}"
        about = setting.say("about {hours} hours ({per_credit} h per ECTS)")
        values.append(about.format(hours=hours, per_credit=setting.formats.number(per_credit)))
    if course.workload_note:
        values.append(setting.words(course.workload_note) or "")
    return tuple(values)


def duration_words(duration: Duration | None, setting: Setting) -> str:
    """``10 weeks``."""
    if duration is None:
        return ""
    one, many = {
        "lesson": ("{n} lesson", "{n} lessons"),
        "hour": ("{n} hour", "{n} hours"),
        "day": ("{n} day", "{n} days"),
        "week": ("{n} week", "{n} weeks"),
        "month": ("{n} month", "{n} months"),
        "semester": ("{n} semester", "{n} semesters"),
        "academic year": ("{n} academic year", "{n} academic years"),
    }[duration.unit]
    most = setting.count(one, many, duration.most)
    return most if duration.least == duration.most else f"{duration.least}–{most}"


def level_words(level: Level | None, setting: Setting) -> tuple[Value, ...]:
    """``EQF 6, first cycle``, and the national level."""
    if level is None:
        return ()
    if level.not_referenced:
        return (setting.say("not referenced to a qualifications framework"),)
    european = [f"EQF {'–'.join(map(str, sorted({min(level.eqf), max(level.eqf)})))}"] if level.eqf else []
    european += [setting.label(cycle) for cycle in level.qf_ehea]
    values: tuple[Value, ...] = _one(", ".join(european))
    national = setting.words(level.nqf)
    return (*values, national) if national else values


def language_level_words(levels: LanguageLevels | None, setting: Setting) -> tuple[Value, ...]:
    """What is needed at the start and reached in the end."""
    if levels is None:
        return ()
    entry = setting.say("{level} to begin with").format(level=levels.entry) if levels.entry else ""
    reached = setting.say("{level} in the end").format(level=levels.reached) if levels.reached else ""
    return tuple(filter(None, (entry, reached)))


def certificate_words(entry: Course | Programme, setting: Setting) -> tuple[tuple[Value, ...], str]:
    """What is issued and in which format, and who says so where it is not the entry."""
    found = certificate_of(entry, setting.portfolio)
    if found is None:
        return (), ""
    values: list[Value] = [*_one(setting.labels((*found.value.kinds, *found.value.format)))]
    if issued := setting.words(found.value.issued):
        values.append(issued)
    return tuple(values), "" if found.origin is Origin.ENTRY or not found.value.format else source_words(
        found.origin, setting
    )


def source_words(origin: Origin, setting: Setting) -> str:
    """Who says what the entry itself leaves open."""
    if origin is Origin.PARTNER:
        return setting.say("said by the university for all its courses")
    if origin is Origin.ALLIANCE:
        return setting.say("said by the alliance for all courses")
    return ""


def _one(words: str) -> tuple[Value, ...]:
    return (words,) if words else ()


def _mode_words(course: Course, setting: Setting) -> str:
    return setting.labels(code for code in (course.mode, course.pace) if code)


def _stacking_words(course: Course, setting: Setting) -> str:
    """What the entry says, or that a programme holds the course; what nobody said is no fact."""
    if course.id in setting.portfolio.programmes_of_course:
        return setting.label(Stackability.STACKABLE)
    return setting.label(course.stackability) if "stackability" in course.model_fields_set else ""


def _activity(course: Course, setting: Setting) -> tuple[Value, ...]:
    if course.activity == "microcredential_course":
        return ()
    return (setting.profile_label("activities", course.activity),)


def keywords(course: Course, setting: Setting) -> Iterator[Words]:
    """The words that learners search for."""
    return (words for text in course.keywords if (words := setting.words(text)))
