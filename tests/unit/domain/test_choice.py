from __future__ import annotations

from typing import Annotated, Any

import pytest
from tests.unit.domain.forms import meant_by, mistake_in, mistakes_in, read

from microcredentials.domain.assessment import AssessmentType
from microcredentials.domain.certificate import CertificateFormat
from microcredentials.domain.choice import Codes, Many, Sentences, YesNo
from microcredentials.domain.course import Status
from microcredentials.domain.language import LanguageCode
from microcredentials.domain.level import Cycle, EqfLevel
from microcredentials.domain.offering import Mode
from microcredentials.domain.quality import QualityAssuranceKind
from microcredentials.domain.text import Line

Languages = Annotated[tuple[LanguageCode, ...], Codes]
Keywords = Annotated[tuple[Line, ...], Codes]
Outcomes = Annotated[tuple[Line, ...], Sentences]


@pytest.mark.parametrize("mode", Mode)
def test_a_code_of_a_closed_list_is_read(mode: Mode) -> None:
    assert read(Mode, f" {mode.value} ") is mode


@pytest.mark.parametrize(
    ("kind", "written", "meant"),
    [
        (Mode, "Online", "online"),
        (Mode, "onlin", "online"),
        (Mode, "on-campus", "on_campus"),
        (Mode, "on site", "on_campus"),
        (Mode, "hybrid", "blended"),
        (Status, "publish", "published"),
        (Cycle, "Bachelor", "first"),
        (AssessmentType, "essay", "marked_assignment"),
        (AssessmentType, "oral exam", "oral_examination"),
        (CertificateFormat, "PDF", "pdf"),
        (QualityAssuranceKind, "internal", "institutional"),
    ],
)
def test_the_code_that_was_meant_is_named(kind: Any, written: str, meant: str) -> None:
    assert meant_by(kind, written) == meant
    assert f"Did you mean `{meant}`?" in str(mistake_in(kind, written).hint)


def test_a_code_that_resembles_nothing_gets_the_whole_list() -> None:
    found = mistake_in(Mode, "carrier pigeon")
    assert (found.replacement, found.hint) == (None, "Write one of `on_campus`, `blended`, `online`.")


def test_two_codes_where_one_is_wanted_are_not_cut_to_one() -> None:
    assert meant_by(QualityAssuranceKind, "institutional, external") is None
    assert "Leave out the brackets" in str(mistake_in(Mode, ["online"]).hint)


@pytest.mark.parametrize(("written", "truth"), [("true", True), ("false", False)])
def test_true_and_false_are_truths(written: str, truth: bool) -> None:  # noqa: FBT001
    assert read(YesNo, written) is truth


@pytest.mark.parametrize(
    ("written", "meant"),
    [("yes", "true"), ("No", "false"), ("TRUE", "true"), ("on", "true"), ("0", "false"), ("maybe", None)],
)
def test_yes_and_no_are_told_what_to_write(written: str, meant: str | None) -> None:
    assert meant_by(YesNo, written) == meant


def test_a_list_takes_one_bare_value() -> None:
    assert read(Languages, "en") == ("en",)
    assert read(Languages, ["en", "no"]) == ("en", "no")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("en, bg", "[en, bg]"),
        ("en; bg", "[en, bg]"),
        ("en/bg", "[en, bg]"),
        ("en and bg", "[en, bg]"),
        ("[en, bg]", "[en, bg]"),
        ("en,", "[en]"),
        ("English, Bulgarian", "[en, bg]"),
        ("'en', 'bg'", "[en, bg]"),
    ],
)
def test_values_parted_by_marks_are_written_as_a_list(written: str, meant: str) -> None:
    found = mistake_in(Languages, written)
    assert (found.code, found.replacement) == ("MC211", meant)


def test_a_list_of_which_one_value_is_unknown_is_not_offered_to_copy() -> None:
    found = mistake_in(Languages, "en, Klingonese speech")
    assert (found.code, found.replacement) == ("MC211", None)


def test_keywords_that_need_quotes_get_them() -> None:
    assert mistake_in(Keywords, "AI: basics, #ethics, data").replacement == '["AI: basics", "#ethics", data]'


def test_words_that_hold_and_stay_one_keyword() -> None:
    assert len(read(Keywords, "research and development")) == 1


def test_a_comma_in_a_sentence_makes_no_list() -> None:
    assert len(read(Outcomes, "Explain how, and why.")) == 1


def test_a_range_of_levels_is_written_as_a_list() -> None:
    assert mistake_in(Annotated[tuple[EqfLevel, ...], Codes], "5-7").replacement == "[5, 6, 7]"


def test_each_wrong_value_of_a_list_is_a_mistake_of_its_own() -> None:
    assert [found.replacement for found in mistakes_in(Languages, ["EN", "bg", "German"])] == ["en", "de"]


@pytest.mark.parametrize("length", [0, 3])
def test_a_list_has_its_length(length: int) -> None:
    form = Annotated[tuple[LanguageCode, ...], Many(least=1, most=2)]
    assert mistake_in(form, ["en"] * length).code == "MC212"


def test_lines_of_one_text_are_told_to_be_a_list() -> None:
    assert "Begin each line with `- `" in str(mistake_in(Outcomes, "- Explain.\n- Apply.").hint)


@pytest.mark.parametrize("written", ["• one • two", "1. one 2. two", "– one"])
def test_a_list_with_bullets_of_its_own_is_no_text(written: str) -> None:
    assert mistake_in(Annotated[tuple[str, ...], Sentences], written).code == "MC211"


def test_no_list_is_offered_that_holds_what_cannot_be_seen() -> None:
    assert mistake_in(Annotated[tuple[str, ...], Codes], "one,\x1b").replacement is None
