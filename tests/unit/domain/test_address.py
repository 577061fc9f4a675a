# ruff: noqa: RUF001 - signs that only look like others are what is tested

from __future__ import annotations

import pytest
from tests.unit.domain.forms import meant_by, mistake_in, read

from microcredentials.domain.address import EmailAddress, GitHubName, WebAddress, host_in_ascii


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org/a?b=c#d",
        "https://www.uni-köln.de/",
        "https://example.org/@office",
        "https://xn--pple-43d.com",
        "https://sub.example.co.uk/%20",
        "https://example.org?x=1",
    ],
)
def test_a_public_web_address_is_taken_as_written(address: str) -> None:
    assert read(WebAddress, address) == address


def test_the_scheme_is_written_in_small_letters() -> None:
    assert read(WebAddress, "HTTP://example.org/A") == "http://example.org/A"


@pytest.mark.parametrize(
    "address",
    [
        "https://127.0.0.1/",
        "https://2130706433",
        "https://0x7f000001",
        "https://0x7f.1",
        "https://0177.0.0.1",
        "https://127.1",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]",
        "https://1.2.3.4.",
        "https://example.123",
        "https://①②⑦.⓪.⓪.①",
        "https://١٢٧.٠.٠.١",
        "https://ⓛocalhost",
        "https://localhost",
        "https://LOCALHOST.",
        "https://intranet",
        "https://printer.local",
        "https://a.internal",
        "https://a.test",
        "https://user@example.org",
        "https://ub.edu@evil.example.org",
        "https://user:password@example.org",
        "https://example.org:443",
        "https://example.org:",
        "https://example.org\\@evil.example.org",
        "https:\\\\example.org\\@evil.example.org",
        "https://example.org/\x01",
        "https://exa\tmple.org",
        "https://example．org",
        "https://example。org",
        "https://example..org",
        "https://-example.org",
        "https://example.org..",
        "https://" + "a" * 64 + ".org",
        "https://" + "a." * 130 + "org",
        "https://",
        "https:///example.org",
        "https://[x",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)//https://example.org",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org",
        "vbscript:x",
        "https://example.org/" + "a" * 2_000,
        "n/a",
        "see homepage",
        "file.pdf",
        "https://example.org, https://example.com",
    ],
)
def test_what_leads_anywhere_else_is_refused_and_not_mended_into_it(address: str) -> None:
    found = mistake_in(WebAddress, address)
    assert found.code == "MC208"
    assert found.replacement is None or read(WebAddress, found.replacement).startswith("https://example.org")
    assert "\x01" not in found.message


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("www.example.org", "https://www.example.org"),
        ("example.org/x?y", "https://example.org/x?y"),
        ("//example.org", "https://example.org"),
        ("https:/example.org", "https://example.org"),
        ("https//example.org", "https://example.org"),
        ("htps://example.org", "https://example.org"),
        ("https:\\\\example.org", "https://example.org"),
        ("https://https://example.org", "https://example.org"),
        ("<https://example.org>", "https://example.org"),
        ("[Course](https://example.org/ai)", "https://example.org/ai"),
        ("https://example.org./x", "https://example.org/x"),
    ],
)
def test_an_address_that_was_copied_or_typed_carelessly_is_mended(written: str, meant: str) -> None:
    assert meant_by(WebAddress, written) == meant


@pytest.mark.parametrize("written", ["127.0.0.1/x", "//127.0.0.1", "localhost.local", "https:/user@example.org", "n.a"])
def test_no_address_is_offered_that_would_be_refused(written: str) -> None:
    assert meant_by(WebAddress, written) is None


def test_an_email_address_in_a_web_field_is_called_by_its_name() -> None:
    assert "is an e-mail address" in mistake_in(WebAddress, "mc@example.org").message
    assert "is an e-mail address" in mistake_in(WebAddress, "mailto:mc@example.org").message


def test_a_host_in_other_letters_is_shown_as_the_network_writes_it() -> None:
    assert host_in_ascii("https://аррӏе.com/x") == "xn--80ak6aa92e.com"
    assert host_in_ascii("https://example.org/x") == "example.org"


@pytest.mark.parametrize("address", ["mc@example.org", "first.last+tag@sub.example.co.uk"])
def test_an_email_address_is_taken_as_written(address: str) -> None:
    assert read(EmailAddress, address) == address


@pytest.mark.parametrize(
    "written",
    [
        "<mc@example.org>",
        "MC office <mc@example.org>",
        "mailto:mc@example.org",
        "mc(at)example.org",
        "mc [at] example.org",
        "mc at example.org",
        "mc @ example.org",
    ],
)
def test_an_email_address_in_another_form_is_mended(written: str) -> None:
    assert meant_by(EmailAddress, written) == "mc@example.org"


@pytest.mark.parametrize(
    "written",
    [
        "mc@example",
        "mc..x@example.org",
        ".mc@example.org",
        "@example.org",
        "mc@-example.org",
        "www.example.org",
        "a" * 65 + "@example.org",
        "",
    ],
)
def test_what_is_no_email_address_is_refused(written: str) -> None:
    assert mistake_in(EmailAddress, written).code == "MC209"


def test_two_email_addresses_are_one_too_many() -> None:
    assert "more than one" in mistake_in(EmailAddress, "a@example.org, b@example.org").message


def test_users_and_teams_are_names_on_github() -> None:
    assert read(GitHubName, "@octocat") == "octocat"
    assert read(GitHubName, "organisation/team-a") == "organisation/team-a"


def test_a_github_address_is_mended_into_the_name() -> None:
    assert meant_by(GitHubName, "https://github.com/octocat") == "octocat"
    assert meant_by(GitHubName, "https://github.com/orgs/alliance/teams/reviewers") == "alliance/reviewers"


@pytest.mark.parametrize("written", ["-a", "a--b", "a_b", "a" * 40, "a/b/c", "a b", ""])
def test_what_github_would_not_take_is_no_name(written: str) -> None:
    assert mistake_in(GitHubName, written).code == "MC209"
