"""Builds sites as a user does: with `mkdocs build --strict`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_MKDOCS = Path(sys.executable).parent / "mkdocs"
_CHECKOUT = ("courses", "docs", "overrides", "partners", "programmes", "mkdocs.yml")


def build(site: Path, *, root: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build the site of the checkout at ``root`` into ``site``; ``environment`` is what this build knows besides."""
    inherited = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
    return subprocess.run(
        [_MKDOCS, "build", "--strict", "--config-file", root / "mkdocs.yml", "--site-dir", site],
        env=inherited | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def built(site: Path, *, root: Path = ROOT, **environment: str) -> Path:
    """The same, for a build that must succeed."""
    run = build(site, root=root, **environment)
    assert run.returncode == 0, run.stdout + run.stderr
    return site


def copied_checkout(target: Path) -> Path:
    """A copy of all that a site is made from, for a test to change."""
    target.mkdir()
    for name in _CHECKOUT:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name)
        else:
            shutil.copyfile(ROOT / name, target / name)
    return target


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site: path -> bytes."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
