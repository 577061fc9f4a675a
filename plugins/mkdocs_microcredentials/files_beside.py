"""What a build publishes beside the pages, so that pages can link to it: calendars, pictures to share, logos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.exports.calendar import calendars
from microcredentials.exports.publication import Publication
from microcredentials.reading.logo import read_logo
from microcredentials.rendering.assets import LOGOS
from microcredentials.rendering.share_pictures import share_pictures
from microcredentials.rendering.translator import translator_for

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.page import Circumstances
    from mkdocs_microcredentials.config import MicrocredentialsConfig

_KEPT_CARDS = ".cache/social-cards"


def files_beside(
    root: Path, portfolio: Portfolio, circumstances: Circumstances, options: MicrocredentialsConfig
) -> Mapping[str, bytes]:
    """Address below the site's root -> content; ``root`` is the checkout, in which drawn cards are kept."""
    files = dict(_logos(root, portfolio))
    if options.calendars:
        files |= calendars(portfolio, _publication(portfolio, circumstances))
    if options.social_cards:
        pictures = share_pictures(portfolio, circumstances, root / _KEPT_CARDS)
        files |= {picture.address: picture.content for picture in pictures}
    return files


def _logos(root: Path, portfolio: Portfolio) -> Mapping[str, bytes]:
    """Those that reading found harmless; the others are errors and end a build before it comes here."""
    read = ((entry.value.logo, read_logo(root, entry)) for entry in portfolio.partner_entries.values())
    return {f"{LOGOS}{name}": content for name, content in read if isinstance(content, bytes)}


def _publication(portfolio: Portfolio, circumstances: Circumstances) -> Publication:
    language = portfolio.alliance.default_language
    return Publication(
        circumstances.today, circumstances.changed, circumstances.site, language, translator_for(language)
    )
