"""The generated page about the filters of the catalogue."""

from __future__ import annotations

from datetime import date

import pytest
from tests.acceptance.building import ROOT

from microcredentials.reading.checkout import read_checkout
from microcredentials.rendering.facets import FACETS, Kind, facet_groups, facets_page
from microcredentials.rendering.page import Circumstances
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.translator import translator_for


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(read_checkout(ROOT).portfolio, Circumstances(date(2026, 11, 22), {}), translator_for("en"))


def test_every_filter_is_named_with_its_parameter_and_its_purpose(setting: Setting) -> None:
    rows = [line.split(" | ") for line in facets_page(setting).splitlines() if line.startswith("| ")]
    by_label = {row[0].removeprefix("| "): row for row in rows}

    for facet in FACETS:
        _, parameter, purpose, *_ = by_label[facet.label]
        names = [f"{facet.name}_min", f"{facet.name}_max"] if facet.kind is Kind.RANGE else [facet.name]
        assert parameter == ", ".join(f"`{name}`" for name in names)
        assert len(purpose) > 10


def test_every_value_of_the_catalogue_is_listed_as_learners_read_it(setting: Setting) -> None:
    page = facets_page(setting)

    for group in facet_groups(setting):
        for value in group.values:
            assert f"| `{value.code}` | {value.label} |" in page
