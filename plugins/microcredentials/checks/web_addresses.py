"""Web addresses that learners should look at twice."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from microcredentials.checks.entries import all_entries
from microcredentials.checks.rule_check import Breach, rule
from microcredentials.domain.address import host_in_ascii
from microcredentials.domain.mistake import quoted
from microcredentials.domain.portfolio import Portfolio
from microcredentials.domain.problem import Severity

HTTP_ALLOWED = {("website",), ("source", "url")}


@rule("MC604", "Address without encryption", Severity.WARNING)
def plain_http(portfolio: Portfolio) -> Iterator[Breach]:
    """With `https://` nobody on the way can read or change what learners send, such as an application. Nearly every
    server offers it: try the address with `https://` first. The `website` of a university and the `source` of an entry
    may keep `http://`, since they only lead to pages that are read.

    Source: entry format, version 1, "Course".

    Wrong:

        application: {url: "http://example.org/apply"}

    Right:

        application: {url: "https://example.org/apply"}
    """
    for entry in all_entries(portfolio):
        for path, address in entry.written.addresses:
            if address.casefold().startswith("http:") and path not in HTTP_ALLOWED:
                safe = f"https{address[4:]}"
                message = f"{quoted(address)} is not encrypted."
                yield Breach(entry, path, message, f"Write `{safe}` if that page opens.", safe)


@rule("MC605", "Address in another script", Severity.WARNING)
def punycode_host(portfolio: Portfolio) -> Iterator[Breach]:
    """A host name may hold letters of any script, and some of them look like Latin ones. The finding shows both
    spellings, so that a reviewer can see whether it is the university's own address.

    Source: Unicode Technical Standard 39, section 4 (confusable characters).

    Wrong (the first letter is Cyrillic, which the network writes like this):

        links: {homepage: "https://xn--xample-2of.org"}

    Right:

        links: {homepage: "https://example.org"}
    """
    for entry in all_entries(portfolio):
        for path, address in entry.written.addresses:
            coded = host_in_ascii(address)
            if "xn--" in coded.casefold():
                message = f"The host {quoted(_in_letters(address))} is written {quoted(coded)} in the network."
                yield Breach(entry, path, message, "Check that it is the right one.")


def _in_letters(address: str) -> str:
    host = urlsplit(address).netloc
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host
