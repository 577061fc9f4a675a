"""The vendored library is what its command makes of the locked package."""

from __future__ import annotations

import json
import shlex
import subprocess
from pathlib import Path

from tests.repository.checkout import ROOT, text_of


def test_the_yaml_library_is_bundled_from_the_locked_package_and_nothing_else(tmp_path: Path) -> None:
    *command, target = shlex.split(json.loads(text_of("package.json"))["scripts"]["vendor"])
    address = target.removeprefix("--outfile=")
    bundled = tmp_path / "yaml.js"
    subprocess.run(
        [ROOT / "node_modules/.bin" / command[0], *command[1:], f"--outfile={bundled}", "--log-level=error"],
        cwd=ROOT,
        check=True,
    )
    assert bundled.read_bytes() == (ROOT / address).read_bytes(), "run npm run vendor"
