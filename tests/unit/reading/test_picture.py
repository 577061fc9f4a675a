"""Which pictures are harmless."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from microcredentials.reading.picture import LARGEST_PICTURE, flaw_of_picture

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inner: str, attributes: str = "", before: str = "") -> bytes:
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" {attributes}>{inner}</svg>'.encode()


def drawn(kind: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", (4, 4)).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize(
    "inner",
    [
        '<path d="M0 0h9v9z" fill="#0b5a48"/>',
        '<style>.a{fill:url(#g)}</style><g class="a"><rect width="9" height="9"/></g>',
        "<style><![CDATA[.a{fill:#123456}]]></style>",
        "<style>.a{clip-path:url( '#c' )}</style>",
        '<title>Университет</title><text x="1" font-family="serif">Ѝ</text>',
        '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>',
        f'<g {XLINK}><use xlink:href="#g"/></g>',
        '<use href="#g"/>',
    ],
)
def test_shapes_colours_and_what_lies_in_the_picture_itself_are_harmless(inner: str) -> None:
    assert flaw_of_picture("su.svg", svg(inner)) is None


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(svg("<script>alert(1)</script>"), id="script"),
        pytest.param(svg("", 'onload="alert(1)"'), id="handler"),
        pytest.param(svg('<a href="https://example.org"><path d="M0 0"/></a>'), id="link"),
        pytest.param(svg('<image href="https://example.org/x.png"/>'), id="picture from elsewhere"),
        pytest.param(svg('<use href="https://example.org/x.svg#a"/>'), id="use from elsewhere"),
        pytest.param(svg('<use href=" data:image/svg+xml,x"/>'), id="data address"),
        pytest.param(svg(f'<g {XLINK}><use xlink:href="x.svg#a"/></g>'), id="another file"),
        pytest.param(svg("<style>@import 'https://example.org/x.css';</style>"), id="imported style"),
        pytest.param(svg("<style>.a{fill:u\\72l(https://example.org)}</style>"), id="escaped address"),
        pytest.param(svg("<style>.a{fill:url(https://example.org/x)}</style>"), id="address in a style"),
        pytest.param(
            svg('<path d="M0 0" style="fill:URL( &quot;//example.org/x&quot;)"/>'), id="address in an attribute"
        ),
        pytest.param(svg('<path d="M0 0" fill="url(x.svg#a)"/>'), id="fill from another file"),
        pytest.param(svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'), id="page"),
        pytest.param(svg('<p xmlns="http://www.w3.org/1999/xhtml">x</p>'), id="element of another language"),
        pytest.param(svg('<set attributeName="href" to="x"/>'), id="animation"),
        pytest.param(svg("&a;", before='<!DOCTYPE svg [<!ENTITY a "aaa">]>'), id="entity"),
        pytest.param(svg("", before='<?xml-stylesheet href="https://example.org/x.css"?>'), id="instruction"),
        pytest.param(svg("<path"), id="broken"),
        pytest.param(svg("<g>" * 100_000), id="unending"),
        pytest.param(svg("<script/>").decode().encode("utf-16"), id="script in another encoding"),
        pytest.param(b"", id="empty"),
        pytest.param(drawn("PNG"), id="PNG"),
        pytest.param(svg('<path d="' + "M0 0" * LARGEST_PICTURE + '"/>'), id="huge"),
    ],
)
def test_what_runs_leads_elsewhere_or_cannot_be_read_is_refused(content: bytes) -> None:
    flaw = flaw_of_picture("su.svg", content)
    assert flaw is not None
    assert flaw.endswith(".")


@pytest.mark.parametrize(("name", "kind"), [("su.png", "PNG"), ("su.webp", "WEBP")])
def test_a_picture_is_what_its_name_says(name: str, kind: str) -> None:
    assert flaw_of_picture(name, drawn(kind)) is None
    assert flaw_of_picture(name, svg("")) is not None
    assert flaw_of_picture(name, drawn("GIF")) is not None
