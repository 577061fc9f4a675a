"""Partners, courses and former ids that entries name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.checks.portfolios import findings, portfolio

from microcredentials.checks import run_checks


def test_a_file_that_cannot_be_read_exists_nevertheless() -> None:
    courses = {"su/ai": {"requires": "su/lost", "providers": ["su", "gone"]}}
    given = portfolio(courses)
    assert findings(given) == [("MC103", "providers[1]"), ("MC104", "requires[0]")]
    assert findings(replace(given, unreadable=frozenset({"su/lost", "gone"}))) == []


def test_a_folder_without_partner_is_one_finding() -> None:
    assert findings(portfolio({"xy/a": {}, "xy/b": {}})) == [("MC102", "file")]


def test_a_partner_is_found_by_its_name() -> None:
    courses = {"su/ai": {"awarding_body": "University of the North"}}
    (problem,) = run_checks(portfolio(courses, partners={"vmu": {"name": "University of the North"}}))
    assert problem.hint == "Did you mean `vmu`?"


def test_a_profile_code_is_found_by_its_label() -> None:
    (problem,) = run_checks(portfolio({"su/ai": {"target_groups": "Bachelor student"}}))
    assert problem.hint == "Did you mean `bachelor`? Allowed: `bachelor`."


def test_a_list_that_the_profile_leaves_empty_allows_no_code() -> None:
    (problem,) = run_checks(portfolio({"su/ai": {"competences": "data"}}))
    assert problem.hint == "Its profile has none: remove it, or add `competences` to `partners/alliance.yml`."


def test_a_list_of_the_profile_that_was_not_understood_allows_every_code() -> None:
    courses = {"su/ai": {"target_groups": "anybody"}}
    assert findings(portfolio(courses, broken={"alliance": {("target_groups",)}})) == []


def test_the_default_activity_need_not_be_in_the_profile() -> None:
    assert findings(portfolio({"su/ai": {}})) == []
    assert findings(portfolio({"su/ai": {"activity": "congress"}})) == [("MC203", "activity")]


@pytest.mark.parametrize("status", ["announced", "withdrawn"])
def test_what_has_a_page_names_no_draft(status: str) -> None:
    courses = {"su/ai": {"status": status, "replaced_by": "su/idea"}, "su/idea": {"status": "draft"}}
    assert ("MC111", "replaced_by") in findings(portfolio(courses))


def test_a_draft_may_name_a_draft() -> None:
    courses = {"su/ai": {"status": "draft", "requires": "su/idea"}, "su/idea": {"status": "draft"}}
    assert findings(portfolio(courses)) == []


def test_one_alias_in_two_files_is_told_in_the_second() -> None:
    given = portfolio({"su/a": {"aliases": "su/old"}, "su/b": {"aliases": "su/old"}, "su/c": {"aliases": "su/old"}})
    assert [problem.path for problem in run_checks(given)] == ["courses/su/b.yml", "courses/su/c.yml"]


def test_a_course_that_awards_itself_through_an_outsider_needs_role_and_country() -> None:
    outsider = {"name": "Chamber", "role": "teaches"}
    courses = {"su/ai": {"co_providers": [outsider], "offerings": [{"when": "Autumn", "awarding_body": "Chamber"}]}}
    assert findings(portfolio(courses)) == [("MC108", "co_providers[0].country"), ("MC108", "co_providers[0].role")]


def test_awarding_bodies_are_left_alone_where_co_providers_were_not_understood() -> None:
    courses = {"su/ai": {"awarding_body": "Chamber"}}
    assert findings(portfolio(courses)) == [("MC108", "awarding_body[0]")]
    assert findings(portfolio(courses, broken={"su/ai": {("co_providers", 0, "name")}})) == []


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("Data  Literacy", "data literacy", True),
        ("Straße", "STRASSE", True),
        ("Data literacy", "Data literacy II", False),
    ],
)
def test_titles_are_compared_without_case_and_spaces(one: str, other: str, clash: bool) -> None:  # noqa: FBT001
    found = findings(portfolio({"su/a": {"title": one}, "su/b": {"title": other}}))
    assert found == ([("MC606", "title")] if clash else [])


def test_two_partners_may_use_one_title() -> None:
    assert findings(portfolio({"su/a": {"title": "Same"}, "vmu/a": {"title": "Same"}})) == []


def test_a_title_that_is_the_same_in_two_languages_does_not_clash_with_itself() -> None:
    assert findings(portfolio({"su/a": {"title": {"en": "Start-up", "de": "Start-up"}}})) == []


def test_the_order_of_files_does_not_matter() -> None:
    courses = {f"su/{letter}": {"title": "Same", "requires": "su/z", "aliases": "su/old"} for letter in "abc"}
    given = portfolio(courses)
    backwards = replace(given, course_entries=dict(sorted(given.course_entries.items(), reverse=True)))
    assert len(run_checks(given)) > 5
    assert run_checks(backwards) == run_checks(given)


def test_a_partner_is_found_by_a_part_of_its_name() -> None:
    names = {"su": {"name": "University of the South"}, "vmu": {"name": "University of the North"}}
    (south,) = run_checks(portfolio({"su/ai": {"awarding_body": "The South"}}, partners=names))
    (either,) = run_checks(portfolio({"su/ai": {"awarding_body": "University"}}, partners=names))
    assert south.hint == "Did you mean `su`?"
    assert either.hint == "Write the id of a partner, or list it in `co_providers`."


def test_a_part_of_a_partners_name_is_worth_more_than_a_similar_id() -> None:
    partners = {"usaar": {"name": "Saarland University"}, "vmu": {"name": "Sofia University of examples"}}
    (problem,) = run_checks(portfolio({"su/ai": {"co_created_by": "Sofia University"}}, partners=partners))
    assert problem.hint is not None
    assert problem.hint.startswith("Did you mean `vmu`?")


def test_an_unknown_course_is_compared_by_its_own_name_and_not_by_its_partners() -> None:
    (problem,) = run_checks(portfolio({"su/ai": {"requires": "vmu/ai"}, "vmu/zz": {}}))
    assert problem.hint == "Did you mean `su/ai`?"


def test_a_default_of_the_shipped_profile_for_a_removed_audience_is_no_finding() -> None:
    assert findings(portfolio(profile={"fee_defaults": {"staff": "0"}})) == []


def test_an_audience_that_nobody_knows_says_nothing_about_the_fees_of_the_others() -> None:
    fee = {"amounts": {"others": "120"}}
    given = portfolio({"su/ai": {"open_to": ["pupils"], "fee": fee}})
    assert [field for _, field in findings(given)] == ["open_to[0]"]


def test_an_abbreviated_course_is_guessed_only_where_one_name_goes_on_like_it() -> None:
    one = portfolio({"su/ai": {"requires": ["su/int"]}, "su/introduction": {}})
    two = portfolio({"su/ai": {"requires": ["su/int"]}, "su/introduction": {}, "su/intermediate-german": {}})
    assert [problem.hint for given in (one, two) for problem in run_checks(given)] == [
        "Did you mean `su/introduction`?",
        "Write the path of its file without `courses/` and `.yml`.",
    ]
