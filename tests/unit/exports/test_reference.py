"""The generated pages: all fields and all rules."""

from __future__ import annotations

import re

import pytest

from microcredentials.domain.alliance import Alliance, Needed
from microcredentials.exports.field import fields_of
from microcredentials.exports.json_schema import MODELS
from microcredentials.exports.reference import fields_page, needed_when, reference_pages
from microcredentials.rulebook import RULES

ALLIANCE = Alliance.model_validate(
    {
        "target_groups": {"bachelor": {"label": "Bachelor students"}},
        "audiences": {"everyone_else": "Everyone else"},
        "needed": {"always": ["status"], "published": ["fee", "ects | workload_hours"]},
    }
)
PAGES = reference_pages(ALLIANCE)
CHAPTERS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", fields_page(ALLIANCE), re.MULTILINE | re.DOTALL))


def row(kind: str, path: str) -> str:
    (found,) = re.findall(rf"^\| `{re.escape(path)}` \|.*$", CHAPTERS[kind], re.MULTILINE)
    return str(found)


@pytest.mark.parametrize("kind", list(MODELS))
def test_every_field_has_one_row(kind: str) -> None:
    for top in fields_of(MODELS[kind]):
        for field in top.with_parts():
            assert field.description.replace("|", "\\|") in row(kind.capitalize(), field.path)


def test_every_row_has_four_cells() -> None:
    rows = [line for line in fields_page(ALLIANCE).splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in rows} == {5}


def test_codes_and_needs_are_those_of_the_alliance() -> None:
    assert row("Course", "target_groups").endswith("code from the alliance's profile: `bachelor` |  |")
    assert ": `everyone_else`" in row("Course", "fee.amounts")
    assert row("Course", "fee").endswith("| published |")
    assert row("Course", "ects").endswith("| published, or `workload_hours` |")
    assert row("Programme", "fee").endswith("|  |")


def test_a_need_of_an_announced_entry_is_told() -> None:
    assert needed_when("summary", Needed(announced=("summary",))) == "announced"
    assert needed_when("summary", Needed()) == ""


def test_every_rule_has_its_page_and_stands_in_the_list() -> None:
    assert set(PAGES) == {
        "reference/fields.md",
        "reference/rules/index.md",
        *(f"reference/rules/{code}.md" for code in RULES),
    }
    for code, rule in RULES.items():
        assert f"| [{code}]({code}.md) | {rule.title} | {rule.severity} |" in PAGES["reference/rules/index.md"]
        assert f"# {code}: {rule.title}\n" in PAGES[f"reference/rules/{code}.md"]
        assert rule.text in PAGES[f"reference/rules/{code}.md"]


@pytest.mark.parametrize("code", list(RULES))
def test_a_rule_says_what_it_asks_and_shows_it_wrong_and_right(code: str) -> None:
    text = RULES[code].text
    assert len(text.partition("Wrong")[0]) > 40
    assert re.search(r"^Wrong( \(.+\))?:\n\n    \S", text, re.MULTILINE)
    assert re.search(r"^Right( \(.+\))?:\n\n    \S", text, re.MULTILINE)


def test_every_page_has_a_title_and_a_heading() -> None:
    for path, text in PAGES.items():
        assert re.match(r"---\ntitle: .+\ndescription: .+\n---\n\n# .+\n", text), path
