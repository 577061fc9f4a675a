"""``report``: the figures of the revision, and letters to partners."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.unit.cli.conftest import SOUND, Run

REAL = SOUND.replace("example: true\n", "")


def on(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    epoch = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC).timestamp()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(epoch)))


@pytest.fixture(autouse=True)
def courses(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on(monkeypatch, "2026-07-15")
    (root / "courses/su/confirmed.yml").write_text(REAL.replace("the coast", "a map"), encoding="utf-8")
    older = REAL.replace("2026-27", "2025-26").replace("Reading the coast", "'@octocat `#1` [x](https://x.example)'")
    (root / "courses/su/silent.yml").write_text(older, encoding="utf-8")


def test_the_text_tells_figures_and_what_is_to_be_done(run: Run) -> None:
    code, out, _ = run("report")
    assert code == 0
    assert out.startswith(
        "Revision for 2026-27: the partners have spoken about 1 of 2 entries.\n"
        "Answers are asked for from 2026-07-01 to 2026-08-31.\n"
    )
    assert "1 made-up example is not counted; `--examples` counts them alone.\n" in out
    assert "\nsu            1          1        -    -          -      -          -      100%\n" in out
    assert "\n  silent      courses/su/silent.yml (confirmed for 2025-26): @octocat" in out
    assert "\nLanguages. English: 2\n" in out


def test_examples_can_be_counted_alone(run: Run) -> None:
    assert "the partners have spoken about 1 of 1 made-up examples.\n" in run("report", "--examples").out


def test_the_json_names_its_version_and_every_entry(run: Run) -> None:
    told = json.loads(run("report", "--format", "json").out)
    assert (told["version"], told["edition"], told["left_out"]) == (1, "2026-27", 1)
    (partner,) = told["partners"]
    assert {entry["id"]: entry["state"] for entry in partner["entries"]} == {
        "su/confirmed": "confirmed",
        "su/silent": "silent",
    }
    assert told["coverage"]["target_group_by_mode"]["courses"]["bachelor"]["online"] == 2
    assert told["coverage"]["fees"]["everyone_else"] == {
        "steps": {"free": 2, "up-to-100": 0, "over-100": 0, "ask": 0, "other": 0, "not-open": 0},
        "paid": None,
    }


def test_no_word_of_an_entry_is_a_mention_a_link_or_a_reference_in_a_letter(run: Run) -> None:
    out = run("report", "--format", "markdown", "--partner", "su").out
    assert "- [ ] ``@octocat `#1` [x](https://x.example)`` (confirmed for 2025-26): `courses/su/silent.yml`\n" in out


def test_a_letter_mentions_the_partners_reviewers_and_leads_into_the_form(run: Run, root: Path) -> None:
    (root / "partners/su.yml").write_text("name: Sofia\ncountry: BG\nreviewers: [ann, org/team]\n", encoding="utf-8")
    out = run("report", "--format", "markdown", "--partner", "su", "--site", "https://example.org/x").out
    assert out.endswith("\n\nFor @ann, @org/team\n")
    assert "[open in the form](<https://example.org/x/contribute/?course=su/silent>)" in out
    assert "[All that concerns you](<https://example.org/x/office/#su>)" in out
    assert ", by 31 Aug 2026:" in out


def test_a_letter_whose_day_has_passed_names_none(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    on(monkeypatch, "2026-09-01")
    assert "31 Aug" not in run("report", "--format", "markdown", "--partner", "su").out


def test_the_whole_as_markdown_is_a_table_and_the_letters(run: Run) -> None:
    out = run("report", "--format", "markdown").out
    assert "| Partner | Silent | Confirmed | Changed | New | Withdrawn | Draft | Announced | Complete |\n" in out
    assert "| su | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 100 % |\n" in out
    assert "\n## su\n\nDear colleagues at SU,\n" in out


@pytest.mark.parametrize(
    ("day", "said"), [("2026-06-30", "false"), ("2026-07-01", "true"), ("2026-08-31", "true"), ("2026-09-01", "false")]
)
def test_reminders_are_opened_in_the_term_only(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch, day: str, said: str
) -> None:
    on(monkeypatch, day)
    run("report", "--reminders", "reminders.json")
    told = json.loads((root / "reminders.json").read_text(encoding="utf-8"))
    assert told["opens"] is json.loads(said)
    assert (told["edition"], list(told["letters"]), told["thanks"]) == ("2026-27", ["su"], {})


def test_who_has_answered_is_thanked(run: Run, root: Path) -> None:
    (root / "courses/su/silent.yml").unlink()
    run("report", "--reminders", "reminders.json")
    told = json.loads((root / "reminders.json").read_text(encoding="utf-8"))
    assert told["letters"] == {}
    assert told["thanks"]["su"].startswith(
        "Dear colleagues at SU,\n\nThank you: all your entries are confirmed for 2026-27.\n"
    )


def test_after_the_term_the_office_is_told_to_open_the_next_edition(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    on(monkeypatch, "2027-07-15")
    assert (
        "The revision for 2026-27 ended on 2026-08-31, so nobody new is reminded. "
        in run("report", "--reminders", "reminders.json").err
    )


def test_an_unknown_partner_is_answered_with_those_there_are(run: Run) -> None:
    code, out, err = run("report", "--partner", "xx")
    assert (code, out, err) == (2, "", "There is no partner `xx`; write one of `su`.\n")


def test_a_site_that_is_no_web_address_is_refused(run: Run) -> None:
    assert run("report", "--site", "example.org").code == 2


def test_broken_links_are_told_from_the_record(run: Run, root: Path) -> None:
    address = "https://gone.example/"
    (root / "courses/su/confirmed.yml").write_text(
        REAL.replace("the coast", "a map") + f"links: {{homepage: {address}}}\n", encoding="utf-8"
    )
    strikes = {"count": 4, "since": "2026-07-01", "last": "2026-07-13", "reason": "no such host is known"}
    (root / "strikes.json").write_text(json.dumps({address: strikes}), encoding="utf-8")
    assert f"  stale link  courses/su/confirmed.yml: links.homepage: {address} (no such host" in run("report").out


def test_a_record_that_cannot_be_read_leaves_links_unknown(run: Run) -> None:
    code, out, err = run("report", "--record", "nowhere.json")
    assert code == 0
    assert "Addresses in entries: nothing is known" in out
    assert "`nowhere.json` is no record of visits, so nothing is told about links.\n" in err


def test_entries_with_errors_are_counted_with_a_warning(run: Run, root: Path) -> None:
    (root / "courses/su/broken.yml").write_text("status: [\n", encoding="utf-8")
    code, _, err = run("report")
    assert code == 0
    assert "The entries have errors, so the figures may be wrong" in err
