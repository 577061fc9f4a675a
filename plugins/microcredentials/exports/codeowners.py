"""Who is asked to review which entries, in GitHub's form: ``.github/CODEOWNERS``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.portfolio import Portfolio

_NOTICE = """\
# Generated from the `reviewers` in partners/. Do not edit; write it anew with
# microcredentials codeowners > .github/CODEOWNERS
"""


def codeowners(portfolio: Portfolio) -> str:
    """A line for each path that has reviewers; a partner that names none has no line."""
    lines = "".join(f"{path} {' '.join(f'@{name}' for name in names)}\n" for path, names in _owned(portfolio))
    return f"{_NOTICE}\n{lines}" if lines else _NOTICE


def _owned(portfolio: Portfolio) -> Iterator[tuple[str, tuple[str, ...]]]:
    for id_, partner in portfolio.partners.items():
        if partner.reviewers:
            yield f"/courses/{id_}/", partner.reviewers
            yield f"/partners/{id_}.yml", partner.reviewers
    for id_, programme in portfolio.programmes.items():
        lead = portfolio.partners.get(programme.providers[0]) if programme.providers else None
        if lead and lead.reviewers:
            yield f"/programmes/{id_}.yml", lead.reviewers
