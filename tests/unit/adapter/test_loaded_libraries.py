"""What a build does not need it does not load."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """What is loaded by a build before anything is asked of it."""
    program = "import sys, mkdocs_microcredentials.plugin; print(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return frozenset(ended.stdout.split())


@pytest.mark.parametrize("library", ["PIL", "icalendar", "openpyxl", "rich", "typst"])
def test_a_library_of_one_kind_of_file_is_loaded_with_that_kind_only(library: str, loaded: frozenset[str]) -> None:
    assert "microcredentials" in loaded
    assert library not in loaded
