"""One human mistake is told once, also where it makes something else missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.cli.conftest import SOUND, Run


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("ects: 3", "etcs: 3", "MC201"),
        ("level: {", "levels: {", "MC201"),
        ("assessment: {types: project_work}", "types: project_work", "MC201"),
        ("assessment: {types: project_work}", "assessment: {type: project_work}", "MC201"),
        ("contact: {office: Lifelong learning office}", "email: mc@example.org", "MC201"),
        ("contact: {office: Lifelong learning office}", "contact: mc@example.org", "MC202"),
        ("status: published", "status: Published", "MC203"),
        ("ects: 3", "ects:", "MC301"),
        ("prerequisites: None.", "prerequisites: None.\nproviders: Sofia", "MC103"),
        ("title: Reading the coast", "title: Reading: the coast", "MC011"),
        ("fee: free", "price: free", "MC201"),
    ],
)
def test_a_mistake_is_told_once(run: Run, root: Path, right: str, wrong: str, code: str) -> None:
    assert right in SOUND
    (root / "courses/su/coast.yml").write_text(SOUND.replace(right, wrong), encoding="utf-8")
    out = run("check").out
    assert out.count("\n") == 1, out
    assert out.endswith(f"[{code}]\n")
