"""What tests share: the real site, built once, and the official shapes and schemas as far as they are there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tests.acceptance.building import ROOT, built
from tests.standards.official import VARIABLE, Standards, folder, lacking

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


@pytest.fixture(scope="session")
def elm_shapes() -> Standards:
    """The shapes of the European Learning Model; tests that ask for them run where they are."""
    return _standards()


@pytest.fixture(scope="session")
def qdr_schema() -> Standards:
    """The schema of the Qualification Dataset Register; likewise."""
    return _standards()


@pytest.fixture(scope="session")
def quality_link_shapes() -> Standards:
    """QualityLink's shapes and the schema of its manifests; likewise."""
    return _standards()


def _standards() -> Standards:
    place = folder()
    assert place is not None
    return Standards(place)


_NOT_RUN = pytest.StashKey[dict[str, int]]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take out the tests whose official files are not on this machine; the summary tells of them."""
    missing = lacking(folder())
    left_out = [item for item in items if missing.intersection(getattr(item, "fixturenames", ()))]
    config.stash[_NOT_RUN] = Counter(item.nodeid.partition("[")[0] for item in left_out)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if missing.isdisjoint(getattr(item, "fixturenames", ()))]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which checks did not run, and what they need."""
    not_run = config.stash.get(_NOT_RUN, {})
    if not_run:
        terminalreporter.section("checks that did not run")
        terminalreporter.line(
            f"They need official files that are not here: set {VARIABLE} to a folder that holds them."
        )
        for name in not_run:
            terminalreporter.line(name)
