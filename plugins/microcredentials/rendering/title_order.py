"""The alphabetical order of titles, the same in static lists and in those that scripts sort."""

from __future__ import annotations

from unicodedata import combining, normalize

TitleKey = tuple[str, str]


def title_key(title: str) -> TitleKey:
    """Letters and digits without accents and case first, so that quotation marks do not lead; then the title itself."""
    folded = title.casefold() if title.isascii() else _without_accents(title)
    if not folded.replace(" ", "").isalnum():
        folded = "".join(sign for sign in folded if sign.isalnum() or sign.isspace())
    return folded, title


def _without_accents(title: str) -> str:
    return "".join(sign for sign in normalize("NFKD", title).casefold() if not combining(sign))


def title_ranks(titles: list[str]) -> list[int]:
    """Per title its place in the alphabet, from 0; each place once."""
    by_title = sorted(range(len(titles)), key=lambda row: (title_key(titles[row]), row))
    ranks = dict(zip(by_title, range(len(titles)), strict=True))
    return [ranks[row] for row in range(len(titles))]
