"""One page of each kind."""

from __future__ import annotations

import pytest
from tests.acceptance.building import ROOT

from microcredentials.domain.course import Status
from microcredentials.reading.checkout import read_checkout

_PORTFOLIO = read_checkout(ROOT).portfolio
_COURSES = _PORTFOLIO.shown_courses


def _first(status: Status, *, example: bool) -> str:
    return next(f"courses/{one.id}/" for one in _COURSES if one.status is status and one.example is example)


PAGE_KINDS = {
    "front page": "",
    "catalogue": "catalogue/",
    "published course": _first(Status.PUBLISHED, example=True),
    "announced course": _first(Status.ANNOUNCED, example=False),
    "selection": "selection/",
    "compare": "compare/",
    "deadlines": "deadlines/",
    "find": "find/",
    "partners": "partners/",
    "partner": f"partners/{_COURSES[0].lead_id}/",
    "programmes": "programmes/",
    "programme": f"programmes/{_PORTFOLIO.shown_programmes[0].id}/",
    "target group": "for/bachelor/",
    "accessibility statement": "accessibility/",
    "privacy": "privacy/",
    "form": "contribute/",
    "office": "office/",
    "open data": "data/",
    "courses on your own site": "contribute/own-site/",
    "embedded list": f"embed/{_COURSES[0].lead_id}/",
    "guide": "about/microcredentials/",
    "guide with code": "contribute/yaml-in-five-minutes/",
    "reference": "reference/fields/",
    "missing": "no/such/page/",
}
"""Kind -> address."""

every_kind = pytest.mark.parametrize("path", [pytest.param(path, id=kind) for kind, path in PAGE_KINDS.items()])
"""Runs a test with the address of one page of each kind."""

every_kind_with_header = pytest.mark.parametrize(
    "path", [pytest.param(path, id=kind) for kind, path in PAGE_KINDS.items() if kind != "embedded list"]
)
"""The same without the list that stands in a frame on other sites."""
