"""Related courses and overlaps, judged by labelled pairs."""

from __future__ import annotations

import pytest
from tests.unit.domain.similar_pairs import ALIKE, LABELLED, UNLIKE, Pair, portfolio_of

from microcredentials.domain.similarity import Related, field_closeness, overlaps, related

PORTFOLIO = portfolio_of(LABELLED["courses"])
LEAST_PRECISION = 0.9
LEAST_RECALL = 0.9

AI = {
    "title": "Artificial intelligence",
    "fields": ["0613"],
    "learning_outcomes": ["Train neural networks.", "Detect bias of networks."],
}
WEAVING = {"title": "Weaving on small looms", "fields": ["0214"], "learning_outcomes": ["Warp a loom."]}
POTTERY = {"title": "Pottery with local clay", "fields": ["0215"], "learning_outcomes": ["Fire a kiln."]}


def found_pairs() -> set[Pair]:
    return {frozenset({id_, one.course_id}) for id_, many in related(PORTFOLIO).items() for one in many}


def ids(found: tuple[Related, ...]) -> list[str]:
    return [one.course_id for one in found]


def test_there_are_enough_labelled_pairs_and_none_is_both() -> None:
    assert min(len(set(ALIKE)), len(set(UNLIKE))) >= 12
    assert not set(ALIKE) & set(UNLIKE)
    assert {id_ for pair in (*ALIKE, *UNLIKE) for id_ in pair} <= PORTFOLIO.courses.keys()


def test_what_is_named_as_related_is_related() -> None:
    right, wrong = found_pairs() & set(ALIKE), found_pairs() & set(UNLIKE)
    assert len(right) / len(right | wrong) >= LEAST_PRECISION, sorted(map(sorted, wrong))


def test_what_is_related_is_named() -> None:
    missed = set(ALIKE) - found_pairs()
    assert 1 - len(missed) / len(ALIKE) >= LEAST_RECALL, sorted(map(sorted, missed))


@pytest.mark.parametrize("language", ["bg", "de", "el", "en"])
def test_every_script_finds_its_pairs(language: str) -> None:
    found = related(PORTFOLIO)
    assert any(one.language == language and one.terms for many in found.values() for one in many)


def test_at_most_so_many_are_named_and_the_closest_come_first() -> None:
    for many in related(PORTFOLIO, most=2).values():
        assert 1 <= len(many) <= 2
        assert list(many) == sorted(many, key=lambda one: (-one.score, one.course_id))


def test_the_order_of_the_files_changes_nothing() -> None:
    turned = portfolio_of(dict(reversed(LABELLED["courses"].items())))
    assert related(turned) == related(PORTFOLIO)
    assert overlaps(turned, turned.courses) == overlaps(PORTFOLIO, PORTFOLIO.courses)


def test_only_shown_courses_are_related() -> None:
    portfolio = portfolio_of({"su/a": AI, "up/b": AI | {"status": "draft"}, "up/c": AI | {"status": "withdrawn"}})
    assert related(portfolio) == {}


def test_a_made_up_course_is_never_named_beside_a_real_one() -> None:
    found = related(portfolio_of({"su/real": AI | {"example": False}, "up/made-up": AI, "up/cloth": WEAVING}))
    assert "su/real" not in found
    assert ids(found["up/made-up"]) == ["su/real"]


def test_a_shared_field_alone_relates_nothing() -> None:
    assert related(portfolio_of({"su/a": WEAVING, "up/b": POTTERY | {"fields": ["0214"]}})) == {}


def test_a_shared_field_and_a_shared_programme_strengthen() -> None:
    courses = {"su/a": AI, "up/b": AI, "eka/c": AI | {"fields": ["0214"]}, "eka/d": WEAVING}
    programme = {"title": "Both", "steps": [{"courses": ["su/a", "eka/c"]}]}
    without, with_programme = related(portfolio_of(courses)), related(portfolio_of(courses, {"both": programme}))
    assert ids(without["su/a"]) == ["up/b", "eka/c"]
    assert with_programme["su/a"][0].score == without["su/a"][0].score
    assert with_programme["su/a"][1].score > without["su/a"][1].score


@pytest.mark.parametrize(
    ("one", "other", "closeness"),
    [
        (["0613"], ["0613"], 1),
        (["0613"], ["0612"], 2 / 3),
        (["0613"], ["0688"], 1 / 3),
        (["06"], ["0613"], 1 / 3),
        (["0613"], ["0713"], 0),
        (["0231", "0613"], ["0421", "0612"], 2 / 3),
        ([], ["0613"], 0),
    ],
)
def test_fields_are_close_by_their_shared_digits(one: list[str], other: list[str], closeness: float) -> None:
    courses = portfolio_of({"su/a": {"fields": one}, "up/b": {"fields": other}}).courses
    assert field_closeness(courses["su/a"], courses["up/b"]) == pytest.approx(closeness)


def test_similar_outcomes_in_the_same_field_at_another_partner_overlap() -> None:
    found = overlaps(portfolio_of({"su/a": AI, "up/b": AI | {"status": "draft"}, "eka/c": WEAVING}), ["su/a"])
    assert list(found) == ["su/a"]
    assert ids(found["su/a"]) == ["up/b"]
    assert {"neural", "networks", "bias"} & set(found["su/a"][0].terms)


def test_similar_outcomes_in_another_field_do_not_overlap() -> None:
    assert overlaps(portfolio_of({"su/a": AI, "up/b": AI | {"fields": ["0214"]}, "eka/c": WEAVING}), ["su/a"]) == {}


@pytest.mark.parametrize("shared", [{"providers": ["up", "su"]}, {"co_created_by": ["su"]}])
def test_what_universities_do_together_does_not_overlap(shared: dict[str, list[str]]) -> None:
    assert overlaps(portfolio_of({"su/a": AI, "up/b": AI | shared, "eka/c": WEAVING}), ["su/a"]) == {}


def test_two_courses_of_one_partner_and_withdrawn_ones_do_not_overlap() -> None:
    portfolio = portfolio_of({"su/a": AI, "su/b": AI, "up/c": AI | {"status": "withdrawn"}, "eka/d": WEAVING})
    assert overlaps(portfolio, portfolio.courses) == {}


def test_courses_that_are_not_there_are_passed_over() -> None:
    assert overlaps(PORTFOLIO, ["su/gone"]) == {}


def test_different_contents_in_one_field_do_not_overlap() -> None:
    found = overlaps(PORTFOLIO, PORTFOLIO.courses, most=99)
    pairs = {frozenset({id_, one.course_id}) for id_, many in found.items() for one in many}
    assert pairs
    assert not pairs & set(UNLIKE)
