"""A browser that looks at the real site, below a path, and tells when anything goes wrong in it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, Response, sync_playwright
from tests.acceptance.building import ROOT, built
from tests.benchmark.catalogue_site import write_catalogue
from tests.benchmark.portfolio import write_checkout
from tests.browser.serving import served


def chromium_path() -> str:
    """What `make test` has found; where the tests were started otherwise, the same search."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    search = subprocess.run(
        [ROOT / "requirements/chromium.sh"], cwd=ROOT, check=False, capture_output=True, encoding="utf-8"
    )
    assert search.returncode == 0, search.stderr
    return search.stdout.strip()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is, built for being served below a path."""
    site = tmp_path_factory.mktemp("served") / "site"
    with served(built(site, SITE_URL="https://example.org/portfolio/")) as found:
        yield found


@pytest.fixture(scope="session")
def large_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site of 1,000 synthetic courses is."""
    root = tmp_path_factory.mktemp("large")
    checkout = write_checkout(root / "checkout", courses=1_000)
    _leave_out_social_cards(checkout / "mkdocs.yml")
    with served(built(root / "site", root=checkout)) as found:
        yield found


@pytest.fixture(scope="session")
def vast_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the catalogue of 10,000 synthetic courses is, without the pages of courses."""
    with served(write_catalogue(tmp_path_factory.mktemp("vast"), courses=10_000)) as found:
        yield found


@pytest.fixture
def unsteady_page(browser: Browser) -> Iterator[Page]:
    """A page whose requests and storage a test may spoil; fails if a script of ours gives up or complains."""
    wrong: list[str] = []
    context = browser.new_context()
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("pageerror", lambda error: wrong.append(f"error {error}") if is_ours(error) else None)
    page.on("console", lambda said: wrong.append(said.text) if is_complaint(said) else None)
    page.on("dialog", lambda dialog: wrong.append(f"dialog {dialog.message}"))
    yield page
    context.close()
    assert wrong == []


def is_ours(error: Error) -> bool:
    """Whether a script of ours gave up, and not Pagefind, whose WebAssembly a test has spoilt."""
    return "Pagefind WASM" not in error.message


def is_complaint(said: ConsoleMessage) -> bool:
    """Whether a script of ours complains; Pagefind and the browser may, about what a test has spoilt."""
    return said.type == "error" and "/assets/js/" in said.location["url"]


def _leave_out_social_cards(configuration: Path) -> None:
    """No page loads them, and to draw 1,000 takes half the time of the build."""
    text = configuration.read_text(encoding="utf-8")
    changed = text.replace("  - microcredentials:\n", "  - microcredentials:\n      social_cards: false\n")
    assert changed != text
    configuration.write_text(changed, encoding="utf-8")


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Opens a page of the site in a browser without memory; fails if that asked elsewhere or found an error."""
    contexts = []
    wrong: list[str] = []

    def look_at(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            wrong.append(f"asked {request.url}")

    def look_into(response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            wrong.append(f"{response.status} for {response.url}")

    def open_one(path: str = "", **options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.on("request", look_at)
        context.on("response", look_into)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(f"error {error}"))
        page.goto(address + path)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert wrong == []
