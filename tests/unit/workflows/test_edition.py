"""``edition.yml``: the files of an edition, published as a release."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.unit.workflows.running import Ran, run_script


def publish(folder: Path, releases: list[dict[str, Any]]) -> Ran:
    (folder / "release").mkdir()
    for name in ("release-notes.md", "portfolio.json", "SHA256SUMS"):
        (folder / "release" / name).write_text(f"words of {name}", encoding="utf-8")
    answers = {"repos.listReleases": releases, "repos.createRelease": {"id": 7}}
    return run_script("edition", folder, answers, {"GITHUB_REF_NAME": "edition-2026-27"})


def test_the_release_is_a_draft_until_every_file_is_there(tmp_path: Path) -> None:
    ran = publish(tmp_path, [{"id": 1, "tag_name": "edition-2025-26", "draft": False}])
    assert ran.fault == ""
    assert ran.changes == ["repos.createRelease", *["repos.uploadReleaseAsset"] * 3, "repos.updateRelease"]
    (made,) = ran.of("repos.createRelease")
    assert (made["tag_name"], made["name"], made["body"], made["draft"]) == (
        "edition-2026-27",
        "Edition 2026-27",
        "words of release-notes.md",
        True,
    )
    uploaded = [call["name"] for call in ran.of("repos.uploadReleaseAsset")]
    assert uploaded == ["SHA256SUMS", "portfolio.json", "release-notes.md"]
    assert ran.of("repos.updateRelease") == [{"method": "repos.updateRelease", "release_id": 7, "draft": False}]


def test_what_an_earlier_run_left_unfinished_is_made_anew(tmp_path: Path) -> None:
    ran = publish(tmp_path, [{"id": 5, "tag_name": "edition-2026-27", "draft": True}])
    assert ran.of("repos.deleteRelease") == [{"method": "repos.deleteRelease", "release_id": 5}]
    assert ran.changes[-1] == "repos.updateRelease"


def test_a_published_edition_is_never_changed(tmp_path: Path) -> None:
    ran = publish(tmp_path, [{"id": 5, "tag_name": "edition-2026-27", "draft": False}])
    assert ran.fault == (
        "edition-2026-27 is published already. A released edition is never changed: open the next one."
    )
    assert ran.changes == []
