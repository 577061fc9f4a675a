"""Long texts cut to what matters."""

from __future__ import annotations

LONGEST_EXCERPT = 300
"""Characters of one value that are shown."""

_CONTEXT = 40
"""Characters of what did not change that are kept on either side of what did."""


def excerpts(before: str, after: str) -> tuple[str, str]:
    """Two wordings of one text; where they are long, only the part in which they differ."""
    if max(len(before), len(after)) <= LONGEST_EXCERPT:
        return before, after
    start = _cut(before, _alike(before, after) - _CONTEXT) if before and after else 0
    return _excerpt(before, start), _excerpt(after, start)


def shortened(text: str, longest: int = LONGEST_EXCERPT) -> str:
    """The text, or its beginning with a mark that there is more."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _alike(before: str, after: str) -> int:
    """How many characters both begin with."""
    differing = (at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new)
    return next(differing, min(len(before), len(after)))


def _cut(text: str, at: int) -> int:
    """The position of the word at which an excerpt begins; 0 where little would be left out."""
    return text.rfind(" ", 0, at) + 1 if at > _CONTEXT else 0


def _excerpt(text: str, start: int) -> str:
    return shortened(f"…{text[start:]}" if start and text else text)
