"""Which fields the form asks for in which status, with the sentence that the check would say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.completeness import alternatives
from microcredentials.domain.course import Status
from microcredentials.exports.form.surroundings import Surroundings

if TYPE_CHECKING:
    from microcredentials.domain.alliance import Alliance

_CODES = ("MC301", "MC302")
_EITHER = "prerequisites | eligibility"


def needs_of(alliance: Alliance) -> list[dict[str, object]]:
    """Every need of the alliance: the fields of which one is enough, and by status what is said where none is given."""
    needed = alliance.needed
    needs = dict.fromkeys((*needed.always, *needed.announced, *needed.published, _EITHER))
    by_status = {status: _said(status, alliance) for status in (Status.ANNOUNCED, Status.PUBLISHED, Status.WITHDRAWN)}
    told = []
    for need in needs:
        ways = [".".join(way) for way in alternatives(need)]
        says = {status: said for status, found in by_status.items() if (said := found.get(ways[0]))}
        if says:
            told.append({"ways": ways, "says": says, **({"advice": True} if need == _EITHER else {})})
    return told


def _said(status: Status, alliance: Alliance) -> dict[str, str]:
    """Field -> what is said of a course of which nothing but the status is known; in a form it needs no example."""
    found = Surroundings(alliance).problems_of({"status": status.value})
    return {problem.field: problem.message for problem in found if problem.code in _CODES}
