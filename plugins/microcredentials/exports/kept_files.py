"""The files at addresses that earlier editions gave, for programs that read or subscribed to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.lineage import course_lineage
from microcredentials.exports.calendar_places import course_calendar
from microcredentials.exports.plain_json import course_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication


def kept_files(portfolio: Portfolio, publication: Publication, made: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Address -> content, of those that are not among the files ``made`` for the present courses and partners.

    A former id leads to the files of the course as it is called today. A course that is gone is told as withdrawn,
    with what it said last; its calendar, like that of a partner who left, holds nothing more.
    """
    kept: dict[str, bytes] = {}
    lineage = course_lineage(portfolio, publication.past)
    for id_ in lineage.successors:
        last = lineage.last_id(id_)
        kept |= {
            there: made[here]
            for there, here in ((course_file(id_), course_file(last)), (course_calendar(id_), course_calendar(last)))
            if there not in made and here in made
        }
    return kept | _of_the_past(portfolio, publication, {**made, **kept}) if publication.past else kept


def _of_the_past(portfolio: Portfolio, publication: Publication, made: Mapping[str, bytes]) -> dict[str, bytes]:
    from microcredentials.exports.gone_files import gone_files  # noqa: PLC0415  the library of calendars

    kept: dict[str, bytes] = {}
    for edition in publication.past:  # the newest has the last word
        kept |= gone_files(edition, portfolio, publication, made.keys() | kept.keys())
    return kept
