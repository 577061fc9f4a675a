"""``microcredentials export elm`` in the version of the model that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from microcredentials.cli import main

COURSE = """\
status: announced
reviewed_for: 2026-27
title: Reading the coast
summary: Read tide tables, maps and measurements of a coast, and tell a municipality what they mean.
languages: en
fields: 0532
target_groups: bachelor
learning_outcomes: Explain how a coast changes.
"""
FILES = {
    "partners/alliance.yml": "extends: t4eu\nname: Test alliance\nedition: 2026-27\n",
    "partners/su.yml": "name: Sofia University\ncountry: BG\n",
    "courses/su/coast.yml": COURSE,
}


@pytest.mark.parametrize(
    ("options", "namespace"),
    [
        ([], b"http://data.europa.eu/snb/model/elm/"),
        (["--elm-version", "3.2"], b"http://data.europa.eu/snb/model/elm/"),
        (["--elm-version", "3.3"], b"http://data.europa.eu/snb/model/ontology/"),
    ],
)
def test_the_version_is_told_by_the_namespace(tmp_path: Path, options: list[str], namespace: bytes) -> None:
    for path, content in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content, encoding="utf-8")
    output = tmp_path / "public"
    command = ["export", "elm", *options, "--root", str(tmp_path), "--output", str(output)]
    assert main([*command, "--site-url", "https://courses.example.org"]) == 0
    for name in ("portfolio.ttl", "portfolio.jsonld", "courses/su/coast.ttl"):
        assert namespace in (output / "data/elm" / name).read_bytes()
