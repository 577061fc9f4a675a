"""Imports run one way.

Adapter, cli -> rendering, exports, reports -> inspection, rulebook -> reading, checks, history -> domain.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from tests.repository.checkout import BIN, ROOT, text_of

DATA_FOLDERS = {"locales", "profiles", "vocabularies"}


def lint_imports(checkout: Path) -> subprocess.CompletedProcess[str]:
    """Import-linter over the packages in ``checkout/plugins``, with the project's own configuration."""
    return subprocess.run(
        [BIN / "lint-imports", "--no-cache", "--config", ROOT / "pyproject.toml"],
        cwd=checkout / "plugins",
        env=os.environ | {"PYTHONPATH": str(checkout / "plugins")},
        check=False,
        capture_output=True,
        text=True,
    )


def test_imports_run_one_way() -> None:
    verdict = lint_imports(ROOT)
    assert verdict.returncode == 0, verdict.stdout


@pytest.mark.parametrize(
    ("place", "wrong_import"),
    [
        ("microcredentials/domain", "microcredentials.reading"),
        ("microcredentials/reading", "microcredentials.rendering"),
        ("microcredentials/reading", "microcredentials.checks"),
        ("microcredentials/checks", "microcredentials.history"),
        ("microcredentials/checks", "microcredentials.inspection"),
        ("microcredentials/reading", "microcredentials.rulebook"),
        ("microcredentials/rendering", "microcredentials.reports"),
        ("microcredentials/exports", "microcredentials.rendering"),
        ("microcredentials/rendering", "microcredentials.cli"),
        ("microcredentials/rendering", "mkdocs"),
        ("microcredentials/rendering", "material"),
        ("microcredentials/domain", "mkdocs_microcredentials"),
        ("mkdocs_microcredentials", "microcredentials.cli"),
    ],
)
def test_a_wrong_import_breaks_the_contract(tmp_path: Path, place: str, wrong_import: str) -> None:
    plugins = tmp_path / "plugins"
    shutil.copytree(ROOT / "plugins", plugins, ignore=shutil.ignore_patterns("__pycache__"))
    (plugins / place / "wrong.py").write_text(f"import {wrong_import}\n", encoding="utf-8")

    verdict = lint_imports(tmp_path)

    assert verdict.returncode == 1, verdict.stderr
    assert "BROKEN" in verdict.stdout
    assert ".wrong -> " in verdict.stdout


def test_every_part_of_the_core_stands_in_a_layer() -> None:
    contracts = tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    layers = {name.strip() for layer in contracts[0]["layers"] for name in layer.split("|")}
    core = ROOT / "plugins" / "microcredentials"
    parts = {path.stem for path in core.iterdir() if path.is_dir() or path.suffix == ".py"}

    unplaced = parts - DATA_FOLDERS - {"__init__", "__main__", "__pycache__"}
    assert {f"microcredentials.{part}" for part in unplaced} | {"mkdocs_microcredentials"} == layers
