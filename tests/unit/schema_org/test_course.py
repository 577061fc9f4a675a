"""What search engines are told about a course, and what not."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.exports.full_portfolio import SITE
from tests.unit.schema_org.scenes import REAL, course, scene_of

from microcredentials.schema_org.node import Node
from microcredentials.schema_org.page_nodes import course_list
from microcredentials.schema_org.programme import programme_node

RUN = {"start": "2027-02-15", "end": "2027-04-23", "apply_from": "2026-12-01", "apply_by": "2027-01-31"}


def only_run(given: dict[str, Any]) -> Node:
    found = course(given)["hasCourseInstance"]
    assert isinstance(found, dict)
    return found


def test_a_course_that_says_nothing_is_told_by_its_name_university_and_credential() -> None:
    assert course({"status": "announced"}).keys() == {
        *("@type", "@id", "name", "url", "courseCode", "provider", "educationalCredentialAwarded", "offers"),
        "sdLicense",
    }


def test_an_unknown_fee_gives_no_offer_and_one_on_request_neither() -> None:
    assert [offer["name"] for offer in _offers(course({}))] == ["Staff"]  # the alliance's default
    asked = {"fee": {"amounts": {"everyone_else": "on_request", "alliance_students": 120}}}
    assert [(offer["name"], offer["price"]) for offer in _offers(course(asked))] == [("Students", 120), ("Staff", 0)]


def test_an_audience_that_is_not_admitted_gets_no_offer() -> None:
    assert [one["name"] for one in _offers(course({"fee": "free", "open_to": "everyone_else"}))] == ["Everyone else"]


@pytest.mark.parametrize(
    ("fee", "said"),
    [
        (120, {"category": "Paid", "price": 120, "priceCurrency": "EUR"}),
        ("99.5", {"category": "Paid", "price": 99.5, "priceCurrency": "EUR"}),
        (0, {"category": "Free", "price": 0, "priceCurrency": "EUR"}),
        (
            {"min": 100, "max": 150},
            {
                "category": "Paid",
                "priceSpecification": {
                    "@type": "PriceSpecification",
                    "minPrice": 100,
                    "maxPrice": 150,
                    "priceCurrency": "EUR",
                },
            },
        ),
    ],
)
def test_an_amount_is_a_price_or_a_range(fee: Any, said: dict[str, Any]) -> None:
    offer = _offers(course({"fee": {"amounts": {"everyone_else": fee}}}))[-1]
    assert offer == {"@type": "Offer", "name": "Everyone else", **said}


def test_an_amount_per_month_of_a_course_of_unknown_length_stays_one_per_month() -> None:
    offer = _offers(course({"fee": {"amounts": {"everyone_else": 50}, "per": "month"}}))[-1]
    assert offer["priceSpecification"] == {
        "@type": "UnitPriceSpecification",
        "price": 50,
        "priceCurrency": "EUR",
        "unitText": "month",
    }


def test_hours_are_given_where_the_entry_gives_them_and_never_worked_out() -> None:
    assert only_run({"ects": 3, "workload_hours": 75, "offerings": [RUN]})["courseWorkload"] == "PT75H"
    assert "PT" not in str(course({"ects": 3, "duration": "2 semesters", "offerings": [RUN]}))


def test_a_run_says_when_where_and_how_many() -> None:
    run = only_run({"mode": "blended", "languages": "bg", "offerings": [{**RUN, "location": "Sofia", "places": 20}]})
    assert {name: run[name] for name in ("courseMode", "startDate", "endDate", "inLanguage")} == {
        "courseMode": "Blended",
        "startDate": "2027-02-15",
        "endDate": "2027-04-23",
        "inLanguage": "bg",
    }
    assert run["location"] == {"@type": "Place", "name": "Sofia"}
    assert run["maximumAttendeeCapacity"] == 20


def test_an_online_run_is_at_no_place() -> None:
    assert "location" not in only_run({"mode": "online", "offerings": [{**RUN, "location": "Zoom"}]})


def test_the_days_of_application_bound_the_offers_of_the_run_and_not_those_of_the_course() -> None:
    given = course({"fee": "free", "offerings": [RUN]})
    ends = {offer["availabilityEnds"] for offer in given["hasCourseInstance"]["offers"]}
    assert ends == {"2027-01-31"}
    assert all("availabilityEnds" not in offer for offer in given["offers"])


def test_a_full_run_is_sold_out_and_a_cancelled_one_offers_nothing() -> None:
    full = only_run({"fee": "free", "offerings": [{**RUN, "state": "full"}]})
    assert {offer["availability"] for offer in full["offers"]} == {"https://schema.org/SoldOut"}
    cancelled = only_run({"fee": "free", "offerings": [{**RUN, "state": "cancelled"}]})
    assert cancelled["eventStatus"] == "https://schema.org/EventCancelled"
    assert "offers" not in cancelled


def test_a_course_given_at_any_time_has_a_run_without_dates_and_one_of_unknown_dates_has_none() -> None:
    assert only_run({"mode": "online", "delivery": "any_time"}) == {"@type": "CourseInstance", "courseMode": "Online"}
    assert "hasCourseInstance" not in course({"mode": "online"})


def test_credits_are_a_number_with_a_unit_or_a_range_or_absent() -> None:
    assert course({"ects": "2.5"})["numberOfCredits"]["value"] == 2.5
    ranged = course({"ects": {"min": 2, "max": 3}})["numberOfCredits"]
    assert (ranged["minValue"], ranged["maxValue"], ranged["unitText"]) == (2, 3, "ECTS")
    assert "numberOfCredits" not in course({"ects": "none"})


def test_levels_and_fields_are_terms_of_the_european_vocabularies() -> None:
    given = course({"level": {"eqf": 6}, "fields": "0613"})
    assert given["educationalLevel"]["@id"] == "http://data.europa.eu/snb/eqf/6"
    assert given["about"]["@id"] == "http://data.europa.eu/snb/isced-f/0613"
    assert "educationalLevel" not in course({"level": "not_referenced"})


def test_who_awards_may_be_a_university_or_an_organisation_outside() -> None:
    awarding = course(REAL)["educationalCredentialAwarded"]["recognizedBy"]
    assert [(one["@type"], one["name"]) for one in awarding] == [
        ("CollegeOrUniversity", "Sofia University"),
        ("Corporation", "One; Ltd"),
    ]


def test_made_up_courses_are_named_nowhere() -> None:
    scene = scene_of(real={**REAL, "requires": ["su/full"]})
    assert "su/full" not in str(course({**REAL, "requires": ["su/full"]}))
    assert "hasCourse" not in programme_node(scene.portfolio.programmes["path"], scene)
    pages = [place["url"] for place in course_list("All", ["su/full", "su/none"], scene)["itemListElement"]]
    assert pages == [f"{SITE}courses/su/none/"]


def test_no_person_is_named() -> None:
    given = course({"contact": {"person": "Somebody Real", "email": "somebody@example.org"}})
    assert "somebody" not in str(given).casefold()


def _offers(node: Node) -> list[Node]:
    found = node.get("offers", [])
    return found if isinstance(found, list) else [found]
