"""The yearly revision of all partners as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.reports.difference_markdown import ELEMENT_WORDS
from microcredentials.reports.revision_letter import letter_to
from microcredentials.revision.state import RevisionState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from microcredentials.revision.overview import Overview, PartnerOverview


def as_markdown(overview: Overview, partners: Sequence[PartnerOverview], site: str = "", *, whole: bool = True) -> str:
    """Of the ``whole`` portfolio a table, then a letter to each partner with silent entries; else only the letters."""
    if not whole:
        return "\n".join(letter_to(partner, overview, site) for partner in partners)
    letters = (
        f"## {partner.id}\n\n{letter_to(partner, overview, site)}" for partner in overview.by_silence if partner.silent
    )
    return "\n".join(("\n".join(_table(overview)) + "\n", *letters))


def _table(overview: Overview) -> Iterator[str]:
    yield f"# Revision {overview.edition or ''}".rstrip()
    yield ""
    kind = "examples" if overview.of_examples else "entries"
    yield f"The partners have spoken about {overview.answered:,} of {overview.asked:,} {kind}."
    yield ""
    yield f"| Partner | {' | '.join(state.capitalize() for state in RevisionState)} | Announced | Complete |"
    yield f"|---|{'---:|' * (len(RevisionState) + 2)}"
    for partner in overview.partners:
        mean = "–" if partner.mean_completeness is None else f"{int(partner.mean_completeness * 100)} %"
        counts = " | ".join(str(partner.counts[state]) for state in RevisionState)
        yield f"| {partner.id} | {counts} | {partner.announced} | {mean} |"
    if overview.missing_elements:
        yield ""
        yield "Elements that courses lack: " + ", ".join(
            f"{ELEMENT_WORDS[name]} ({number})" for name, number in overview.missing_elements
        )
