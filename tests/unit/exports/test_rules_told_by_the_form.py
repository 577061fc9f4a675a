"""Every rule of the book is told by the form, or there is a reason why it is not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.unit.exports.form_scripts import NEW, PORTFOLIO, findings_of_form, problems_of_check, without_examples

from microcredentials.domain.contact import Contact
from microcredentials.domain.partner import CreditRange
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Severity
from microcredentials.domain.quality import QualityAssurance, QualityAssuranceKind
from microcredentials.rulebook import RULES

SHOWN = "su/artificial-intelligence-practical-cases"
FORMER = "su/ai-in-practice"
WITHDRAWN = "eka/caring-for-textiles"

WRITTEN_BY_THE_FORM = "The form writes the file, and reads published entries only, which have passed the check."
CHOSEN = "The form offers nothing else to choose."
OF_PARTNERS = "It is about the files of partners and of the alliance."
OF_PROGRAMMES = "It is about programmes."

UNTOLD: dict[str, str] = {
    **{f"MC{number:03}": WRITTEN_BY_THE_FORM for number in (*range(1, 26), 201, 202, 211, 505)},
    "MC101": "The form makes the name of the file, and says in words of its own what a name of yours lacks.",
    "MC102": CHOSEN,
    "MC105": OF_PROGRAMMES,
    "MC106": OF_PARTNERS,
    "MC111": "Drafts are not published. The form does not know them, and says MC104 instead.",
    "MC114": OF_PARTNERS,
    "MC210": CHOSEN,
    "MC214": OF_PARTNERS,
    "MC217": OF_PARTNERS,
    **{f"MC{number}": OF_PROGRAMMES for number in range(701, 705)},
    "MC706": OF_PARTNERS,
    "MC707": OF_PROGRAMMES,
    "MC708": OF_PROGRAMMES,
}
"""Code -> why the form does not tell it."""


def run(**fields: Any) -> dict[str, Any]:
    return {"offerings": [{"start": "2027-02-15", "end": "2027-04-30", **fields}]}


def published(**fields: Any) -> dict[str, Any]:
    return {"status": "published", **fields}


CHAMBER = {"name": "Chamber", "kind": "other", "role": "awards"}
TOLD: dict[str, list[dict[str, Any]]] = {
    "MC103": [{"co_created_by": ["nobody"]}, run(provider="nobody")],
    "MC104": [published(requires=["su/nothing-like-it"]), {"requires": "maps"}],
    "MC107": [{"providers": ["vmu", "ua"]}],
    "MC115": [{"co_created_by": ["su"]}, {"providers": ["su", "vmu"], "co_created_by": ["eka", "vmu"]}],
    "MC108": [
        {"awarding_body": ["su", "Chamber"]},
        {"awarding_body": "Chamber", "co_providers": [CHAMBER]},
        run(awarding_body="Chamber") | {"co_providers": [CHAMBER | {"role": "teaches", "country": "DE"}]},
    ],
    "MC109": [{"requires": FORMER}],
    "MC110": [{"aliases": [NEW]}, {"aliases": [SHOWN]}, {"aliases": [FORMER]}, {"aliases": [WITHDRAWN]}],
    "MC112": [published(requires=WITHDRAWN)],
    "MC113": [
        published(replaced_by=SHOWN, withdrawn_reason="It moved."),
        {"status": "withdrawn", "replaced_by": NEW},
    ],
    "MC203": [{"languages": ["xx"]}, {"fields": ["0613", "9876"]}, {"open_to": ["nobody"]}],
    "MC204": [{"ects": "many"}, {"workload_hours": "2.5"}, {"places": "1.2345"}, {"workload_hours": "0"}],
    "MC205": [run(apply_by="soon"), {"reviewed_for": "this year"}, run(start="next spring")],
    "MC206": [{"title": "ab"}, {"title": "x" * 170}, {"title": {"en": "Maps", "bg": "ab"}}],
    "MC207": [{"title": {"bg": "Карти"}}],
    "MC208": [{"links": {"homepage": "homepage"}}],
    "MC209": [{"contact": {"email": "office"}}],
    "MC212": [{"learning_outcomes": [f"Explain number {number}." for number in range(21)]}],
    "MC213": [{"duration": "ten weeks"}],
    "MC215": [{"ects": {"min": "3"}}, {"modules": [{"ects": "3"}]}, {"source": {"seen": "2026-01-02"}}],
    "MC216": [
        {"keywords": ["maps", "coast", "maps"]},
        {"learning_outcomes": ["Judge a map.", {"text": "Judge a map.", "kind": "skill"}]},
        {"keywords": [{"en": "maps", "bg": "карти"}, "maps"]},
    ],
    "MC301": [published(), {"status": "announced"}, published(ects="none", title="Maps of the coast")],
    "MC302": [published(title="Maps of the coast")],
    "MC303": [published(reviewed_for="2019-20"), published(reviewed_for="2097-98")],
    "MC304": [{"offerings": [{"places": "3"}]}],
    "MC401": [{"ects": {"min": "4", "max": "3"}}],
    "MC402": [
        {"ects": "31"},
        {"ects": "0"},
        {"ects": {"min": "20", "max": "40"}},
        {"ects": {"by_partner": {"su": "40"}}},
        run(ects="40"),
    ],
    "MC403": [{"ects": "2.25"}, run(ects="3.7")],
    "MC404": [
        {"ects": "3", "workload_hours": "30"},
        {"ects": {"min": "3", "max": "4"}, "workload_hours": "200"},
        {"ects": {"by_partner": {"su": "3", "vmu": "4.5"}}, "workload_hours": "47"},
    ],
    "MC405": [
        {"level": {"eqf": "7", "qf_ehea": "first"}},
        {"level": {"eqf": ["7", "6"], "qf_ehea": ["short"]}},
        {"level": {"eqf": ["4"], "qf_ehea": ["first", "second"]}},
    ],
    "MC406": [
        run(apply_by="2027-03-01"),
        {"offerings": [{"start": "2027-05", "end": "2027-04-30"}]},
        run(parts=[{"start": "2027-01-31"}]),
        run(parts=[{"end": "2027-05"}, {"start": "2027-03-02", "end": "2027-03-01"}]),
    ],
    "MC501": [{"open_to": ["alliance_students"], "fee": {"amounts": {"everyone_else": "120"}}}],
    "MC502": [
        {"fee": {"reductions": [{"for": "Teachers"}]}},
        {"fee": {"reductions": [{"for": "Teachers", "amount": "3", "percent": "5"}]}},
    ],
    "MC504": [{"fee": {"amounts": {"everyone_else": {"min": "150", "max": "100"}}}}],
    "MC601": [
        published(prerequisites="TBD"),
        published(prerequisites="To be announced!"),
        published(support={"en": "Ask TODO for help.", "bg": "—"}),
    ],
    "MC602": [{"description": "Bring <b>your own</b> project."}],
    "MC603": [
        {"description": "See [the syllabus](www.example.org/syllabus)."},
        {"description": "See [the syllabus](javascript:alert(1))."},
        {"description": "See [the syllabus]()."},
        {"description": "See [the syllabus][1].\n\n[1]: syllabus.pdf"},
    ],
    "MC604": [{"application": {"url": "http://example.org/apply"}}, run(application_url="http://example.org/run")],
    "MC605": [{"links": {"homepage": "https://éxample.org/q"}}],
    "MC606": [{"title": str(PORTFOLIO.courses[SHOWN].heading).upper()}],
    "MC705": [{"requires": [NEW]}],
}
"""Code -> entries that break the rule, of which the form says what the check says."""

RIGHT: list[dict[str, Any]] = [
    published(prerequisites="Карти", support="Todo o mundo. Class XX."),
    published(support="`<b>` is a tag, \\<b> is none, <https://example.org> is a link, [a](mailto:a@example.org) too."),
    {"ects": {"min": "3", "max": "4"}, "workload_hours": "100"},
    {"level": {"eqf": ["6", "7"], "qf_ehea": ["second", "first"]}},
    {"learning_outcomes": [{"en": "Judge a map.", "bg": "Карти."}, {"en": "Draw a map.", "bg": "Карти 2."}]},
    run(apply_by="2027-02-01", parts=[{"start": "2027-02", "end": "2027-04"}]),
    {"source": {"url": "http://example.org"}},
    {"awarding_body": ["su", "Chamber"], "co_providers": [CHAMBER | {"country": "DE"}]},
    published(requires=[SHOWN], providers=["vmu", "su"]),
    {"open_to": ["everyone_else"], "fee": {"amounts": {"everyone_else": {"min": "0", "max": "120"}}}},
]  # fmt: skip


def test_every_rule_is_told_or_there_is_a_reason() -> None:
    assert {*TOLD, *UNTOLD} == set(RULES)
    assert TOLD.keys() & UNTOLD.keys() == set()


@pytest.mark.parametrize("code", TOLD)
def test_the_form_says_what_the_check_says(code: str) -> None:
    found = findings_of_form(*TOLD[code])
    for fields, told in zip(TOLD[code], found, strict=True):
        problems = problems_of_check({"status": "draft"} | fields)
        asked = {without_examples(problem.sentence) for problem in problems if problem.code == code}
        assert asked, f"{fields} does not break {code}"
        assert asked <= {without_examples(finding["sentence"]) for finding in told}
        assert {without_examples(one["sentence"]) for one in told} == {
            without_examples(one.sentence) for one in problems
        }


def test_what_is_advice_in_the_form_is_a_warning_of_the_check() -> None:
    entries = [fields for examples in TOLD.values() for fields in examples]
    for fields, told in zip(entries, findings_of_form(*entries), strict=True):
        severities = {without_examples(one.sentence): one.severity for one in problems_of_check(fields)}
        for one in told:
            severity = severities.get(without_examples(one["sentence"]))
            assert severity in {None, Severity.WARNING if one["kind"] == "advice" else Severity.ERROR}


@pytest.mark.parametrize("fields", RIGHT, ids=range(len(RIGHT)))
def test_the_form_says_nothing_of_what_is_right(fields: dict[str, Any]) -> None:
    [told] = findings_of_form(fields)
    assert [one["sentence"] for one in told if one["kind"] != "need" and "Neither" not in one["sentence"]] == []
    unneeded = [one.sentence for one in problems_of_check(fields) if one.code not in {"MC301", "MC302"}]
    assert unneeded == []


def with_partner(**values: Any) -> Portfolio:
    """The portfolio in which the partner `su` says this of itself."""
    entry = PORTFOLIO.partner_entries["su"]
    own = replace(entry, value=entry.value.model_copy(update=values))
    return replace(PORTFOLIO, partner_entries={**PORTFOLIO.partner_entries, "su": own})


@pytest.mark.parametrize(
    "fields",
    [
        {"ects": "6"},
        {"ects": {"min": "1", "max": "3"}},
        {"providers": ["vmu", "su"], "ects": "6"},
        {"providers": ["vmu", "su"], **run(provider="su", ects="1")},
        {"ects": {"by_partner": {"su": "1", "vmu": "8"}}},
    ],
    ids=str,
)
def test_the_narrower_range_of_a_university_holds_for_the_courses_it_leads(fields: dict[str, Any]) -> None:
    portfolio = with_partner(ects=CreditRange(min=2, max=5))
    [told] = findings_of_form(fields, portfolio=portfolio)
    expected = [one.sentence for one in problems_of_check({"status": "draft"} | fields, portfolio=portfolio)]
    assert [one["sentence"] for one in told] == expected
    assert bool(expected) == (fields != {"providers": ["vmu", "su"], "ects": "6"})


@pytest.mark.parametrize(
    "fields",
    [
        published(),
        published(contact={"phone": "+359 2 1"}),
        published(quality_assurance={"description": "By the faculty."}),
        published(providers=["vmu", "su"]),
    ],
    ids=str,
)
def test_what_a_university_says_for_all_its_courses_is_not_asked_again(fields: dict[str, Any]) -> None:
    quality = QualityAssurance(kind=next(iter(QualityAssuranceKind)))
    portfolio = with_partner(contact=Contact(email="office@example.org"), quality_assurance=quality)
    [told] = findings_of_form(fields, portfolio=portfolio)
    expected = {one.message for one in problems_of_check(fields, portfolio=portfolio) if one.code == "MC301"}
    assert {one["sentence"] for one in told if one["kind"] == "need"} == {
        message.replace(", and what stands here does not say it.", ".") for message in expected
    }
