from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError
from tests.unit.domain.forms import meant_by, mistake_in, read
from tests.unit.domain.portfolios import made

from microcredentials.domain.alliance import Alliance
from microcredentials.domain.partner import CreditRange, ErasmusCode, LogoFile, Oid, Partner, Pic, Ror, Schac, Wikidata

FORMS: dict[str, Any] = {
    "ror": Ror,
    "erasmus": ErasmusCode,
    "pic": Pic,
    "oid": Oid,
    "schac": Schac,
    "wikidata": Wikidata,
    "logo": LogoFile,
}


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("ror", "https://ror.org/02jv3k292"),
        ("erasmus", "BG SOFIA06"),
        ("pic", "999887641"),
        ("oid", "E10209043"),
        ("schac", "uni-sofia.bg"),
        ("wikidata", "Q841581"),
        ("logo", "su.svg"),
    ],
)
def test_an_identifier_is_taken_as_its_register_writes_it(kind: str, written: str) -> None:
    assert read(FORMS[kind], written) == written


@pytest.mark.parametrize(
    ("kind", "written", "meant"),
    [
        ("ror", "02jv3k292", "https://ror.org/02jv3k292"),
        ("ror", "ror.org/02jv3k292", "https://ror.org/02jv3k292"),
        ("pic", "999 887 641", "999887641"),
        ("oid", "e10209043", "E10209043"),
        ("erasmus", "bg sofia06", "BG SOFIA06"),
        ("wikidata", "https://www.wikidata.org/wiki/Q841581", "Q841581"),
        ("schac", "Uni-Sofia.bg", "uni-sofia.bg"),
    ],
)
def test_an_identifier_in_another_form_is_mended(kind: str, written: str, meant: str) -> None:
    assert meant_by(FORMS[kind], written) == meant


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("ror", "https://ror.org/1"),
        ("pic", "99988764"),
        ("pic", "٩٩٩٨٨٧٦٤١"),
        ("logo", "../su.svg"),
        ("logo", "https://example.org/su.png"),
        ("logo", "su.gif"),
        ("logo", "SU.png"),
        ("schac", "sofia"),
    ],
)
def test_what_is_no_identifier_is_refused(kind: str, written: str) -> None:
    assert mistake_in(FORMS[kind], written).code == "MC214"


def test_native_names_are_names_by_language() -> None:
    assert made(Partner, "su", {"native_name": {"bg": "Софийски университет"}}).native_name == {
        "bg": "Софийски университет"
    }
    with pytest.raises(ValidationError):
        made(Partner, "su", {"native_name": {"bg": "a\nb"}})


def test_a_partner_without_acronym_is_called_by_its_id_in_capitals() -> None:
    assert made(Partner, "su", {}).short_name == "SU"
    assert str(made(Partner, "su", {"acronym": "SU/FDIBA"}).heading) == "SU/FDIBA"


@pytest.mark.parametrize("range_", [{"min": "4", "max": "3"}, {"min": "1", "max": "30", "step": "0"}], ids=str)
def test_a_range_of_credits_has_an_order_and_a_step(range_: dict[str, str]) -> None:
    assert mistake_in(CreditRange, range_).code == "MC401"


def test_the_label_of_a_target_group_is_found_beside_plain_labels() -> None:
    alliance = made(
        Alliance, "alliance", {"target_groups": {"bachelor": {"label": "Bachelors"}}, "audiences": {"staff": "Staff"}}
    )
    assert str(alliance.label("target_groups", "bachelor")) == "Bachelors"
    assert str(alliance.label("audiences", "staff")) == "Staff"
    assert alliance.label("audiences", "nobody") == "nobody"
