from __future__ import annotations

from typing import Any

from tests.unit.domain.portfolios import course, made, portfolio

from microcredentials.domain.certificate import CertificateFormat
from microcredentials.domain.course import Delivery
from microcredentials.domain.defaults import (
    Origin,
    awarding_bodies_of,
    certificate_of,
    contact_of,
    delivery_of,
    lead_id,
    quality_assurance_of,
)
from microcredentials.domain.programme import Programme

OFFICES: dict[str, Any] = {
    "alliance": {"contact": {"office": "Alliance office"}, "quality_assurance": {"kind": "joint"}},
    "partners": {"su": {"contact": {"office": "SU office"}, "quality_assurance": {"kind": "institutional"}}},
}


def test_the_contact_is_the_entrys_then_the_lead_partners_then_the_alliances() -> None:
    for taught, office, origin in (
        (course(contact={"office": "My office"}), "My office", Origin.ENTRY),
        (course(), "SU office", Origin.PARTNER),
        (course(providers=["vmu", "su"]), "Alliance office", Origin.ALLIANCE),
        (course(contact={}), "SU office", Origin.PARTNER),
    ):
        found = contact_of(taught, portfolio(taught, **OFFICES))
        assert found is not None
        assert (str(found.value.office), found.origin) == (office, origin)


def test_no_contact_anywhere_is_none() -> None:
    assert contact_of(course(), portfolio(course())) is None


def test_quality_assurance_follows_the_same_order() -> None:
    for taught, kind, origin in (
        (course(quality_assurance={"kind": "external"}), "external", Origin.ENTRY),
        (course(), "institutional", Origin.PARTNER),
        (course(providers="vmu"), "joint", Origin.ALLIANCE),
    ):
        found = quality_assurance_of(taught, portfolio(taught, **OFFICES))
        assert found is not None
        assert (found.value.kind, found.origin) == (kind, origin)


def test_an_entry_keeps_its_description_beside_the_kind_of_its_university() -> None:
    taught = course(quality_assurance={"description": "Reviewed every year."})
    found = quality_assurance_of(taught, portfolio(taught, **OFFICES))
    assert found is not None
    assert (found.value.kind, str(found.value.description), found.origin) == (
        "institutional",
        "Reviewed every year.",
        Origin.PARTNER,
    )


def test_a_description_without_any_kind_is_still_told() -> None:
    taught = course(quality_assurance={"description": "Reviewed every year."})
    found = quality_assurance_of(taught, portfolio(taught))
    assert found is not None
    assert (found.value.kind, found.origin) == (None, Origin.ENTRY)


def test_the_parts_of_a_certificate_are_looked_up_one_by_one() -> None:
    taught = course(certificate={"kinds": "digital_badge"})
    around = {
        "alliance": {"certificate_format": "europass"},
        "partners": {"su": {"certificate": {"issued": "In June."}}},
    }
    found = certificate_of(taught, portfolio(taught, **around))  # type: ignore[arg-type]
    assert found is not None
    assert (found.value.kinds, found.value.format, str(found.value.issued)) == (
        ("digital_badge",),
        (CertificateFormat.EUROPASS,),
        "In June.",
    )
    assert found.origin is Origin.ALLIANCE


def test_no_certificate_anywhere_is_none() -> None:
    assert certificate_of(course(), portfolio(course())) is None


def test_delivery_is_fixed_where_there_are_runs() -> None:
    assert delivery_of(course(offerings={"start": "2027-02"})) is Delivery.FIXED
    assert delivery_of(course(offerings={"start": "2027-02"}, delivery="rolling_monthly")) is Delivery.ROLLING_MONTHLY
    assert delivery_of(course()) is None


def test_the_lead_is_the_first_provider_and_else_the_folders_partner() -> None:
    assert lead_id(course(providers=["vmu", "su"])) == "vmu"
    assert lead_id(course()) == "su"
    assert lead_id(made(Programme, "coasts", {})) == ""


def test_the_lead_awards_where_nobody_else_is_named() -> None:
    assert awarding_bodies_of(course()) == ("su",)
    assert awarding_bodies_of(course(awarding_body="University X, Faculty Y")) == ("University X, Faculty Y",)
