"""The browser modules hold their own tests; Node's runner runs them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.test.js"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_facts_of_a_module_hold(file: Path) -> None:
    node = shutil.which("node")
    assert node, "Node is installed by `make test`; run the tests through it"
    outcome = subprocess.run([node, "--test", file], check=False, capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stdout
