"""Run the script of a workflow where no GitHub is."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from tests.repository.checkout import text_of

STAND_IN = Path(__file__).with_name("github.js")
BOT = {"login": "github-actions[bot]"}
Call = dict[str, Any]


class Ran(NamedTuple):
    """What was asked of GitHub, the error that ended the script if one did, and what it told."""

    calls: list[Call]
    fault: str
    notices: list[str]

    def of(self, method: str) -> list[Call]:
        """The calls of one method, such as ``issues.createComment``."""
        return [call for call in self.calls if call["method"] == method]

    @property
    def changes(self) -> list[str]:
        """The methods called that change something."""
        reading = ("get", "list", "compare")
        return [call["method"] for call in self.calls if not call["method"].partition(".")[2].startswith(reading)]


def run_script(
    workflow: str, folder: Path, answers: dict[str, Any], env: dict[str, str] | None = None, job: str | None = None
) -> Ran:
    """Run the one script of a workflow, or of one of its jobs, in ``folder``; ``answers`` is what GitHub says, by
    method.
    """
    node = shutil.which("node")
    assert node, "Node is installed by `make test`; run the tests through it"
    jobs = yaml.safe_load(text_of(f".github/workflows/{workflow}.yml"))["jobs"]
    steps = (step for each in ([jobs[job]] if job else jobs.values()) for step in each["steps"])
    (script,) = (step["with"]["script"] for step in steps if "script" in step.get("with", {}))
    event = {"repository": {"default_branch": "main"}}
    told = json.dumps({"script": script, "event": event, "env": env or {}, "answers": answers})
    ended = subprocess.run(
        [node, STAND_IN], cwd=folder, input=told, check=True, capture_output=True, encoding="utf-8", timeout=60
    )
    return Ran(**json.loads(ended.stdout))
