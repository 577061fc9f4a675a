"""What a build publishes beside the pages, so that pages can link to it: calendars, feeds, data, pictures, a PDF."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from microcredentials.domain.progress import UNHEARD, Progress
from microcredentials.exports.changes_feed import changes_feed
from microcredentials.exports.data_files import site_data
from microcredentials.exports.json_schema import SCHEMA_FILES
from microcredentials.exports.kept_files import kept_files
from microcredentials.exports.publication import Publication
from microcredentials.reading.licence import licence_of
from microcredentials.reading.logo import read_logo
from microcredentials.rendering.assets import LOGOS
from microcredentials.rendering.page import PORTFOLIO_PDF
from microcredentials.rendering.translator import translator_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.assets import Asset
    from microcredentials.rendering.page import Circumstances
    from mkdocs_microcredentials.config import MicrocredentialsConfig

_KEPT_CARDS = ".cache/social-cards"


def files_beside(
    root: Path,
    portfolio: Portfolio,
    known: Circumstances,
    wanted: MicrocredentialsConfig,
    progress: Progress = UNHEARD,
) -> tuple[Mapping[str, bytes], Circumstances]:
    """Address below the site's root -> content, and what pages know once these files are there.

    ``root`` is the checkout, in which drawn cards are kept; ``wanted`` says which files the site asks for. A
    ``PluginError`` where the document is wanted and cannot be made.
    """
    publication = publication_of(portfolio, known)
    data = site_data(portfolio, publication, wanted.exports, progress)
    files = {
        **changes_feed(portfolio, publication),
        **_logos(root, portfolio),
        **data.files,
    }
    files |= kept_files(portfolio, publication, files)
    if wanted.social_cards:
        cards = progress.follow("Drawing cards", _cards(root, portfolio, known))
        files |= {card.address: card.content for card in cards}
    if wanted.pdf:
        with progress.during("Setting the document", len(portfolio.shown_courses)):
            files[PORTFOLIO_PDF] = _document(root, portfolio, known)
    return files, replace(known, files=frozenset({*files, *SCHEMA_FILES}), formats=data.formats)


# What draws and typesets is loaded where a site wants it: its libraries take longer than a small build.


def _cards(root: Path, portfolio: Portfolio, circumstances: Circumstances) -> Iterator[Asset]:
    from microcredentials.rendering.share_pictures import share_pictures  # noqa: PLC0415  the library of pictures

    return share_pictures(portfolio, circumstances, root / _KEPT_CARDS)


def _document(root: Path, portfolio: Portfolio, circumstances: Circumstances) -> bytes:
    from microcredentials.exports.pdf import MissingExtraError, pdf_of  # noqa: PLC0415  the typesetter
    from microcredentials.rendering.prospectus import prospectus  # noqa: PLC0415  what it sets

    try:
        return pdf_of(prospectus(portfolio, circumstances, licence_of(root)))
    except MissingExtraError as error:
        raise PluginError(str(error)) from error


def _logos(root: Path, portfolio: Portfolio) -> Mapping[str, bytes]:
    """Those that reading found harmless; the others are errors and end a build before it comes here."""
    read = ((entry.value.logo, read_logo(root, entry)) for entry in portfolio.partner_entries.values())
    return {f"{LOGOS}{name}": content for name, content in read if isinstance(content, bytes)}


def publication_of(portfolio: Portfolio, circumstances: Circumstances) -> Publication:
    """What pages know, for files that are no pages."""
    language = portfolio.alliance.default_language
    return Publication(
        circumstances.today,
        circumstances.changed,
        circumstances.site,
        language,
        translator_for(language),
        circumstances.past,
        circumstances.added,
    )
