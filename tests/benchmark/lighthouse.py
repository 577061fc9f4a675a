"""What Lighthouse says of pages of this repository's own site, as a phone on a slow line loads them."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.acceptance.building import ROOT
from tests.benchmark.measurement import Measurement
from tests.browser.conftest import chromium_path
from tests.browser.serving import served

from microcredentials.reading.checkout import read_checkout

LEAST = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 95}
"""Score that each page has to reach, of 100."""

_LIGHTHOUSE = ROOT / "node_modules/.bin/lighthouse"


def measure_with_lighthouse(site: Path) -> Iterator[Measurement]:
    """Front page, catalogue and the page of a real course."""
    real = next(course for course in read_checkout(ROOT).portfolio.shown_courses if not course.example)
    with served(site) as address:
        for name, path in (("front page", ""), ("catalogue", "catalogue/"), ("course page", f"courses/{real.id}/")):
            report = _report(address + path)
            for category, least in LEAST.items():
                score = round(100 * report["categories"][category]["score"])
                note = "" if score >= least else ", ".join(_faults(report, category))
                yield Measurement(f"Lighthouse: {name}, {category}", score, "", least, at_least=True, note=note)


def _report(address: str) -> Any:
    run = subprocess.run(
        [
            _LIGHTHOUSE,
            address,
            "--output=json",
            "--quiet",
            f"--only-categories={','.join(LEAST)}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        ],
        env=os.environ | {"CHROME_PATH": chromium_path()},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return json.loads(run.stdout)


def _faults(report: Any, category: str) -> list[str]:
    """The ids of the audits that cost points."""
    weighed = [part["id"] for part in report["categories"][category]["auditRefs"] if part["weight"]]
    scores = {id_: report["audits"][id_]["score"] for id_ in weighed}
    return [id_ for id_, score in scores.items() if score is not None and score < 1]
