"""Each facet is declared once; values, labels, counts and static pages follow."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.rendering.portfolios import course_of, setting_of

from microcredentials.domain.course import Delivery, Pace
from microcredentials.domain.offering import Mode
from microcredentials.rendering.facets import FACET_BY_NAME, FACETS, FacetGroup, View, facet_groups, listings
from microcredentials.rendering.facets.facet import Kind


def codes(name: str, given: dict[str, Any], audience: str = "students") -> tuple[str, ...]:
    """The values of a facet for one course."""
    course, setting = course_of(given)
    return FACET_BY_NAME[name].codes_of(course, View(setting, audience))


def group(name: str, courses: dict[str, dict[str, Any]]) -> FacetGroup:
    """One facet of a portfolio."""
    return next(one for one in facet_groups(setting_of(courses)) if one.facet.name == name)


def test_the_facets_stand_in_the_order_the_design_names() -> None:
    names = "target_group mode ects fee language partner country field level start pace certificate delivery stackable"
    assert [facet.name for facet in FACETS] == names.split()


def test_the_four_that_the_owner_named_stand_unfolded() -> None:
    assert [facet.name for facet in FACETS if facet.opened] == ["target_group", "mode", "ects", "fee"]


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("target_group", {"target_groups": ["bachelor"]}, ("bachelor",)),
        ("mode", {"mode": "online"}, ("online",)),
        ("mode", {"mode": "online", "offerings": [{"start": "2027-02", "mode": "blended"}]}, ("online",)),
        ("mode", {"offerings": [{"start": "2027-02", "mode": "blended"}]}, ("blended",)),
        ("language", {"offerings": [{"start": "2027-02", "languages": ["et"]}]}, ("et",)),
        ("partner", {"providers": ["su", "eka"]}, ("su", "eka")),
        ("country", {"providers": ["su", "eka"]}, ("BG", "EE")),
        ("country", {"providers": ["su", "nobody"]}, ("BG",)),
        ("field", {"fields": ["0613", "061", "0417"]}, ("06", "04")),
        ("level", {"level": {"eqf": ["6", "7"]}}, ("6", "7")),
        ("level", {"level": {"qf_ehea": "second"}}, ("7",)),
        ("level", {"level": "not_referenced"}, ("not_referenced",)),
        ("level", {"level": {"nqf": "NQF 6"}}, ()),
        ("start", {"offerings": [{"start": "2027-02-15"}, {"start": "2027-10"}]}, ("2027-02", "2027-10")),
        ("start", {"offerings": [{"start": "2026-11-02"}]}, ("2026-11",)),
        ("start", {"offerings": [{"start": "2026-10-01"}]}, ("to_follow",)),
        ("start", {"offerings": [{"start": "2027-02-15", "state": "cancelled"}]}, ("to_follow",)),
        ("start", {"delivery": "any_time"}, ("any_time",)),
        ("start", {"delivery": "every_semester"}, ("to_follow",)),
        ("pace", {"pace": "mixed"}, ("mixed",)),
        ("certificate", {"certificate": {"kinds": ["digital_badge", "diploma"]}}, ("digital_badge", "diploma")),
        ("delivery", {"offerings": [{"start": "2027-02"}]}, ("fixed",)),
        ("stackable", {}, ("stand_alone",)),
        ("mode", {}, ()),
    ],
)
def test_a_course_has_the_values_that_its_entry_writes(
    name: str, given: dict[str, Any], expected: tuple[str, ...]
) -> None:
    assert codes(name, given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"fee": "free"}, "free"),
        ({"fee": "on_request"}, "ask"),
        ({}, "ask"),
        ({"fee": {"amounts": {"everyone_else": "100"}}}, "up-to-100"),
        ({"fee": {"amounts": {"everyone_else": "100.50"}}}, "over-100"),
        ({"fee": {"amounts": {"everyone_else": {"min": "80", "max": "120"}}}}, "over-100"),
        ({"fee": {"amounts": {"everyone_else": "20"}, "per": "ects"}, "ects": "3"}, "up-to-100"),
        ({"fee": {"amounts": {"everyone_else": "20"}, "per": "ects"}, "ects": "6"}, "over-100"),
        ({"fee": {"amounts": {"everyone_else": "20"}, "per": "month"}}, "other"),
        ({"fee": {"amounts": {"everyone_else": "50"}, "currency": "PLN"}}, "other"),
        ({"open_to": ["students"]}, "not-open"),
    ],
)
def test_a_fee_is_the_audiences_and_unknown_is_never_zero(given: dict[str, Any], expected: str) -> None:
    assert codes("fee", given, "everyone_else") == (expected,)


def test_a_course_in_a_programme_is_stackable() -> None:
    programme = {"status": "published", "title": "Path", "steps": [{"courses": ["su/ai"]}]}
    setting = setting_of({"su/ai": {}}, {"path": programme})
    assert FACET_BY_NAME["stackable"].codes_of(setting.portfolio.courses["su/ai"], View(setting, "")) == ("stackable",)


def test_only_shown_courses_count() -> None:
    courses = {
        f"su/{status}": {"status": status, "mode": "online"}
        for status in ("draft", "announced", "published", "withdrawn")
    }
    assert {value.code: value.count for value in group("mode", courses).values}["online"] == 2


def test_the_owners_lists_show_values_that_no_course_has() -> None:
    found = group("mode", {"su/ai": {"mode": "online"}})
    assert {value.code: value.count for value in found.values} == {"online": 1, "blended": 0, "on_campus": 0}


def test_other_lists_show_only_what_occurs_in_the_order_of_the_format() -> None:
    found = group("delivery", {"su/a": {"delivery": "every_year"}, "su/b": {"delivery": "any_time"}})
    assert [value.code for value in found.values] == ["any_time", "every_year"]


def test_lists_without_an_order_of_their_own_stand_by_label() -> None:
    found = group("language", {"su/a": {"languages": ["de", "bg", "en"]}})
    assert [value.label for value in found.values] == ["Bulgarian", "English", "German"]


def test_months_stand_as_in_the_calendar_and_in_words() -> None:
    found = group("start", {"su/a": {"offerings": [{"start": "2027-10"}, {"start": "2027-02-15"}]}, "su/b": {}})
    assert [value.label for value in found.values] == ["February 2027", "October 2027", "Date to follow"]


def test_fee_values_of_every_audience_are_offered_whoever_looks() -> None:
    found = group("fee", {"su/a": {"fee": {"amounts": {"everyone_else": "20"}, "per": "month"}}})
    assert [value.code for value in found.values] == ["free", "up-to-100", "over-100", "ask", "other"]
    assert {value.code: value.count for value in found.values}["other"] == 0


def test_credits_are_a_range_in_the_alliances_steps() -> None:
    found = group("ects", {"su/a": {"ects": "3"}})
    assert found.range is not None
    assert [str(number) for number in (found.range.least, found.range.most, found.range.step)] == ["1", "30", "0.5"]


def test_a_facet_without_any_value_is_not_drawn() -> None:
    names = [one.facet.name for one in facet_groups(setting_of({"su/ai": {}}))]
    assert "pace" not in names
    assert "mode" in names


@pytest.mark.parametrize(("name", "members"), [("mode", Mode), ("pace", Pace), ("delivery", Delivery)])
def test_every_code_of_a_closed_list_has_a_label(name: str, members: Any) -> None:
    setting = setting_of({})
    labels = {FACET_BY_NAME[name].label_of(member.value, setting) for member in members}
    assert len(labels) == len(members)
    assert not labels & {member.value for member in members if "_" in member.value}


def test_no_code_is_shown_in_place_of_a_label() -> None:
    everything = {
        "target_groups": ["bachelor"],
        "mode": "online",
        "languages": ["en"],
        "fields": ["0613"],
        "level": {"eqf": "6"},
        "offerings": [{"start": "2027-02"}],
        "pace": "mixed",
        "certificate": {"kinds": "diploma"},
        "stackability": "stackable",
    }
    groups = facet_groups(setting_of({"su/ai": everything}))
    for one in groups:
        if one.facet.kind is Kind.CHOICE:
            assert all(value.label and "_" not in value.label for value in one.values), one.facet.name


def test_pages_of_values_have_readable_addresses() -> None:
    setting = setting_of(
        {
            "su/ai": {
                "target_groups": ["lifelong_learners"],
                "mode": "on_campus",
                "languages": ["pt-BR"],
                "fields": ["0613"],
            }
        }
    )
    addresses = {listing.address: listing.course_ids for listing in listings(setting)}
    assert addresses["for/lifelong-learners/"] == ("su/ai",)
    assert addresses["mode/on-campus/"] == ("su/ai",)
    assert addresses["language/pt-br/"] == ("su/ai",)
    assert addresses["field/06/"] == ("su/ai",)
    assert addresses["partners/su/"] == ("su/ai",)
    assert addresses["for/bachelor/"] == ()


def test_what_is_free_has_a_page_for_each_audience() -> None:
    setting = setting_of({"su/a": {"fee": "free"}, "su/b": {}})
    free = {listing.audience: listing for listing in listings(setting) if listing.audience}
    assert free["students"].course_ids == ("su/a", "su/b")
    assert free["everyone_else"].course_ids == ("su/a",)
    assert free["everyone_else"].address == "free/everyone-else/"


def test_no_two_pages_share_an_address() -> None:
    addresses = [listing.address for listing in listings(setting_of({"su/a": {"mode": "online", "languages": ["en"]}}))]
    assert len(addresses) == len(set(addresses))
