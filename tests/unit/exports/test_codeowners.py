"""Who is asked to review."""

from __future__ import annotations

from pathlib import Path

from microcredentials.exports.codeowners import codeowners
from microcredentials.inspection import inspect

SU = "name: Sofia University\ncountry: BG\n"


def owners(root: Path, su: str) -> list[str]:
    files = {
        "partners/alliance.yml": "extends: t4eu\nname: Test alliance\n",
        "partners/su.yml": su,
        "partners/vmu.yml": "name: Vytautas Magnus University\ncountry: LT\n",
        "programmes/coasts.yml": "status: draft\ntitle: Coasts\nproviders: [su, vmu]\n",
        "programmes/maps.yml": "status: draft\ntitle: Maps\nproviders: [vmu, su]\n",
    }
    for path, text in files.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return [line for line in codeowners(inspect(root).portfolio).splitlines() if line and not line.startswith("#")]


def test_reviewers_are_asked_about_their_university_and_the_programmes_it_leads(tmp_path: Path) -> None:
    assert owners(tmp_path, f"{SU}reviewers: [octocat, alliance/su-reviewers]\n") == [
        "/courses/su/ @octocat @alliance/su-reviewers",
        "/partners/su.yml @octocat @alliance/su-reviewers",
        "/programmes/coasts.yml @octocat @alliance/su-reviewers",
    ]


def test_a_university_without_reviewers_has_no_line(tmp_path: Path) -> None:
    assert owners(tmp_path, SU) == []


def test_a_name_that_is_none_on_github_reaches_no_line(tmp_path: Path) -> None:
    assert owners(tmp_path, f'{SU}reviewers: ["octocat\\n/ @evil", "* @evil"]\n') == []
