"""``links``: which addresses are visited, and what is told about them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.unit.cli.conftest import SOUND, Run

from microcredentials.links import round_of_visits
from microcredentials.links.visit import Answer

GONE = "https://gone.example/page"
REAL = SOUND.replace("example: true\n", "")


@pytest.fixture(autouse=True)
def courses(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    links = f"links: {{homepage: {GONE}, syllabus: https://there.example/}}\n"
    (root / "courses/su/coast.yml").write_text(REAL + links, encoding="utf-8")
    (root / "courses/su/made-up.yml").write_text(
        SOUND.replace("the coast", "a map") + "links: {homepage: https://made.example}\n", encoding="utf-8"
    )
    (root / "courses/su/draft.yml").write_text(
        "status: draft\ntitle: Draft\nlinks: {homepage: https://draft.example}\n", encoding="utf-8"
    )
    day_by_day = round_of_visits.visit_all

    def visit_all(addresses: Any) -> Any:
        return day_by_day(addresses, lambda address: Answer(address != GONE, "the server says 410 (Gone)"))

    monkeypatch.setattr("microcredentials.cli.links.visit_all", visit_all)


def test_a_first_failure_is_counted_and_disturbs_nobody(run: Run, root: Path) -> None:
    code, out, err = run("links", "--record", "strikes.json", "--output", "broken.json")
    assert (code, out) == (0, f"{GONE}: the server says 410 (Gone) (1 of 4)\n")
    assert err == "2 addresses were visited; 1 did not answer, 0 count as broken.\n"
    assert json.loads((root / "broken.json").read_text(encoding="utf-8")) == {}
    assert list(json.loads((root / "strikes.json").read_text(encoding="utf-8"))) == [GONE]


def test_the_partner_is_told_of_the_fourth_with_file_field_and_reason(run: Run, root: Path) -> None:
    kept = {GONE: {"count": 3, "since": "2026-01-05", "last": "2026-01-09", "reason": "x"}}
    (root / "strikes.json").write_text(json.dumps(kept), encoding="utf-8")
    code, _, err = run("links", "--record", "strikes.json", "--output", "broken.json")
    assert (code, err) == (0, "2 addresses were visited; 1 did not answer, 1 count as broken.\n")
    broken = json.loads((root / "broken.json").read_text(encoding="utf-8"))
    assert list(broken) == ["su"]
    assert broken["su"].endswith(
        f"\n\n- `courses/su/coast.yml`, `links.homepage`: `{GONE}`, the server says 410 (Gone), since 2026-01-05\n"
    )


def test_a_spoilt_record_is_begun_anew(run: Run, root: Path) -> None:
    (root / "strikes.json").write_bytes(b"\xff[")
    code, out, err = run("links", "--record", "strikes.json")
    assert (code, out) == (0, f"{GONE}: the server says 410 (Gone) (1 of 4)\n")
    assert err.startswith("`strikes.json` is no record of earlier visits, so counting begins anew.\n")
