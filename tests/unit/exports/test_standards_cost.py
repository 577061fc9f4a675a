"""What the European standards cost grows with the number of courses, not faster; counted in calls, not in seconds."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from tests.unit.exports.standard_portfolios import PUBLICATION, portfolio_of

from microcredentials.exports.elm.files import ELM
from microcredentials.exports.exported import Format
from microcredentials.exports.qdr.files import QDR
from microcredentials.exports.qualitylink.files import QUALITYLINK

COURSE = {
    "fee": {"amounts": {"everyone_else": "120"}},
    "offerings": [{"start": "2027-02-15"}],
    "assessment": {"types": ["quiz"]},
}


def calls(format_: Format, courses: int) -> int:
    portfolio = portfolio_of({f"su/course-{number:04}": COURSE for number in range(courses)})
    counted = 0

    def count(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        format_(portfolio, PUBLICATION)
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("format_", [ELM, QDR, QUALITYLINK], ids=lambda format_: format_.about.name)
def test_four_times_the_courses_cost_no_more_than_four_times_the_calls(format_: Format) -> None:
    calls(format_, 5)  # reads the vocabularies
    assert calls(format_, 160) <= 4.1 * calls(format_, 40)
