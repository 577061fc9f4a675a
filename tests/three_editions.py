"""A repository with three editions, made for a test: what a portfolio goes through in three years.

``2024-25`` is written in the first sketch of the format and ``2025-26`` in today's; both are tagged.
``2026-27`` is the present state, not tagged yet. On the way

- ``su/ethics`` becomes ``su/data-ethics`` (renamed, with an alias), and ``vmu/europe`` changes its fee and language,
- ``su/ai`` is withdrawn in ``2026-27`` and replaced by ``su/machine-learning``, which is new,
- ``su/old-media`` is removed after ``2024-25`` without a trace,
- ``ucp`` leaves: its ``ucp/care`` is in the first two editions and withdrawn in the third,
- ``vmu/europe`` is confirmed for each edition, ``su/data-ethics`` only for the second one.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

AUTHORS = ("Anna", "Boris")
RELEASED = {"2024-25": "2024-08-30", "2025-26": "2025-08-29", "2026-27": "2026-08-28"}
"""Edition -> day of the commit that holds it."""

ADDRESSES = {
    "2024-25": ("su/ai", "su/ethics", "su/old-media", "ucp/care", "vmu/europe"),
    "2025-26": ("su/ai", "su/data-ethics", "ucp/care", "vmu/europe"),
    "2026-27": ("su/ai", "su/data-ethics", "su/machine-learning", "ucp/care", "vmu/europe"),
}
"""Edition -> the ids of all courses that have a page of their own in it, in order."""

_ALLIANCE = """\
# What the alliance has agreed.
extends: t4eu
name: Test Alliance
edition: {edition}  # raised every year
"""
_SU = "name: Sofia University\nacronym: SU\ncountry: BG\ncity: Sofia\nwebsite: https://su.example.org\n"
_VMU = "name: Vytautas Magnus University\nacronym: VMU\ncountry: LT\ncity: Kaunas\nwebsite: https://vmu.example.org\n"
_UCP = "name: Catholic University\nacronym: UCP\ncountry: PT\ncity: Porto\nwebsite: https://ucp.example.org\n"


def _sketch(title: str, more: str = "") -> str:
    """A course in the first sketch of the format, which knew no status."""
    return f"""\
# yaml-language-server: $schema=../../schemas/course.json
id: sketch
title: {title}
summary: A course that was written down before the format was agreed.
isced_f: "0613"
languages: [en]
mode: online
pace: self-paced
ects: 3
eqf: 6
target_groups: [bachelor]
learning_outcomes:
  # what it is about
  - text: Explain what the course is about.
    type: skill
assessment:
  types: [written_examination]
grading: Pass or fail.
quality_assurance: {{kind: institutional}}
homepage: https://example.org/course
seats: 20
{more}"""


def _course(title: str, edition: str, *, fee: str = "free", languages: str = "[en]", more: str = "") -> str:
    """A course in today's format, with all that a published one needs."""
    return f"""\
# yaml-language-server: $schema=../../schemas/course.json
status: published
reviewed_for: {edition}  # confirmed every year
title: {title}
summary: A course that shows what happens to an entry over the years.
languages: {languages}
fields: ["0613"]
target_groups: [bachelor]
mode: online
ects: 3
level: {{eqf: 6}}
learning_outcomes:
  - text: Explain what the course is about.
    kind: skill
assessment:
  types: written_examination
  grading: Pass or fail.
quality_assurance: {{kind: institutional}}
prerequisites: None.
fee: {fee}
contact: {{office: Learning office}}
{more}"""


def _withdrawn(title: str, edition: str, reason: str, more: str = "") -> str:
    return f"status: withdrawn\nreviewed_for: {edition}\ntitle: {title}\nwithdrawn_reason: {reason}\n{more}"


def _programme(edition: str, first_course: str) -> str:
    return f"""\
status: published
reviewed_for: {edition}
title: Living with data
summary: Two courses that lead to one larger credential.
providers: su
target_groups: [bachelor]
level: {{eqf: 6}}
ects: 6
learning_outcomes: [Judge what is made of data.]
quality_assurance: {{kind: institutional}}
contact: {{office: Learning office}}
steps:
  - title: All of it
    courses: [{first_course}, su/data-ethics]
"""


