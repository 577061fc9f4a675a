"""Style sheets, fonts and scripts as a site serves them."""

from __future__ import annotations

import re

from microcredentials.rendering.assets import STYLE_SHEET, assets, versioned

CONTENT = {asset.address: asset.content for asset in assets()}


def test_every_font_of_the_style_sheet_is_served() -> None:
    fonts = re.findall(rb"url\(\.\./(fonts/[^)]+)\)", CONTENT[STYLE_SHEET])
    assert fonts
    assert {f"assets/{font.decode()}" for font in fonts} <= set(CONTENT)


def test_the_style_sheet_asks_no_other_site() -> None:
    assert b"//" not in CONTENT[STYLE_SHEET].replace(b"://www.w3.org", b"")


def test_the_font_comes_with_its_licence() -> None:
    assert b"SIL OPEN FONT LICENSE" in CONTENT["assets/fonts/OFL-sofia-sans-condensed.txt"].upper()


def test_an_address_changes_with_the_content() -> None:
    assert re.fullmatch(r"assets/css/site\.css\?v=[0-9a-f]{12}", versioned(STYLE_SHEET))


def test_an_unknown_address_stays_as_it_is() -> None:
    assert versioned("assets/none.css") == "assets/none.css"
