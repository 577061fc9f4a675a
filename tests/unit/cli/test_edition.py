"""``microcredentials edition``: the yearly revision from opening to freezing."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.three_editions import commit_all, git, make_three_editions, write_files
from tests.unit.cli.conftest import Outcome

from microcredentials.cli import main, release_assets
from microcredentials.domain.portfolio import Portfolio
from microcredentials.editions.ledger import LEDGER_FILE
from microcredentials.exports.exported import Exported, LeftOut
from microcredentials.exports.publication import Publication

Run = Callable[..., Outcome]
PERSON = {"NAME": "Office", "EMAIL": "office@example.org"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Three editions; in the present one a single entry is not confirmed."""
    return make_three_editions(tmp_path / "portfolio")


@pytest.fixture
def confirmed(root: Path) -> Path:
    """The same with everything confirmed and committed."""
    entry = root / "courses/su/data-ethics.yml"
    entry.write_text(entry.read_text().replace("reviewed_for: 2025-26", "reviewed_for: 2026-27"))
    commit_all(root, "Confirm the last entry")
    return root


@pytest.fixture
def run(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(root)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("HOME", str(root.parent))
    for role in ("AUTHOR", "COMMITTER"):
        for name, value in PERSON.items():
            monkeypatch.setenv(f"GIT_{role}_{name}", value)

    def run_here(*arguments: object) -> Outcome:
        code = main(["edition", *(str(argument) for argument in arguments)])
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return run_here


# --- open ---------------------------------------------------------------------------------------------------------


def test_opening_changes_one_value_of_one_file_and_notes_it(root: Path, run: Run) -> None:
    ended = run("open", "2027-28")
    assert (ended.code, ended.out) == (0, "su: 3 entries to confirm\nvmu: 1 entry to confirm\n")
    assert "+edition: 2027-28  # raised every year" in git(root, "diff")
    assert git(root, "status", "--porcelain", "--untracked-files=all").splitlines() == [
        " M partners/alliance.yml",
        "?? changelog.d/edition-2027-28.changed.md",
    ]


def test_an_edition_that_was_never_frozen_is_told_about(run: Run) -> None:
    assert "Edition 2026-27 was never frozen, so it will not be kept as a past edition." in run("open", "2027-28").err


def test_each_partner_gets_a_list_and_a_patch_that_confirms_entry_by_entry(
    root: Path, tmp_path: Path, run: Run
) -> None:
    assert run("open", "2027-28", "--patches", tmp_path / "letters").code == 0
    assert sorted(file.name for file in (tmp_path / "letters").iterdir()) == [
        "su.md",
        "su.patch",
        "vmu.md",
        "vmu.patch",
    ]
    words = (tmp_path / "letters/su.md").read_text()
    assert "- [ ] `courses/su/data-ethics.yml`: `Ethics of data`, last confirmed for 2025-26\n" in words

    patch = (tmp_path / "letters/su.patch").read_text()
    head, _, *others = patch.split("\ndiff --git")
    (tmp_path / "su.patch").write_text("\ndiff --git".join((head, *others)))
    git(root, "apply", str(tmp_path / "su.patch"))
    assert "reviewed_for: 2025-26" in (root / "courses/su/data-ethics.yml").read_text()
    assert "reviewed_for: 2027-28  # confirmed every year" in (root / "courses/su/machine-learning.yml").read_text()


def test_each_partner_gets_a_branch_and_the_work_at_hand_stays(root: Path, run: Run) -> None:
    before = git(root, "rev-parse", "HEAD")
    assert run("open", "2027-28", "--branches").code == 0
    assert git(root, "rev-parse", "HEAD", "edition-2027-28/vmu^") == before * 2
    assert git(root, "diff", "--name-only", "HEAD", "edition-2027-28/su").splitlines() == [
        "courses/su/data-ethics.yml",
        "courses/su/machine-learning.yml",
        "programmes/data.yml",
    ]
    assert git(root, "log", "-1", "--format=%an: %s", "edition-2027-28/su") == (
        "Office: Confirm the entries of su for the edition 2027-28\n"
    )


def test_a_branch_that_is_there_already_is_left_as_it_is(root: Path, run: Run) -> None:
    git(root, "branch", "edition-2027-28/su", "HEAD~1")
    before = git(root, "rev-parse", "edition-2027-28/su")
    ended = run("open", "2027-28", "--branches")
    assert ended.code == 0
    assert "There is a branch `edition-2027-28/su` already; it is left as it is.\n" in ended.err
    assert git(root, "rev-parse", "edition-2027-28/su") == before


def test_a_portfolio_in_a_folder_of_its_repository_is_opened_too(tmp_path: Path, run: Run) -> None:
    top = tmp_path / "whole"
    folder = make_three_editions(tmp_path / "other")
    (top / "inner").mkdir(parents=True)
    git(folder, "archive", "--output", str(tmp_path / "files.tar"), "HEAD")
    subprocess.run(["tar", "-xf", tmp_path / "files.tar", "-C", top / "inner"], check=True)  # noqa: S607
    git(top, "init", "--initial-branch=main")
    commit_all(top, "all")
    assert run("open", "2027-28", "--root", top / "inner", "--branches", "--patches", tmp_path / "letters").code == 0
    assert git(top, "diff", "--name-only", "HEAD", "edition-2027-28/vmu") == "inner/courses/vmu/europe.yml\n"
    git(top, "apply", "--check", str(tmp_path / "letters/vmu.patch"))


@pytest.mark.parametrize(
    ("edition", "sentence"),
    [
        ("2026-27", "Edition 2026-27 is open already.\n"),
        ("2025-26", "Edition 2025-26 does not follow 2026-27; the next one is 2027-28.\n"),
        ("2028-29", "Edition 2028-29 does not follow 2026-27; the next one is 2027-28.\n"),
        ("2027", "`2027` is not an edition. Write both years of the academic year: `2027-28`.\n"),
    ],
)
def test_an_edition_that_is_not_the_next_one_is_refused(run: Run, edition: str, sentence: str) -> None:
    assert run("open", edition) == Outcome(2, "", sentence)


def test_work_that_is_not_committed_is_never_touched(root: Path, run: Run) -> None:
    write_files(root, {"courses/su/ai.yml": "half\n", "notes.txt": "mine"})
    assert run("open", "2027-28", "--branches") == Outcome(
        2, "", "`courses/su/ai.yml` and 1 more is not committed; commit it or put it aside (`git stash -u`) first.\n"
    )
    assert git(root, "branch", "--list", "edition-*") == ""


def test_a_folder_outside_of_git_is_refused(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = tmp_path / "plain"
    write_files(folder, {"partners/alliance.yml": "extends: t4eu\nname: A\nedition: 2026-27\n"})
    assert run("open", "2027-28", "--root", folder) == Outcome(2, "", f"`{folder}` is not a Git repository.\n")


def test_a_folder_for_letters_that_holds_something_is_refused(root: Path, tmp_path: Path, run: Run) -> None:
    write_files(tmp_path / "letters", {"su.md": "mine"})
    ended = run("open", "2027-28", "--patches", tmp_path / "letters")
    assert ended == Outcome(2, "", f"`{tmp_path / 'letters'}` is not empty; choose a new folder.\n")
    assert git(root, "status", "--porcelain") == ""


# --- freeze -------------------------------------------------------------------------------------------------------


def test_what_is_not_confirmed_is_listed_per_partner_and_nothing_is_frozen(
    root: Path, tmp_path: Path, run: Run
) -> None:
    assert run("freeze", "--output", tmp_path / "release") == Outcome(
        1,
        "Sofia University (su): 1 entry not confirmed\n"
        "  courses/su/data-ethics.yml: Ethics of data, last confirmed for 2025-26\n",
        "Nothing was frozen: confirm these entries with `reviewed_for: 2026-27`, or withdraw them.\n",
    )
    assert not (tmp_path / "release").exists()
    assert not (root / LEDGER_FILE).exists()


def test_entries_with_errors_are_not_frozen(confirmed: Path, tmp_path: Path, run: Run) -> None:
    write_files(confirmed, {"courses/su/ai.yml": "status: publishd\n"})
    ended = run("freeze", "--output", tmp_path / "release")
    assert ended.code == 1
    assert ended.out.startswith("courses/su/ai.yml:1:9: error: status: ")


def test_only_what_is_committed_can_be_frozen(confirmed: Path, tmp_path: Path, run: Run) -> None:
    entry = confirmed / "courses/vmu/europe.yml"
    entry.write_text(f"{entry.read_text()}places: 3\n")
    ended = run("freeze", "--output", tmp_path / "release")
    assert ended == Outcome(2, "", "`courses/vmu/europe.yml` is not committed; only what is committed can be frozen.\n")


@pytest.mark.usefixtures("confirmed")
def test_freezing_prints_exactly_what_is_left_to_do(root: Path, tmp_path: Path, run: Run) -> None:
    ended = run("freeze", "--output", tmp_path / "release")
    assert ended == Outcome(
        0,
        f"git add {LEDGER_FILE}\n"
        'git commit --message "Freeze the edition 2026-27"\n'
        'git tag --annotate edition-2026-27 --message "Edition 2026-27"\n'
        "git push origin HEAD edition-2026-27\n",
        f"The release is in `{tmp_path / 'release'}`: SHA256SUMS, courses.csv, courses.xlsx, portfolio.json, "
        "portfolio.pdf, release-notes.md.\n",
    )
    assert (tmp_path / "release/portfolio.pdf").read_bytes().startswith(b"%PDF-")
    *left, _push = ended.out.splitlines()
    for command in left:
        subprocess.run(command, shell=True, cwd=root, check=True, capture_output=True)  # noqa: S602  our own commands
    again = run("freeze", "--output", tmp_path / "again", "--tag", "edition-2026-27")
    assert (again.code, again.out) == (0, "")


@pytest.mark.usefixtures("confirmed")
def test_the_release_holds_what_the_makers_make_with_a_list_that_can_be_checked(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def as_json(portfolio: Portfolio, publication: Publication) -> Exported:
        told = {
            "courses": list(portfolio.courses),
            "day": publication.today.isoformat(),
            "past": len(publication.past),
            "here": publication.address("data/portfolio.json"),
        }
        files = {"data/portfolio.json": json.dumps(told).encode(), "courses/su/ai/course.json": b"{}"}
        return Exported(files, (LeftOut("courses/su/ai.yml", "Too old."),))

    monkeypatch.setattr(release_assets, "MAKERS", (as_json,))
    write_files(tmp_path / "site", {"z.html": "z", "courses/a.html": "a", "index.html": "i"})
    site = ("--site", tmp_path / "site", "--site-url", "https://example.org/")
    ended = run("freeze", "--output", tmp_path / "release", *site)
    assert ended.code == 0
    assert "`courses/su/ai.yml` is left out: Too old.\n" in ended.err
    assert sorted(file.name for file in (tmp_path / "release").iterdir()) == [
        "SHA256SUMS",
        "portfolio.json",
        "portfolio.pdf",
        "release-notes.md",
        "site.zip",
    ]
    told = json.loads((tmp_path / "release/portfolio.json").read_text())
    assert (told["day"], told["past"]) == ("2026-09-15", 2)
    assert told["here"] == "https://example.org/data/portfolio.json"
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path / "release", check=True)  # noqa: S607
    with ZipFile(tmp_path / "release/site.zip") as archive:
        assert archive.namelist() == ["courses/a.html", "index.html", "z.html"]


@pytest.mark.usefixtures("confirmed")
def test_the_same_commit_and_site_give_the_same_bytes(tmp_path: Path, run: Run) -> None:
    for name in ("one", "two"):
        write_files(tmp_path / f"site-{name}", {"index.html": "i", "a/b.html": name[:0]})
        assert run("freeze", "--output", tmp_path / name, "--site", tmp_path / f"site-{name}").code == 0
    assert (tmp_path / "one/SHA256SUMS").read_bytes() == (tmp_path / "two/SHA256SUMS").read_bytes()


@pytest.mark.usefixtures("confirmed")
def test_before_its_tag_is_set_an_edition_can_be_frozen_again_and_afterwards_not(
    root: Path, tmp_path: Path, run: Run
) -> None:
    run("freeze", "--output", tmp_path / "one")
    entry = root / "courses/vmu/europe.yml"
    entry.write_text(f"{entry.read_text()}places: 3\n")
    commit_all(root, "A late change")
    refused = run("freeze", "--output", tmp_path / "two", "--tag", "edition-2026-27")
    assert refused == Outcome(
        2,
        "",
        f"The entries are not those of `{LEDGER_FILE}`; run `microcredentials edition freeze` without `--tag`, "
        "commit, and set `edition-2026-27` anew.\n",
    )
    assert run("freeze", "--output", tmp_path / "two").code == 0
    git(root, "tag", "edition-2026-27")
    entry.write_text(entry.read_text().replace("places: 3", "places: 4"))
    commit_all(root, "Too late")
    assert run("freeze", "--output", tmp_path / "three") == Outcome(
        2,
        "",
        "Edition 2026-27 was released with other entries; open the next one with "
        "`microcredentials edition open 2027-28`.\n",
    )


@pytest.mark.usefixtures("confirmed")
def test_the_tag_of_another_edition_is_refused(tmp_path: Path, run: Run) -> None:
    assert run("freeze", "--output", tmp_path / "release", "--tag", "edition-2025-26") == Outcome(
        2, "", "`edition-2025-26` is not the tag of the edition 2026-27; that is `edition-2026-27`.\n"
    )


def test_a_release_whose_predecessor_is_missing_is_not_written(confirmed: Path, tmp_path: Path, run: Run) -> None:
    write_files(confirmed, {LEDGER_FILE: f"{'0' * 64}  2025-26\n"})
    git(confirmed, "tag", "--delete", "edition-2025-26")
    ended = run("freeze", "--output", tmp_path / "release")
    assert ended.code == 2
    assert ended.err.splitlines()[-1] == (
        "Edition 2025-26 cannot be read, so nobody can say what is new; `git fetch --tags` may help."
    )
    assert not (tmp_path / "release").exists()


@pytest.mark.usefixtures("confirmed")
def test_a_site_that_was_not_built_is_refused(tmp_path: Path, run: Run) -> None:
    ended = run("freeze", "--output", tmp_path / "release", "--site", tmp_path / "site")
    assert ended == Outcome(2, "", f"There is no folder `{tmp_path / 'site'}`.\n")


@pytest.mark.usefixtures("confirmed")
def test_the_notes_tell_per_partner_what_is_new_changed_withdrawn(tmp_path: Path, run: Run) -> None:
    run("freeze", "--output", tmp_path / "release")
    assert (tmp_path / "release/release-notes.md").read_text() == NOTES


NOTES = """\
# Edition 2026-27

3 courses of 2 universities.

## What changed since 2025-26

1 entry was confirmed without change.

### Catholic University

- Has left the alliance: Catholic University (university)
- Withdrawn: Leading with care
  - `The university has left the alliance.`

### Sofia University

- New: Machine learning for everyone
- Changed: Living with data (programme)
  - Step “All of it”, courses: `Artificial intelligence, Ethics of data` → \
`Machine learning for everyone, Ethics of data`
- Withdrawn: Artificial intelligence
  - `It has grown into a new course.`
  - Replaced by: Machine learning for everyone

### Vytautas Magnus University

- Changed: The idea of Europe
  - Languages: `English` → `English, Lithuanian`
  - Fee for everyone else: `0` → `120 EUR`
"""


@pytest.mark.usefixtures("confirmed")
def test_a_release_without_the_typesetter_goes_without_the_document_and_says_so(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    ended = run("freeze", "--output", tmp_path / "release")
    assert ended.code == 0
    assert "pip install mkdocs-microcredentials[pdf]`. The release goes without `portfolio.pdf`." in ended.err
    assert not (tmp_path / "release/portfolio.pdf").exists()
