"""What may stand in a column that takes codes, with words for each: for drop-down lists, and to understand cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.partner import PartnerRole
from microcredentials.domain.vocabulary import COUNTRIES, CURRENCIES, ISCED_FIELDS, LANGUAGES
from microcredentials.exports.profile_codes import profile_labels
from microcredentials.plain_words.value_words import code_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.column import Column

_VOCABULARIES = {"languages": LANGUAGES, "isced-f": ISCED_FIELDS, "countries": COUNTRIES, "currencies": CURRENCIES}
YES_OR_NO = {"true": "yes", "false": "no"}
_TOLD_WITH_CODE = frozenset({"isced-f", "currencies", "partner"})
"""Lists whose codes people know and look for."""


def choices_of(column: Column, portfolio: Portfolio) -> Mapping[str, str]:
    """Code -> words, in the order of their list; empty for a column that takes anything."""
    if column.kind in _VOCABULARIES:
        return _VOCABULARIES[column.kind].labels
    match column.kind:
        case "profile":
            return profile_labels(portfolio.alliance, ".".join(column.path))
        case "partner":
            members = (one for one in portfolio.partners.values() if one.role is not PartnerRole.FORMER)
            return {one.id: str(one.heading) for one in members}
        case "boolean":
            return YES_OR_NO
        case "edition":
            edition = str(portfolio.alliance.edition or "")
            return {edition: edition} if edition else {}
        case _:
            return {code: code_in_words(code) for code in column.codes}


def choice_as_shown(column: Column, code: str, words: str) -> str:
    """How a choice stands in a drop-down list: ``on site``, ``0613 Software and applications development``."""
    return f"{code} {words}" if column.kind in _TOLD_WITH_CODE else words
