"""``comment.yml``: one comment, from an artifact that anybody may have made."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import cmarkgfm
import pytest
from tests.unit.workflows.running import BOT, Ran, run_script

HEAD = "a" * 40
MARK = "<!-- microcredentials diff -->"


def post(folder: Path, number: str | bytes = "7\n", comment: str | bytes = "All is well.\n", **answers: Any) -> Ran:
    for name, content in (("number", number), ("comment.md", comment)):
        raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        (folder / name).write_bytes(raw)
    return posted(folder, **answers)


def posted(folder: Path, **answers: Any) -> Ran:
    given = {
        "pulls.get": {"state": "open", "head": {"sha": HEAD}, "labels": []},
        "pulls.listFiles": [{"filename": "courses/su/ai.yml"}],
        "issues.listComments": [],
    }
    given |= {method.replace("_", ".", 1): answer for method, answer in answers.items()}
    return run_script("comment", folder, given, {"HEAD": HEAD, "REVIEW": str(folder)})


def body_of(ran: Ran) -> str:
    assert ran.fault == ""
    (call,) = ran.of("issues.createComment")
    body: str = call["body"]
    return body


def test_the_first_comment_is_made_and_the_partner_becomes_a_label(tmp_path: Path) -> None:
    ran = post(tmp_path)
    assert ran.fault == ""
    assert ran.of("issues.createComment") == [
        {"method": "issues.createComment", "issue_number": 7, "body": f"{MARK}\nAll is well.\n"}
    ]
    assert [call["labels"] for call in ran.of("issues.addLabels")] == [["partner: su"]]


def test_the_next_one_takes_its_place(tmp_path: Path) -> None:
    comments = [
        {"id": 1, "user": {"login": "somebody"}, "body": f"{MARK}\nA forged comment."},
        {"id": 2, "user": BOT, "body": "Another comment of a workflow."},
        {"id": 3, "user": BOT, "body": f"{MARK}\nThe last one."},
        {"id": 4, "user": None, "body": None},
    ]
    ran = post(tmp_path, issues_listComments=comments)
    assert [call["comment_id"] for call in ran.of("issues.updateComment")] == [3]
    assert ran.of("issues.createComment") == []


@pytest.mark.parametrize(
    "pull",
    [
        {"state": "open", "head": {"sha": "b" * 40}, "labels": []},
        {"state": "closed", "head": {"sha": HEAD}, "labels": []},
    ],
)
def test_nothing_is_posted_where_the_commit_is_not_that_of_an_open_pull_request(
    tmp_path: Path, pull: dict[str, Any]
) -> None:
    ran = post(tmp_path, pulls_get=pull)
    assert ran.changes == []
    assert len(ran.notices) == 1


@pytest.mark.parametrize(
    "number",
    ["", "0", "-1", "7; echo", "7\n8", "../7", "1e3", "0x10", "9" * 12, "\u0667", b"\xff\xfe", "7" * 1_000_000],
)
def test_a_number_that_is_none_ends_it_before_anything_is_asked(tmp_path: Path, number: str | bytes) -> None:
    ran = post(tmp_path, number)
    assert ran.fault == "The artifact names no pull request"
    assert ran.calls == []


def test_a_link_to_another_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("token", encoding="utf-8")
    folder = tmp_path / "review"
    folder.mkdir()
    (folder / "number").write_text("7", encoding="utf-8")
    (folder / "comment.md").symlink_to(tmp_path / "secret")
    ran = posted(folder)
    assert ran.fault == "comment.md is not an ordinary file"
    assert ran.changes == []


def test_a_comment_that_is_not_there_ends_it(tmp_path: Path) -> None:
    (tmp_path / "number").write_text("7", encoding="utf-8")
    ran = posted(tmp_path)
    assert ran.fault
    assert ran.changes == []


@pytest.mark.parametrize("filling", ["x", "ж", "@a ", "\U0001f600", "<b>", "\r\n", "#1 ", "![a](b)", "`"])
def test_a_comment_of_a_megabyte_is_cut_to_what_github_takes(tmp_path: Path, filling: str) -> None:
    body = body_of(post(tmp_path, comment=filling * (1_000_000 // len(filling))))
    assert len(body.encode("utf-16-le")) // 2 <= 65_536
    assert "The rest is too long" in body
    assert "\ufffd" not in body


HOSTILE = """\
@everyone @alliance/office &#64;somebody &commat;other &num;4 <img src=x onerror=alert(1)> <a href="https://example.org">here</a>
![picture](https://example.org/x.png) #1 GH-2 alliance/other#3 <script>alert(1)</script> </details><!-- hidden -->
\u202etxet ${{ github.token }} $(touch evil)\x00\x1b[31m
"""


def test_nothing_in_it_mentions_shows_or_refers(tmp_path: Path) -> None:
    shown = cmarkgfm.github_flavored_markdown_to_html(body_of(post(tmp_path, comment=HOSTILE)))
    assert not re.search(r"@[a-z]", shown)
    assert not re.search(r"(?:#|GH-)[0-9]", shown)
    assert "<img" not in shown
    assert "<script" not in shown
    assert "hidden -->" not in re.sub(MARK, "", shown)
    assert not re.search("[\u202a-\u202e\x00\x1b]", shown)


def test_tables_code_links_and_folded_parts_stay_as_they_are(tmp_path: Path) -> None:
    comment = (
        "### su/ai\n\n| field | before | after |\n|---|---|---|\n| Fee | `0` | `120` |\n\n"
        "<details><summary>Findings</summary>\n\n- [preview](<https://example.org/>)\n</details>\n"
    )
    assert body_of(post(tmp_path, comment=comment)) == f"{MARK}\n{comment}"
    assert body_of(post(tmp_path, comment=f"{MARK}\n\n{comment}")) == f"{MARK}\n{comment}"


@pytest.mark.parametrize(
    "path", ["plugins/x.py", ".github/workflows/validate.yml", "courses/su/x.py", "courses/su.yml"]
)
def test_a_pull_request_that_changes_more_than_entries_is_said_to_be_such(tmp_path: Path, path: str) -> None:
    files = [{"filename": "courses/su/ai.yml"}, {"filename": path}]
    assert "changes more than entries" in body_of(post(tmp_path, pulls_listFiles=files))


def test_labels_come_from_the_files_and_only_where_they_are_missing(tmp_path: Path) -> None:
    paths = ["courses/su/a.yml", "courses/su/b.yml", "partners/vmu.yml", "partners/alliance.yml", "courses/e@a/x.yml"]
    files = [{"filename": path} for path in (*paths, "courses/units/c.yml")]
    pull = {"state": "open", "head": {"sha": HEAD}, "labels": [{"name": "partner: su"}]}
    ran = post(tmp_path, pulls_listFiles=files, pulls_get=pull)
    assert [call["labels"] for call in ran.of("issues.addLabels")] == [["partner: vmu", "partner: units"]]
