"""What the form asks."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.repository.checkout import ROOT

from microcredentials.domain.completeness import alternatives
from microcredentials.exports.course_form.question import ALSO_ASKED, Control, questions
from microcredentials.exports.course_form.template import issue_form
from microcredentials.inspection import inspect

PORTFOLIO = inspect(ROOT).portfolio
QUESTIONS = {question.path: question for question in questions(PORTFOLIO)}
NEEDED = PORTFOLIO.alliance.needed


@pytest.mark.parametrize("need", [*NEEDED.always, *NEEDED.announced, *NEEDED.published])
def test_what_a_published_course_needs_is_asked_except_the_edition_which_is_known(need: str) -> None:
    asked = {way for way in map(".".join, alternatives(need)) for path in QUESTIONS if f"{path}.".startswith(f"{way}.")}
    assert bool(asked) == (need != "reviewed_for")


@pytest.mark.parametrize("path", sorted(ALSO_ASKED))
def test_what_learners_ask_for_besides_is_a_field_of_the_format(path: str) -> None:
    assert path in QUESTIONS


def test_no_two_questions_share_their_label_or_id() -> None:
    assert len({question.label for question in QUESTIONS.values()}) == len(QUESTIONS)
    assert len({question.id for question in QUESTIONS.values()}) == len(QUESTIONS)


def test_closed_lists_are_chosen_from_and_texts_are_written() -> None:
    assert QUESTIONS["mode"].options == ("on_campus", "blended", "online")
    assert QUESTIONS["target_groups"].options == tuple(PORTFOLIO.alliance.target_groups)
    assert QUESTIONS["learning_outcomes"].control is Control.TEXTAREA
    assert QUESTIONS["title"].control is Control.INPUT


def test_a_new_course_cannot_be_withdrawn() -> None:
    assert QUESTIONS["status"].options == ("draft", "announced", "published")


def test_every_audience_of_the_profile_has_its_fee() -> None:
    asked = {path for path in QUESTIONS if path.startswith("fee.")}
    assert asked == {f"fee.amounts.{audience}" for audience in PORTFOLIO.alliance.audiences}


def test_only_what_names_the_entry_must_be_answered() -> None:
    assert {path for path, question in QUESTIONS.items() if question.required} == {"partner", "status", "title"}


def test_a_profile_of_another_alliance_asks_its_own_questions(tmp_path: Path) -> None:
    (tmp_path / "partners").mkdir()
    (tmp_path / "partners/alliance.yml").write_text(
        "extends: t4eu\nname: Other\nneeded: {published: [relevance, contact]}\naudiences: {members: Members}\n",
        encoding="utf-8",
    )
    asked = {question.path for question in questions(inspect(tmp_path).portfolio)}
    assert {"relevance", "contact.phone"} <= asked
    assert not asked & {"workload_hours", "fee.amounts.members"}


def test_options_that_yaml_would_take_for_something_else_are_texts() -> None:
    form = yaml.safe_load(issue_form(PORTFOLIO))
    options = [option for element in form["body"] for option in element["attributes"].get("options", [])]
    assert all(isinstance(option, str | dict) for option in options)
