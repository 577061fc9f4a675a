"""Code is MIT, content is CC BY 4.0, and the packages say so."""

from __future__ import annotations

import tomllib

from tests.repository.checkout import text_of


def test_the_code_is_under_the_mit_licence() -> None:
    assert text_of("LICENSE").startswith("MIT License\n")
    assert "MIT" in tomllib.loads(text_of("pyproject.toml"))["project"]["license"].split(" AND ")


def test_the_content_is_under_cc_by_4() -> None:
    assert "https://creativecommons.org/licenses/by/4.0/legalcode" in text_of("LICENSE-CONTENT")


def test_the_readme_leads_to_both_licences() -> None:
    readme = text_of("README.md")
    assert "(LICENSE)" in readme
    assert "(LICENSE-CONTENT)" in readme
