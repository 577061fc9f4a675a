"""All formats together: what the build and the command line share."""

from __future__ import annotations

import json

import pytest
from tests.unit.exports.full_portfolio import PUBLICATION, full_portfolio

from microcredentials.domain.data_format import FileKind
from microcredentials.exports.also_published import ALSO_PUBLISHED
from microcredentials.exports.data_files import data_files, site_data
from microcredentials.exports.formats import FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_entries_give_the_same_bytes(name: str) -> None:
    assert FORMATS[name](full_portfolio(), PUBLICATION) == FORMATS[name](full_portfolio(), PUBLICATION)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_says_what_it_is_and_describes_all_its_files(name: str) -> None:
    about = FORMATS[name].about
    assert about.name == name
    assert all((about.title, about.about, about.kinds))
    published = data_files(full_portfolio(), PUBLICATION, [name]).formats[0]
    for address in published.sizes:
        assert any(matches(address, kind) for kind in about.kinds), address


def matches(address: str, kind: FileKind) -> bool:
    parts, pattern = address.split("/"), kind.address.split("/")
    same = (part == wanted or "<" in wanted for part, wanted in zip(parts, pattern, strict=False))
    return len(parts) == len(pattern) and all(same)


def test_only_the_formats_that_are_asked_for_are_made() -> None:
    assert list(data_files(full_portfolio(), PUBLICATION, ["csv"]).files) == ["data/courses.csv"]


def test_openapi_describes_every_address_once() -> None:
    made = site_data(full_portfolio(), PUBLICATION)
    described = json.loads(made.files["openapi.json"])
    kinds = [kind for one in made.formats for kind in one.format.kinds]
    assert described["openapi"] == "3.1.0"
    assert described["servers"] == [{"url": PUBLICATION.site}]
    assert len(described["paths"]) == len(kinds)
    operations = [path["get"]["operationId"] for path in described["paths"].values()]
    assert len(set(operations)) == len(operations)
    for address, path in described["paths"].items():
        assert [f"{{{one['name']}}}" in address for one in path.get("parameters", [])] == [True] * address.count("{")


def test_what_else_is_published_is_described_as_well() -> None:
    made = site_data(full_portfolio(), PUBLICATION)
    assert [one.format for one in made.formats][-len(ALSO_PUBLISHED) :] == list(ALSO_PUBLISHED)
