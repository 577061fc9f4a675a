"""One page of each kind."""

from __future__ import annotations

from tests.acceptance.building import ROOT

from microcredentials.domain.course import Status
from microcredentials.reading.checkout import read_checkout

_PORTFOLIO = read_checkout(ROOT).portfolio
_COURSES = _PORTFOLIO.shown_courses


def _first(status: Status) -> str:
    return next(f"courses/{course.id}/" for course in _COURSES if course.status is status)


PAGE_KINDS = {
    "front page": "",
    "catalogue": "catalogue/",
    "published course": _first(Status.PUBLISHED),
    "announced course": _first(Status.ANNOUNCED),
    "partners": "partners/",
    "partner": f"partners/{_COURSES[0].lead_id}/",
    "programmes": "programmes/",
    "programme": f"programmes/{_PORTFOLIO.shown_programmes[0].id}/",
    "target group": "for/bachelor/",
    "guide": "about/microcredentials/",
    "guide with code": "contribute/yaml-in-five-minutes/",
    "reference": "reference/fields/",
    "rule": "reference/rules/MC301/",
    "missing": "no/such/page/",
}
"""Kind -> address."""
