"""Earlier editions, read from their tags."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.three_editions import ADDRESSES, HISTORY, commit_all, git, make_three_editions, write_files

from microcredentials.domain.course import Pace, Status
from microcredentials.domain.edition import Edition
from microcredentials.editions import PastEditions, past_editions
from microcredentials.editions.ledger import LEDGER_FILE

CURRENT = Edition(2026)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_three_editions(tmp_path / "portfolio")


def found(root: Path) -> dict[str, tuple[str, ...]]:
    return {str(past.edition): tuple(past.portfolio.courses) for past in past_editions(root, CURRENT).editions}


def notices(root: Path) -> tuple[str, ...]:
    return past_editions(root, CURRENT).notices


def tag_with(root: Path, name: str, files: dict[str, str | None]) -> None:
    """A tag on a commit beside the history, which holds these files only."""
    git(root, "switch", "--orphan", f"for-{name}")
    write_files(root, files)
    commit_all(root, name)
    git(root, "tag", name)
    git(root, "switch", "main")


def test_each_tag_before_the_current_edition_is_one_with_all_its_courses_the_newest_first(root: Path) -> None:
    assert list(found(root).items()) == [("2025-26", ADDRESSES["2025-26"]), ("2024-25", ADDRESSES["2024-25"])]
    assert notices(root) == ()


def test_an_edition_knows_its_commit_and_the_day_of_it(root: Path) -> None:
    newest = past_editions(root, CURRENT).editions[0]
    assert newest.commit == git(root, "rev-parse", "edition-2025-26^{commit}").strip()
    assert newest.released.isoformat() == "2025-08-29"


def test_an_annotated_tag_counts_as_the_commit_that_it_names(root: Path) -> None:
    git(root, "tag", "--force", "--annotate", "--message=released", "edition-2025-26", "edition-2025-26^{commit}")
    assert found(root)["2025-26"] == ADDRESSES["2025-26"]


def test_entries_in_the_first_sketch_of_the_format_are_understood(root: Path) -> None:
    course = past_editions(root, CURRENT).editions[1].portfolio.courses["ucp/care"]
    assert (course.status, course.fields, course.pace, course.places) == (
        Status.PUBLISHED,
        ("0613",),
        Pace.SELF_PACED,
        20,
    )
    assert course.level is not None
    assert course.assessment is not None
    assert str(course.assessment.grading) == "Pass or fail."
    assert [str(run.start) for run in course.offerings] == ["2025-02-03"]


def test_a_portfolio_goes_by_the_edition_of_its_tag(root: Path) -> None:
    git(root, "tag", "--force", "edition-2025-26", "HEAD")
    assert past_editions(root, CURRENT).editions[0].portfolio.alliance.edition == Edition(2025)


def test_a_broken_file_is_one_sentence_and_hides_no_other(root: Path) -> None:
    fine = git(root, "show", "edition-2025-26:courses/su/ai.yml")
    broken: dict[str, str | None] = {
        "partners/su.yml": "name: Sofia\n",
        "courses/su/fine.yml": fine,
        "courses/su/code.yml": f"{fine}modes_of_payment: cash\n".replace("mode: online", "mode: by-letter"),
        "courses/su/no-title.yml": fine.replace("title: Artificial intelligence\n", ""),
        "courses/su/no-text.yml": "",
        "courses/su/notes.txt": "words",
    }
    tag_with(root, "edition-2023-24", broken)

    assert found(root)["2023-24"] == ("su/code", "su/fine")
    assert notices(root) == (
        (
            "Edition 2023-24: `courses/su/code.yml` is shown without what is no longer understood: `mode`, "
            "`modes_of_payment`."
        ),
        "Edition 2023-24: `courses/su/no-text.yml` is not shown, or only in part: the file is empty.",
        "Edition 2023-24: `courses/su/no-title.yml` is left out: it has no title that can be read.",
        "Edition 2023-24: `courses/su/notes.txt` is not shown, or only in part: `notes.txt` is not an entry.",
        (
            "Edition 2023-24: `partners/alliance.yml` is not shown, or only in part: the alliance's file is missing; "
            "the profile `t4eu` is used."
        ),
    )


def test_a_status_that_is_no_longer_understood_does_not_hide_a_course(root: Path) -> None:
    fine = git(root, "show", "edition-2025-26:courses/su/ai.yml")
    tag_with(root, "edition-2023-24", {"courses/su/ai.yml": fine.replace("status: published", "status: running")})
    assert past_editions(root, CURRENT).editions[-1].portfolio.courses["su/ai"].is_shown


def test_a_tag_without_entries_is_one_sentence(root: Path) -> None:
    tag_with(root, "edition-2023-24", {"data/courses.json": "[]"})
    assert "2023-24" not in found(root)
    assert notices(root) == ("Edition 2023-24 is left out: its tag `edition-2023-24` holds no entries.",)


@pytest.mark.parametrize("name", ["edition-foo", "edition-2025-27", "edition-2025-2026", "edition-"])
def test_a_tag_whose_name_is_no_edition_is_one_sentence(root: Path, name: str) -> None:
    git(root, "tag", name)
    assert notices(root) == (
        f"The tag `{name}` names no edition and is passed over; such a tag is called `edition-2026-27`.",
    )


def test_the_tag_of_the_current_edition_is_no_past_one_and_no_mistake(root: Path) -> None:
    git(root, "tag", "edition-2026-27")
    assert set(found(root)) == {"2024-25", "2025-26"}
    assert notices(root) == ()


def test_the_tag_of_an_edition_to_come_is_passed_over_with_one_sentence(root: Path) -> None:
    git(root, "tag", "edition-2030-31")
    assert notices(root) == (
        "The tag `edition-2030-31` is of an edition to come and is passed over; the current one is 2026-27.",
    )


@pytest.mark.parametrize(("what", "words"), [("HEAD^{tree}", "a folder"), ("HEAD:partners/su.yml", "a single file")])
def test_a_tag_that_names_no_commit_is_one_sentence(root: Path, what: str, words: str) -> None:
    git(root, "tag", "edition-2023-24", what)
    assert notices(root) == (f"Edition 2023-24 is left out: its tag `edition-2023-24` names {words}.",)


def test_a_tag_of_a_missing_object_is_one_sentence(root: Path) -> None:
    (root / ".git/refs/tags/edition-2023-24").write_text(f"{'12' * 20}\n")
    assert notices(root) == (
        "Edition 2023-24 is left out: its tag `edition-2023-24` names a commit that this clone lacks.",
    )
    assert set(found(root)) == {"2024-25", "2025-26"}


def test_a_commit_whose_files_are_missing_is_one_sentence(root: Path) -> None:
    tag_with(root, "edition-2023-24", {"courses/su/only-here.yml": "title: Only here\n"})
    blob = git(root, "rev-parse", "edition-2023-24:courses/su/only-here.yml").strip()
    (root / ".git/objects" / blob[:2] / blob[2:]).unlink()
    commit = git(root, "rev-parse", "edition-2023-24").strip()
    assert notices(root) == (f"Edition 2023-24 is left out: Git lacks files of `{commit[:12]}` (a partial clone?).",)


def test_a_clone_without_tags_is_told_of_where_the_history_knows_more_than_one_edition(
    root: Path, tmp_path: Path
) -> None:
    git(root, "clone", "--no-tags", root.as_uri(), str(tmp_path / "clone"))
    assert past_editions(tmp_path / "clone", CURRENT) == PastEditions(
        (),
        (
            (
                "Past editions are left out: this clone has no tag such as `edition-2025-26`, though the portfolio had "
                "other editions before (fetch the tags with `git fetch --tags`)."
            ),
        ),
    )


def test_a_portfolio_in_its_first_edition_has_nothing_to_tell(tmp_path: Path) -> None:
    git(tmp_path, "init", "--initial-branch=main")
    write_files(tmp_path, HISTORY["2024-25"])
    commit_all(tmp_path, "Begin")
    assert past_editions(tmp_path, Edition(2024)) == PastEditions()


def test_a_shallow_clone_without_tags_says_how_to_get_them(root: Path, tmp_path: Path) -> None:
    git(root, "clone", "--depth=1", "--no-tags", root.as_uri(), str(tmp_path / "shallow"))
    assert past_editions(tmp_path / "shallow", CURRENT) == PastEditions(
        notices=(
            (
                "Past editions are left out: this clone holds only a part of the history and no tags "
                "(fetch them with `git fetch --unshallow --tags`)."
            ),
        )
    )


def test_an_edition_of_the_ledger_without_its_tag_is_one_sentence(root: Path) -> None:
    write_files(root, {LEDGER_FILE: f"# words\n{'0' * 64}  2023-24\nnonsense\n{'1' * 64}  2026-27\n"})
    assert notices(root) == (
        (
            "Edition 2023-24 is left out: it stands in `docs/editions/checksums.txt`, but this clone has no tag "
            "`edition-2023-24` (fetch it with `git fetch --tags`)."
        ),
    )


def test_a_moved_tag_is_noticed_by_its_checksum_and_shown_all_the_same(root: Path) -> None:
    write_files(root, {LEDGER_FILE: f"{'0' * 64}  2025-26\n"})
    assert found(root)["2025-26"] == ADDRESSES["2025-26"]
    assert notices(root) == (
        (
            "The tag `edition-2025-26` was moved: its entries are not those that were frozen as edition 2025-26 "
            "(their checksum is another one than in `docs/editions/checksums.txt`)."
        ),
    )


def test_a_portfolio_without_tags_or_without_git_has_no_past_and_that_is_no_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert past_editions(tmp_path, CURRENT) == PastEditions()
    git(tmp_path, "init")
    assert past_editions(tmp_path, CURRENT) == PastEditions()


def test_what_is_not_committed_stays_as_it_is(root: Path) -> None:
    write_files(root, {"courses/su/ai.yml": "half written"})
    past_editions(root, CURRENT)
    assert (root / "courses/su/ai.yml").read_text() == "half written"


def test_each_edition_is_read_once_for_all_builds_of_a_server(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = past_editions(root, CURRENT)
    questions: list[str] = []
    real = subprocess.run

    def listening(command: list[str], **rest: Any) -> subprocess.CompletedProcess[bytes]:
        questions.append(command[3])
        return real(command, check=False, **{name: value for name, value in rest.items() if name != "check"})

    monkeypatch.setattr(subprocess, "run", listening)
    second = past_editions(root, CURRENT)
    assert [past.portfolio.courses for past in second.editions] == [past.portfolio.courses for past in first.editions]
    assert "ls-tree" not in questions
