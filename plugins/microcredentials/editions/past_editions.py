"""All earlier editions, read from their tags as far as they can still be understood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from microcredentials.domain.past_edition import PastEdition
from microcredentials.editions.checksum import checksum_of
from microcredentials.editions.earlier_portfolio import read_earlier
from microcredentials.editions.ledger import LEDGER_FILE, read_ledger
from microcredentials.editions.tags import edition_tags, tag_of
from microcredentials.history.git import NoSuchState, answer
from microcredentials.history.revision import checkout_of
from microcredentials.reading.files import ALLIANCE_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from microcredentials.domain.edition import Edition
    from microcredentials.editions.earlier_portfolio import EarlierPortfolio
    from microcredentials.editions.tags import EditionTag

MOST_KEPT = 40
"""Editions that are kept in memory, so that a server that builds again and again reads each of them once."""


@dataclass(frozen=True, slots=True)
class PastEditions:
    """The earlier editions, newest first; ``notices`` tell in one sentence each what is not as it should be."""

    editions: tuple[PastEdition, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """What one tag gives."""

    edition: PastEdition | None
    notices: tuple[str, ...] = ()


def past_editions(root: Path, current: Edition) -> PastEditions:
    """The editions before ``current``, from the tags ``edition-2025-26``; whatever the tags hold, nothing is raised.

    Files are read from Git's objects: the work at hand stays as it is, and nothing is fetched. A folder
    outside of Git has no past. The cost grows with the entries of all editions together.
    """
    tags = edition_tags(root)
    ledger = read_ledger(root)
    found = tuple(_from_tag(root, tag, current, ledger) for tag in tags)
    notices = (*_missing_tags(root, tags, current, ledger), *(notice for each in found for notice in each.notices))
    return PastEditions(tuple(each.edition for each in found if each.edition), notices)


def _missing_tags(
    root: Path, tags: tuple[EditionTag, ...], current: Edition, ledger: Mapping[Edition, str]
) -> Iterator[str]:
    if not tags and answer(root, "rev-parse", "--is-shallow-repository") == "true\n":
        yield (
            "Past editions are left out: this clone holds only a part of the history and no tags "
            "(fetch them with `git fetch --unshallow --tags`)."
        )
        return
    if not tags and not ledger and _was_raised(root):
        yield (
            f"Past editions are left out: this clone has no tag such as `{tag_of(current.preceding)}`, though the "
            "portfolio had other editions before (fetch the tags with `git fetch --tags`)."
        )
        return
    there = {tag.edition for tag in tags}
    for edition in sorted(ledger, reverse=True):
        if edition < current and edition not in there:
            yield (
                f"Edition {edition} is left out: it stands in `{LEDGER_FILE}`, but this clone has no tag "
                f"`{tag_of(edition)}` (fetch it with `git fetch --tags`)."
            )


def _was_raised(root: Path) -> bool:
    """Whether the history of the alliance's file knows more than one edition."""
    said = answer(root, "log", "--max-count=2", "--format=%H", "-G^edition:", "--", ALLIANCE_FILE)
    return len((said or "").splitlines()) > 1


def _from_tag(root: Path, tag: EditionTag, current: Edition, ledger: Mapping[Edition, str]) -> _Found:
    if tag.edition is None:
        example = tag_of(current)
        return _nothing(f"The tag `{tag.name}` names no edition and is passed over; such a tag is called `{example}`.")
    if tag.edition >= current:
        return _Found(None) if tag.edition == current else _nothing(_of_the_future(tag, current))
    if not tag.commit:
        return _nothing(f"Edition {tag.edition} is left out: its tag `{tag.name}` names {tag.flaw}.")
    try:
        released, earlier, checksum = _read(root.resolve(), tag.commit)
    except NoSuchState as reason:
        return _nothing(f"Edition {tag.edition} is left out: {reason}")
    moved = _moved(tag, checksum, ledger)
    if earlier.is_empty:
        return _Found(None, (*moved, f"Edition {tag.edition} is left out: its tag `{tag.name}` holds no entries."))
    past = PastEdition(tag.edition, released, tag.commit, earlier.portfolio_of(tag.edition))
    return _Found(past, (*moved, *(f"Edition {tag.edition}: {notice}" for notice in earlier.notices)))


def _nothing(notice: str) -> _Found:
    return _Found(None, (notice,))


def _of_the_future(tag: EditionTag, current: Edition) -> str:
    return f"The tag `{tag.name}` is of an edition to come and is passed over; the current one is {current}."


def _moved(tag: EditionTag, checksum: str, ledger: Mapping[Edition, str]) -> tuple[str, ...]:
    """What a tag with other entries than those that were frozen is told about."""
    if tag.edition is None or ledger.get(tag.edition, checksum) == checksum:
        return ()
    return (
        (
            f"The tag `{tag.name}` was moved: its entries are not those that were frozen as edition {tag.edition} "
            f"(their checksum is another one than in `{LEDGER_FILE}`)."
        ),
    )


@lru_cache(maxsize=MOST_KEPT)
def _read(root: Path, commit: str) -> tuple[date, EarlierPortfolio, str]:
    """Day, entries and checksum of a commit, which can never change. Raises :class:`NoSuchState`."""
    day = answer(root, "-c", "log.showSignature=false", "log", "--no-walk", "--format=%cs", commit)
    if not day:
        raise NoSuchState(f"Git cannot read the commit `{commit[:12]}`.")
    with checkout_of(root, commit) as folder:
        return date.fromisoformat(day.strip()), read_earlier(folder), checksum_of(folder)
