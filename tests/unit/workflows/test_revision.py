"""``scheduled.yml``, second job: one issue for each partner that is silent in the yearly revision."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.unit.workflows.running import Ran, run_script

LETTER = "Dear colleagues at SU,\n\n- [ ] `AI`: open\n- [ ] `Ethics`: open\n"
THANKS = "Thank you: all your entries are confirmed.\n"


def remind(folder: Path, issues: list[dict[str, Any]], *, silent: bool = True, opens: bool = True) -> Ran:
    told = {"edition": "2026-27", "opens": opens, "letters": {}, "thanks": {}}
    told |= {"letters": {"su": LETTER}} if silent else {"thanks": {"su": THANKS}}
    (folder / "reminders.json").write_text(json.dumps(told), encoding="utf-8")
    ran = run_script("scheduled", folder, {"issues.listForRepo": issues}, job="revision")
    assert ran.fault == ""
    return ran


def issue(body: str, state: str = "open", title: str = "Revision 2026-27: su") -> dict[str, Any]:
    return {"number": 7, "title": title, "state": state, "body": body}


def test_a_silent_partner_gets_one_issue_with_its_labels(tmp_path: Path) -> None:
    (made,) = remind(tmp_path, []).of("issues.create")
    assert (made["title"], made["body"]) == ("Revision 2026-27: su", LETTER)
    assert made["labels"] == ["yearly revision", "partner: su"]


def test_outside_of_the_term_nobody_new_is_reminded(tmp_path: Path) -> None:
    assert remind(tmp_path, [], opens=False).changes == []


def test_an_issue_that_says_the_same_is_left_alone(tmp_path: Path) -> None:
    assert remind(tmp_path, [issue(LETTER)]).changes == []


def test_what_the_partner_ticked_is_no_reason_to_write_and_stays_ticked(tmp_path: Path) -> None:
    ticked = LETTER.replace("- [ ] `AI`", "- [x] `AI`")
    assert remind(tmp_path, [issue(ticked.replace("\n", "\r\n"))]).changes == []
    (updated,) = remind(tmp_path, [issue(f"{ticked}- [x] `Gone`: open\n")]).of("issues.update")
    assert updated["body"] == ticked


def test_an_issue_is_renewed_after_the_term_too(tmp_path: Path) -> None:
    (updated,) = remind(tmp_path, [issue("- [ ] `Older`: open\n")], opens=False).of("issues.update")
    assert updated == {"method": "issues.update", "issue_number": 7, "body": LETTER}


def test_an_answered_issue_closes_with_thanks(tmp_path: Path) -> None:
    (updated,) = remind(tmp_path, [issue(LETTER)], silent=False).of("issues.update")
    assert updated == {"method": "issues.update", "issue_number": 7, "state": "closed", "body": THANKS}


def test_a_closed_issue_of_a_partner_that_answered_is_left_alone(tmp_path: Path) -> None:
    assert remind(tmp_path, [issue(THANKS, "closed")], silent=False).changes == []


def test_an_answered_issue_opens_again_where_entries_fall_silent(tmp_path: Path) -> None:
    ran = remind(tmp_path, [issue(THANKS, "closed")])
    assert ran.of("issues.update") == [{"method": "issues.update", "issue_number": 7, "state": "open", "body": LETTER}]
    assert ran.of("issues.create") == []


def test_who_closes_an_unanswered_issue_is_not_asked_again(tmp_path: Path) -> None:
    assert remind(tmp_path, [issue(LETTER, "closed")]).changes == []


def test_the_issue_of_an_earlier_edition_closes(tmp_path: Path) -> None:
    ran = remind(tmp_path, [issue(LETTER, title="Revision 2025-26: su")])
    (closed,) = ran.of("issues.update")
    assert (closed["state"], closed["state_reason"]) == ("closed", "not_planned")
    assert len(ran.of("issues.create")) == 1
