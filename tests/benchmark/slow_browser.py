"""What a catalogue costs a reader: bytes until it answers, and the time of each step on a slow machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Page
from tests.benchmark.measurement import Measurement
from tests.browser.serving import served
from tests.browser.test_budgets import CATALOGUE_BYTES, FIRST_SEARCH_BYTES, VAST_CATALOGUE_BYTES
from tests.browser.transfer import Transfer

SLOWER = 4
"""So many times slower than this machine is the browser that steps are measured in."""
STEP_BUDGET = 50  # milliseconds of script
VAST_STEP_BUDGET = 100  # the same for more than 1,000 courses
LARGE = 1_000
ROUNDS = 3
KILOBYTE = 1_000

_STEP = """(selector) => {
  const control = document.querySelector(selector);
  const begun = performance.now();
  control.click();
  const script = performance.now() - begun;
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(
    [script, performance.now() - begun]))));
}"""
_FIRST = "input[name=mode][value=online]"
_LATER = ("input[name=target_group][value=bachelor]", "input[name=mode][value=blended]", "input[name=fee][value=free]")
_ANSWERS = "#cards[aria-busy=false]"


def measure_catalogue(site: Path, name: str, browser: Browser) -> Iterator[Measurement]:
    """The catalogue of a built site."""
    is_vast = _count(site) > LARGE
    most = VAST_CATALOGUE_BYTES if is_vast else CATALOGUE_BYTES
    with served(site) as address:
        context = browser.new_context()
        yield from _transfers(context, f"{address}catalogue/", name, most)
        if (site / "pagefind").is_dir():
            yield from _search(
                context, f"{address}catalogue/", name, None if is_vast else FIRST_SEARCH_BYTES / KILOBYTE
            )
        context.close()
        yield from _steps(browser, f"{address}catalogue/", name, VAST_STEP_BUDGET if is_vast else STEP_BUDGET)


def _count(site: Path) -> int:
    written = json.loads((site / "data/catalogue.json").read_bytes())
    return len(written["courses"]["title_rank"])


def _transfers(context: BrowserContext, address: str, name: str, most: int) -> Iterator[Measurement]:
    transfer = Transfer(context)
    page = _opened(context, address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1_000)  # what is asked for in the lull
    page.evaluate(_STEP, _FIRST)
    page.wait_for_selector(_ANSWERS, state="attached")
    page.wait_for_load_state("networkidle")
    elsewhere = [asked for asked in transfer.addresses if not asked.startswith(address.removesuffix("catalogue/"))]
    yield Measurement(f"{name}: catalogue until filters answer", transfer.size / KILOBYTE, "KB", most / KILOBYTE)
    yield Measurement(f"{name}: requests to other origins", len(elsewhere), "", 0)
    yield Measurement(f"{name}: cookies", len(context.cookies()), "", 0)


def _search(context: BrowserContext, address: str, name: str, most: float | None) -> Iterator[Measurement]:
    page = _opened(context, address)
    page.wait_for_load_state("networkidle")
    transfer = Transfer(context)
    page.locator("#q").fill("coastal erosion in rural regions")
    page.wait_for_selector("#chips a.chip")
    page.wait_for_selector(_ANSWERS, state="attached")
    page.wait_for_load_state("networkidle")
    yield Measurement(f"{name}: first text search", transfer.size / KILOBYTE, "KB", most)


def _steps(browser: Browser, address: str, name: str, budget: int) -> Iterator[Measurement]:
    firsts, laters = [], []
    for _ in range(ROUNDS):
        context = browser.new_context()
        page = _opened(context, address)
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.wait_for_timeout(1_000)
        firsts.append(page.evaluate(_STEP, _FIRST))
        laters += [page.evaluate(_STEP, selector) for selector in _LATER]
        context.close()
    for words, steps in (("first filter step", firsts), ("later filter step", laters)):
        script, painted = (median(times) for times in zip(*steps, strict=True))
        note = f"CPU slowed {SLOWER}x; {painted:.0f} ms until painted"
        yield Measurement(f"{name}: {words}, script", script, "ms", budget, note=note)


def _opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(_ANSWERS, state="attached")
    return page
