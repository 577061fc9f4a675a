"""What a partner is told about its broken links, as Markdown in which no word of an entry is mark-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from microcredentials.links.address_book import Link
    from microcredentials.links.strikes import Record

MOST_TOLD = 100
"""Links in one issue; whoever has more broken ones begins with these."""

_LONGEST_ADDRESS = 300
_INTRODUCTION = (
    "Nobody answered at these addresses on four days on which we looked. Correct them in the files named, or remove "
    "them. Nothing else depends on it: the entries stay online. This list is kept up to date, and closes when all "
    "addresses answer.\n"
)


def broken_by_partner(links: Iterable[Link], record: Record) -> Mapping[str, str]:
    """Partner -> the text of its issue, for partners with broken links."""
    broken: dict[str, list[Link]] = {}
    for link in links:
        if link.address in record and record[link.address].is_broken:
            broken.setdefault(link.partner, []).append(link)
    return {partner: _told(of_partner, record) for partner, of_partner in broken.items()}


def _told(links: list[Link], record: Record) -> str:
    lines = [_line(link, record) for link in links[:MOST_TOLD]]
    if len(links) > MOST_TOLD:
        lines.append(f"- and {len(links) - MOST_TOLD} more\n")
    return f"{_INTRODUCTION}\n{''.join(lines)}"


def _line(link: Link, record: Record) -> str:
    strikes = record[link.address]
    return f"- `{link.path}`, `{link.field}`: {_shown(link.address)}, {strikes.reason}, since {strikes.since}\n"


def _shown(address: str) -> str:
    """In a code span nothing is a link or a mention; an address holds no back tick (rule MC208)."""
    whole = address.replace("`", "%60")
    return f"`{whole if len(whole) <= _LONGEST_ADDRESS else whole[: _LONGEST_ADDRESS - 1] + '…'}`"
