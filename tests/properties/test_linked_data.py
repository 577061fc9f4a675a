"""Properties of the linked data: both forms say the same, whatever portfolio they are made from."""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib.compare import isomorphic
from tests.standards.unseen import unseen_portfolio
from tests.unit.exports.standard_portfolios import read_json_ld

from microcredentials.exports.elm.files import elm_files
from microcredentials.exports.elm.namespace import ElmVersion
from microcredentials.exports.publication import Publication


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 10**6),
    site=st.sampled_from(["", "https://example.org/p/"]),
    version=st.sampled_from(ElmVersion),
)
def test_json_ld_and_turtle_are_the_same_graph(
    seed: int, site: str, version: ElmVersion, caplog: pytest.LogCaptureFixture
) -> None:
    with TemporaryDirectory() as folder:
        portfolio = unseen_portfolio(Path(folder), seed, courses=3)
    caplog.clear()
    with caplog.at_level(logging.WARNING):
        files = elm_files(portfolio, Publication(date(2026, 11, 22), site=site, elm_version=version)).files
        for address in (name for name in files if name.endswith(".ttl")):
            written = rdflib.Graph().parse(data=files[address], format="turtle")
            assert isomorphic(written, read_json_ld(files[address.replace(".ttl", ".jsonld")])), address
    assert not caplog.records
