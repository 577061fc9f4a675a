"""``scheduled.yml``, first job: one issue for each partner with broken links, kept up to date."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.unit.workflows.running import Ran, run_script


def tell(folder: Path, broken: dict[str, str], issues: list[dict[str, Any]]) -> Ran:
    (folder / "broken.json").write_text(json.dumps(broken), encoding="utf-8")
    ran = run_script("scheduled", folder, {"issues.listForRepo": issues}, job="links")
    assert ran.fault == ""
    return ran


def issue(number: int, partner: str, body: str) -> dict[str, Any]:
    return {"number": number, "title": f"Broken links: {partner}", "body": body}


def test_a_partner_gets_one_issue_with_its_labels(tmp_path: Path) -> None:
    (made,) = tell(tmp_path, {"su": "one link"}, []).of("issues.create")
    assert (made["title"], made["body"]) == ("Broken links: su", "one link")
    assert made["labels"] == ["broken links", "partner: su"]


def test_an_issue_is_updated_and_not_repeated(tmp_path: Path) -> None:
    ran = tell(tmp_path, {"su": "two links"}, [issue(3, "su", "one link")])
    assert ran.changes == ["issues.update"]
    assert ran.of("issues.update") == [{"method": "issues.update", "issue_number": 3, "body": "two links"}]


def test_an_issue_that_says_the_same_is_left_alone(tmp_path: Path) -> None:
    assert tell(tmp_path, {"su": "one link"}, [issue(3, "su", "one link")]).changes == []


def test_an_issue_closes_when_all_addresses_answer_again(tmp_path: Path) -> None:
    ran = tell(tmp_path, {"vmu": "one link"}, [issue(3, "su", "one link"), issue(4, "vmu", "one link")])
    assert ran.of("issues.update") == [{"method": "issues.update", "issue_number": 3, "state": "closed"}]
    assert ran.of("issues.create") == []
