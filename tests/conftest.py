"""What acceptance and browser tests share: the real site, built once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.acceptance.building import ROOT, built

from microcredentials.domain.portfolio import Portfolio
from microcredentials.reading.checkout import read_checkout


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository, built for an address that is not known."""
    return built(tmp_path_factory.mktemp("built") / "site").resolve()


@pytest.fixture(scope="session")
def portfolio() -> Portfolio:
    """What the entries of this repository say."""
    return read_checkout(ROOT).portfolio
