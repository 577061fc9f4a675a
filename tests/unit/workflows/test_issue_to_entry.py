"""``issue-to-entry.yml``: an entry becomes a branch and a pull request, and the issue is answered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.unit.workflows.running import BOT, Ran, run_script

ENTRY = {
    "path": "courses/su/ai.yml",
    "content": "title: AI\n",
    "branch": "entry/issue-12",
    "title": "Add su/ai",
    "label": "partner: su",
}
NEW = {
    "git.getRef": {"object": {"sha": "start"}},
    "git.getCommit": {"tree": {"sha": "old tree"}},
    "git.createTree": {"sha": "new tree"},
    "git.createCommit": {"sha": "made"},
    "repos.compareCommitsWithBasehead": {"files": []},
    "pulls.list": [],
    "pulls.create": {"number": 15},
    "pulls.update": {"number": 15},
    "issues.listComments": [],
}


def propose(folder: Path, entry: dict[str, str] | None = ENTRY, **answers: Any) -> Ran:
    told = {"issue": 12, "entry": entry, "reply": "Words of the check."}
    (folder / "proposal.json").write_text(json.dumps(told), encoding="utf-8")
    given = NEW | {method.replace("_", ".", 1): answer for method, answer in answers.items()}
    return run_script("issue-to-entry", folder, given)


def test_a_branch_that_exists_gets_one_commit_more(tmp_path: Path) -> None:
    ran = propose(tmp_path)
    assert ran.fault == ""
    (commit,) = ran.of("git.createCommit")
    assert (commit["parents"], commit["message"]) == (["start"], "Add su/ai\n\nAs described in #12.")
    assert ran.of("git.updateRef") == [{"method": "git.updateRef", "ref": "heads/entry/issue-12", "sha": "made"}]
    assert ran.of("git.createRef") == []


def test_the_commit_holds_the_entry_and_nothing_else(tmp_path: Path) -> None:
    (tree,) = propose(tmp_path).of("git.createTree")
    assert tree["tree"] == [
        {"path": "courses/su/ai.yml", "mode": "100644", "type": "blob", "content": "title: AI\n"},
    ]


def test_the_file_of_a_former_name_goes(tmp_path: Path) -> None:
    files = [{"status": "added", "filename": "courses/su/old.yml"}, {"status": "added", "filename": ENTRY["path"]}]
    (tree,) = propose(tmp_path, repos_compareCommitsWithBasehead={"files": files}).of("git.createTree")
    assert [(file["path"], file.get("sha", "")) for file in tree["tree"]] == [
        ("courses/su/ai.yml", ""),
        ("courses/su/old.yml", None),
    ]


def test_a_form_that_says_the_same_makes_no_commit(tmp_path: Path) -> None:
    ran = propose(tmp_path, git_createTree={"sha": "old tree"})
    assert (ran.fault, ran.of("git.createCommit"), ran.of("git.updateRef")) == ("", [], [])


def test_a_pull_request_is_opened_labelled_and_named_in_the_answer(tmp_path: Path) -> None:
    ran = propose(tmp_path)
    (pull,) = ran.of("pulls.create")
    assert (pull["head"], pull["base"], pull["body"]) == (
        "entry/issue-12",
        "main",
        "Closes #12.\n\nWords of the check.",
    )
    assert ran.of("issues.addLabels")[0]["labels"] == ["partner: su"]
    (comment,) = ran.of("issues.createComment")
    assert comment["issue_number"] == 12
    assert comment["body"].endswith("\nProposed in #15.\n\nWords of the check.")


def test_an_open_pull_request_and_an_answer_are_brought_up_to_date(tmp_path: Path) -> None:
    comments = [{"id": 5, "user": BOT, "body": "<!-- microcredentials: form -->\nBefore."}]
    ran = propose(tmp_path, pulls_list=[{"number": 15}], issues_listComments=comments)
    assert ran.of("pulls.create") == []
    assert ran.of("pulls.update")[0]["pull_number"] == 15
    assert ran.of("issues.updateComment")[0]["comment_id"] == 5


def test_a_form_that_was_refused_is_answered_and_changes_nothing(tmp_path: Path) -> None:
    ran = propose(tmp_path, None)
    assert ran.fault == ""
    assert ran.changes == ["issues.createComment"]


def test_a_fault_of_github_is_not_taken_for_a_missing_branch(tmp_path: Path) -> None:
    ran = propose(tmp_path, git_getRef={"error": 500})
    assert ran.fault == "refused"
    assert ran.changes == []