HISTORY: Mapping[str, Mapping[str, str | None]] = {
    "2024-25": {
        "partners/alliance.yml": _ALLIANCE.format(edition="2024-25"),
        "partners/su.yml": _SU,
        "partners/vmu.yml": _VMU,
        "partners/ucp.yml": _UCP,
        "courses/su/ai.yml": _sketch("Artificial intelligence", "duration_weeks: 10\nmodified: 2024-05-01\n"),
        "courses/su/ethics.yml": _sketch("Ethics of data"),
        "courses/su/old-media.yml": _sketch("Old media"),
        "courses/ucp/care.yml": _sketch("Leading with care", "schedule:\n  start: 2025-02-03\n  end: 2025-04-04\n"),
        "courses/vmu/europe.yml": _sketch("The idea of Europe", "admission: Write to us.\n"),
    },
    "2025-26": {
        "partners/alliance.yml": _ALLIANCE.format(edition="2025-26"),
        "courses/su/ai.yml": _course("Artificial intelligence", "2025-26", more="duration: 10 weeks\n"),
        "courses/su/ethics.yml": None,
        "courses/su/data-ethics.yml": _course("Ethics of data", "2025-26", more="aliases: [su/ethics]\n"),
        "courses/su/old-media.yml": None,
        "courses/ucp/care.yml": _course("Leading with care", "2025-26"),
        "courses/vmu/europe.yml": _course("The idea of Europe", "2025-26"),
        "programmes/data.yml": _programme("2025-26", "su/ai"),
    },
    "2026-27": {
        "partners/alliance.yml": _ALLIANCE.format(edition="2026-27"),
        "partners/ucp.yml": f"{_UCP}role: former\nleft: 2026-06\n",
        "courses/su/ai.yml": _withdrawn(
            "Artificial intelligence",
            "2026-27",
            "It has grown into a new course.",
            "replaced_by: su/machine-learning\n",
        ),
        "courses/su/machine-learning.yml": _course("Machine learning for everyone", "2026-27"),
        "courses/ucp/care.yml": _withdrawn("Leading with care", "2026-27", "The university has left the alliance."),
        "courses/vmu/europe.yml": _course(
            "The idea of Europe", "2026-27", fee="{amounts: {everyone_else: 120}}", languages="[en, lt]"
        ),
        "programmes/data.yml": _programme("2026-27", "su/machine-learning"),
    },
}
"""Edition -> the files that change on the way to it; ``None`` for a file that goes."""


def make_three_editions(root: Path) -> Path:
    """Make the repository in ``root`` and give it back; each edition is one commit, by one of two authors in turn."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "--initial-branch=main")
    for number, (edition, files) in enumerate(HISTORY.items()):
        write_files(root, files)
        commit_all(root, f"Edition {edition}", day=RELEASED[edition], author=AUTHORS[number % len(AUTHORS)])
        if edition != "2026-27":
            git(root, "tag", f"edition-{edition}")
    return root


def write_files(root: Path, files: Mapping[str, str | None]) -> None:
    """Write files below ``root``, and remove those without a text."""
    for path, text in files.items():
        if text is None:
            (root / path).unlink()
        else:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8", newline="\n")


def commit_all(root: Path, message: str, day: str = "2026-09-15", author: str = AUTHORS[0]) -> None:
    """Commit all that changed, on a day and by somebody."""
    git(root, "add", "--all")
    git(root, "commit", "--allow-empty", f"--message={message}", day=day, author=author)


def git(root: Path, *arguments: str, day: str = "2026-09-15", author: str = AUTHORS[0]) -> str:
    """Let Git do something in the repository, whatever the machine's own settings are; what it says."""
    settings = ("-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false")
    moment = f"{day}T12:00:00+00:00"
    said = subprocess.run(
        ["git", *settings, *arguments],  # noqa: S607  Git is where the user has it
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
        env={
            "PATH": os.environ["PATH"], "HOME": str(root), "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": f"{author.lower()}@example.org", "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_NAME": author, "GIT_COMMITTER_EMAIL": f"{author.lower()}@example.org",
            "GIT_COMMITTER_DATE": moment,
        },
    )  # fmt: skip
    return said.stdout
