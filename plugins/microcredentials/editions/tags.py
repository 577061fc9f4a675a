"""The Git tags by which editions are released, and what each of them names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from microcredentials.domain.edition import edition_named
from microcredentials.history.git import answer, raw_answer

if TYPE_CHECKING:
    from pathlib import Path

    from microcredentials.domain.edition import Edition

PREFIX = "edition-"


def tag_of(edition: Edition) -> str:
    """The name of the tag by which an edition is released: ``edition-2026-27``."""
    return f"{PREFIX}{edition}"


@dataclass(frozen=True, slots=True)
class EditionTag:
    """A tag whose name begins like that of an edition.

    ``edition`` is ``None`` where the rest of the name is none. ``commit`` is the hash of the commit that
    the tag names; where it names none, it is empty and ``flaw`` says in a few words what is there instead.
    """

    name: str
    edition: Edition | None
    commit: str = ""
    flaw: str = ""


def edition_tags(root: Path) -> tuple[EditionTag, ...]:
    """All such tags of the repository around ``root``, the newest edition first; none where there is no Git."""
    listing = answer(root, "for-each-ref", "--format=%(refname:strip=2)", f"refs/tags/{PREFIX}*") or ""
    names = tuple(listing.splitlines())
    wanted = "".join(f"refs/tags/{name}^{{}}\n" for name in names).encode("utf-8", "surrogateescape")
    said = raw_answer(root, "cat-file", "--batch-check=%(objecttype) %(objectname)", given=wanted) if names else b""
    facts = (said or b"").decode("utf-8", "surrogateescape").splitlines()
    tags = (_tag(name, fact) for name, fact in zip(names, facts or [""] * len(names), strict=True))
    return tuple(sorted(tags, key=lambda tag: (tag.edition is None, -_year(tag), tag.name)))


def _tag(name: str, fact: str) -> EditionTag:
    edition = edition_named(name.removeprefix(PREFIX))
    kind, _, hash_ = fact.partition(" ")
    match kind:
        case "commit":
            return EditionTag(name, edition, hash_)
        case "tree" | "blob":
            return EditionTag(name, edition, flaw="a folder" if kind == "tree" else "a single file")
        case _:
            return EditionTag(name, edition, flaw="a commit that this clone lacks")


def _year(tag: EditionTag) -> int:
    return tag.edition.first_year if tag.edition else 0
