"""``entry-from-issue``: a filled form becomes an entry, and whatever it says is data."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cmarkgfm
import pytest
import yaml
from tests.unit.cli.conftest import Outcome, Run

EVENTS = Path(__file__).parents[2] / "events"
ENTRY = "courses/su/data-for-museums.yml"
COMPLETE = f"{ENTRY}: 12 of 12 mandatory elements of a microcredential (2 of them on each learner's certificate).\n"
Event = dict[str, Any]


def recorded(name: str) -> Event:
    event: Event = json.loads((EVENTS / f"{name}.json").read_text(encoding="utf-8"))
    return event


def with_answer(event: Event, label: str, answer: str) -> Event:
    sections = event["issue"]["body"].split("### ")
    changed = [f"{label}\r\n\r\n{answer}\r\n\r\n" if part.startswith(f"{label}\r\n") else part for part in sections]
    assert changed != sections
    event["issue"]["body"] = "### ".join(changed)
    return event


class Reply(dict[str, Any]):
    """What the command has written for the workflow, and how it ended."""

    outcome: Outcome


Fill = Callable[[Event], Reply]


@pytest.fixture
def fill(run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fill:
    (root / "partners/su.yml").write_text(
        "name: Sofia University\ncountry: BG\ncoordinators: [coordinator-one, second]\n", encoding="utf-8"
    )

    def fill_in(event: Event) -> Reply:
        (tmp_path / "event.json").write_text(json.dumps(event), encoding="utf-8")
        monkeypatch.setenv("GITHUB_EVENT_PATH", str(tmp_path / "event.json"))
        outcome = run("entry-from-issue", "--output", tmp_path / "reply.json")
        reply = Reply(json.loads((tmp_path / "reply.json").read_text(encoding="utf-8")) if outcome.code == 0 else {})
        reply.outcome = outcome
        return reply

    return fill_in


def files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_a_filled_form_becomes_an_entry_without_findings(fill: Fill, run: Run, root: Path) -> None:
    reply = fill(recorded("form_filled"))
    assert reply.outcome == (0, f"{ENTRY}\n", "")
    assert run("check", ENTRY) == (0, "", "All is well in 1 entry.\n" + COMPLETE)
    assert "All is well in 1 entry." in reply["reply"]
    assert reply["entry"] == {
        "path": ENTRY,
        "content": (root / ENTRY).read_text(encoding="utf-8"),
        "branch": "entry/issue-12",
        "title": "Add su/data-for-museums",
        "label": "partner: su",
    }


def test_the_entry_is_written_as_people_write_it(fill: Fill, root: Path) -> None:
    fill(recorded("form_filled"))
    text = (root / ENTRY).read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../schemas/course/v1.json\nstatus: published\n")
    assert "\ntitle: 'Data for museums: a first look'\n" in text
    assert "\nfields: [0322, 0613]\n" in text
    assert "\nlearning_outcomes:\n  - Describe a collection so that others find it.\n" in text
    assert "\noffer" in text
    assert "\nreviewed_for: 2026-27\n" in text
    assert "No response" not in text


def test_what_is_not_answered_is_absent_and_a_word_for_a_whole_group_takes_its_place(fill: Fill) -> None:
    reply = fill(recorded("form_nearly_empty"))
    assert yaml.safe_load(reply["entry"]["content"]) == {
        "status": "announced",
        "title": "Data for museums: a first look",
        "level": "not_referenced",
        "reviewed_for": "2026-27",
    }


def test_without_a_name_the_address_is_made_of_the_title(fill: Fill) -> None:
    assert fill(recorded("form_nearly_empty"))["entry"]["path"] == "courses/su/data-for-museums-a-first-look.yml"


def test_the_findings_of_the_check_are_in_the_answer(fill: Fill) -> None:
    reply = fill(with_answer(recorded("form_filled"), "ECTS", "many"))
    assert reply["entry"]["path"] == ENTRY
    assert "**error**" in reply["reply"]
    assert "`many`" in reply["reply"]


@pytest.mark.parametrize("role", ["user", "sender"])
def test_whoever_is_no_coordinator_of_the_university_proposes_nothing(fill: Fill, root: Path, role: str) -> None:
    before = files(root)
    event = recorded("form_filled")
    (event["issue"]["user"] if role == "user" else event["sender"])["login"] = "somebody-else"
    reply = fill(event)
    assert reply["entry"] is None
    assert "Only the coordinators of SU can do this." in reply["reply"]
    assert files(root) == before


def test_one_coordinator_may_change_what_another_wrote(fill: Fill) -> None:
    event = recorded("form_filled")
    event["sender"]["login"] = "SECOND"
    assert fill(event)["entry"]["path"] == ENTRY


def test_a_university_without_coordinators_is_closed_to_the_form(fill: Fill, root: Path) -> None:
    (root / "partners/su.yml").write_text("name: Sofia University\ncountry: BG\n", encoding="utf-8")
    assert fill(recorded("form_filled"))["entry"] is None


@pytest.mark.parametrize(
    ("label", "answer", "told"),
    [
        ("University", "../../evil: x", "is not in `partners/`"),
        ("University", "alliance", "is not in `partners/`"),
        ("University", "_No response_", "does not say which university"),
        ("Name in the web address", "../../../evil", "cannot be used"),
        ("Name in the web address", "/etc/passwd", "cannot be used"),
        ("Name in the web address", "con", "cannot be used"),
        ("Name in the web address", "a\r\nb", "cannot be used"),
        ("Name in the web address", "a" * 61, "cannot be used"),
        ("Name in the web address", "\u0430i", "cannot be used"),
        ("Name in the web address", "coast", "is a course already"),
        ("Mode", "online\r\n\r\n### Mode\r\n\r\nblended", "stands twice"),
        ("Description", "x\r\n\r\n### University\r\n\r\nvmu", "stands twice"),
    ],
)
def test_a_form_that_leads_elsewhere_is_refused_in_one_sentence(
    fill: Fill, root: Path, label: str, answer: str, told: str
) -> None:
    before = files(root)
    reply = fill(with_answer(recorded("form_filled"), label, answer))
    assert reply["entry"] is None
    assert told in reply["reply"]
    assert (answer in reply["reply"]) == (answer == "coast")
    assert files(root) == before


def test_what_a_hostile_form_says_arrives_as_text_and_as_nothing_else(fill: Fill, tmp_path: Path) -> None:
    event = recorded("form_hostile")
    reply = fill(event)
    written = yaml.safe_load(reply["entry"]["content"].replace("\0", ""))
    answers = event["issue"]["body"].replace("\r\n", "\n")
    assert written["status"] == "published"
    assert written["title"] in answers
    assert written["summary"] in answers
    assert "### Not a question" in written["description"]
    assert written["learning_outcomes"][0] == "title: Another title"
    assert len(written["learning_outcomes"]) == 10
    assert written["contact"]["email"] == "a@example.org\nstatus: published"
    assert not list(tmp_path.rglob("evil"))
    assert reply.outcome.out == f"{ENTRY}\n"


def test_the_answer_to_a_hostile_form_mentions_nobody_and_holds_no_mark_up(fill: Fill) -> None:
    shown = cmarkgfm.github_flavored_markdown_to_html(fill(recorded("form_hostile"))["reply"])
    outside_code = re.sub("<code>.*?</code>", "", shown)
    assert "@" not in outside_code
    assert set(re.findall("<([a-z0-9]+)", outside_code)) == {"p", "h3", "ul", "li", "strong"}
    assert "##[" not in shown


@pytest.mark.parametrize("sign", ["x", "\n", "`", "@a ", "### Title\r\n", "ж", "[", "\ud800"])
def test_a_form_of_a_megabyte_is_refused(fill: Fill, root: Path, sign: str) -> None:
    before = files(root)
    event = recorded("form_filled")
    event["issue"]["body"] += sign * (1_000_000 // len(sign))
    reply = fill(event)
    assert reply["entry"] is None
    assert "at most 65,536 can be read" in reply["reply"]
    assert len(reply["reply"]) < 500
    assert files(root) == before


@pytest.mark.parametrize("sign", ["a ", "ж", "@x ", "\n\n- ", "`", "\u2028", "\x07"])
def test_the_longest_form_is_answered_within_the_length_of_a_comment(fill: Fill, sign: str) -> None:
    event = with_answer(recorded("form_filled"), "Learning outcomes", sign * (62_000 // len(sign)))
    reply = fill(event)
    assert len(reply["reply"].encode()) < 65_536
    assert reply.outcome.code == 0


def test_half_a_character_does_no_harm(fill: Fill) -> None:
    reply = fill(with_answer(recorded("form_filled"), "Description", "half \ud800 a character"))
    assert "half ? a character" in reply["entry"]["content"]


def test_a_folder_that_is_a_link_is_not_followed(fill: Fill, root: Path, tmp_path: Path) -> None:
    (root / "courses/su/coast.yml").unlink()
    (root / "courses/su").rmdir()
    (tmp_path / "outside").mkdir()
    (root / "courses/su").symlink_to(tmp_path / "outside")
    assert fill(recorded("form_filled")).outcome.code == 2
    assert list((tmp_path / "outside").iterdir()) == []


@pytest.mark.parametrize(
    "event", ["", "[]", "{}", "null", '{"issue": null}', "[" * 100_000, '{"issue": {"number": "1"}}']
)
def test_a_file_that_is_no_event_is_wrong_usage(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, event: str
) -> None:
    (tmp_path / "event.json").write_text(event, encoding="utf-8")
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(tmp_path / "event.json"))
    code, out, err = run("entry-from-issue", "--output", tmp_path / "reply.json")
    assert (code, out) == (2, "")
    assert err == "The file that GITHUB_EVENT_PATH names holds no event of an issue.\n"


def test_outside_of_a_workflow_the_command_says_where_it_runs(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_EVENT_PATH", raising=False)
    assert run("entry-from-issue", "--output", "reply.json").err.endswith("runs in a workflow of GitHub Actions.\n")
