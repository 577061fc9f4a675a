from __future__ import annotations

import pytest

from microcredentials.exports.elm.uri import mailbox_uri, web_uri


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("https://example.org/a?b=c&d=%C3%A9#e", "https://example.org/a?b=c&d=%C3%A9#e"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/%zz", "https://example.org/%25zz"),
        ("https://example.org/?a[]=1", "https://example.org/?a%5B%5D=1"),
        ("https://example.org/#a#b", "https://example.org/#a%23b"),
        ("https://example.org/a<b>", "https://example.org/a%3Cb%3E"),
        ("https://bücher.example.org/путь", "https://bücher.example.org/путь"),
    ],
)
def test_a_web_address_is_mended_where_it_is_not_one(given: str, written: str) -> None:
    assert web_uri(given) == written
    assert web_uri(written) == written


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("office@example.org", "mailto:office@example.org"),
        ("a+b'c@example.org", "mailto:a+b'c@example.org"),
        ("50%#1?x/y=z&q@example.org", "mailto:50%25%231%3Fx%2Fy%3Dz%26q@example.org"),
        ("a^b{c}|d@example.org", "mailto:a%5Eb%7Bc%7D%7Cd@example.org"),
    ],
)
def test_an_odd_mailbox_stays_one_address(given: str, written: str) -> None:
    assert mailbox_uri(given) == written
