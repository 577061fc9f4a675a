"""The workflows: pinned, with the fewest rights, and nothing but our own commands."""

from __future__ import annotations

import re
import shlex
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.repository.checkout import BIN, ROOT, project_files, text_of

from microcredentials.cli.command_line import parser

WORKFLOWS = [path for path in project_files(".github/workflows") if path.endswith(".yml")]
PINNED = re.compile(r"^\s*(?:- )?uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
OUR_COMMAND = re.compile(r"^(?:make (?P<target>[a-z]+)|\.venv/bin/(?P<ours>microcredentials .+))$")
OTHER_COMMANDS = {
    "mkdir review && printf '%s\\n' \"$NUMBER\" > review/number",
    ".venv/bin/mkdocs build --strict --site-dir preview",
}
Job = dict[str, Any]


def jobs(path: str) -> dict[str, Job]:
    found: dict[str, Job] = yaml.safe_load(text_of(path))["jobs"]
    return found


ALL_JOBS = [pytest.param(job, id=f"{path}:{name}") for path in WORKFLOWS for name, job in jobs(path).items()]


def run(tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([BIN / tool, *arguments], cwd=ROOT, check=False, capture_output=True, text=True)


def test_there_is_a_workflow_that_publishes_and_one_that_tests() -> None:
    assert {".github/workflows/publish.yml", ".github/workflows/tests.yml"} <= set(WORKFLOWS)


@pytest.mark.parametrize("path", WORKFLOWS)
def test_every_action_is_pinned_by_its_commit_and_names_its_version(path: str) -> None:
    uses = [line for line in text_of(path).splitlines() if "uses:" in line]
    assert [line for line in uses if not PINNED.match(line)] == []


@pytest.mark.parametrize("path", WORKFLOWS)
def test_a_workflow_grants_nothing_by_default(path: str) -> None:
    assert yaml.safe_load(text_of(path))["permissions"] == {}


@pytest.mark.parametrize("job", ALL_JOBS)
def test_a_job_names_its_rights_and_its_time_limit(job: Job) -> None:
    assert job["permissions"]
    assert 0 < job["timeout-minutes"] <= 30


@pytest.mark.parametrize("job", ALL_JOBS)
def test_no_checkout_leaves_its_token_behind(job: Job) -> None:
    checkouts = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@")]
    assert [step for step in checkouts if step["with"]["persist-credentials"] is not False] == []


@pytest.mark.parametrize("job", ALL_JOBS)
def test_a_job_runs_only_our_own_commands(job: Job) -> None:
    commands = [line for step in job["steps"] for line in step.get("run", "").splitlines()]
    assert {command for command in commands if not OUR_COMMAND.match(command)} <= OTHER_COMMANDS

    targets = {match["target"] for command in commands if (match := OUR_COMMAND.match(command))} - {None}
    assert targets <= set(re.findall(r"^([a-z]+):.*## ", text_of("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("job", ALL_JOBS)
def test_our_commands_exist_with_all_their_options(job: Job) -> None:
    commands = [line for step in job["steps"] for line in step.get("run", "").splitlines()]
    ours = [
        match["ours"].partition(" > ")[0] for line in commands if (match := OUR_COMMAND.match(line)) and match["ours"]
    ]
    for command in ours:
        parser().parse_args(shlex.split(command)[1:])


@pytest.mark.parametrize("job", ALL_JOBS)
def test_no_word_of_an_event_is_written_into_a_command_or_script(job: Job) -> None:
    written = [step.get("run", "") + step.get("with", {}).get("script", "") for step in job["steps"]]
    assert [text for text in written if "${{" in text] == []


def test_only_jobs_that_publish_propose_or_tell_may_write() -> None:
    writing = {
        (Path(path).stem, right)
        for path in WORKFLOWS
        for job in jobs(path).values()
        for right, level in job["permissions"].items()
        if level == "write"
    }
    assert writing == {
        ("publish", "pages"),
        ("publish", "id-token"),
        ("comment", "pull-requests"),
        ("issue-to-entry", "contents"),
        ("issue-to-entry", "issues"),
        ("issue-to-entry", "pull-requests"),
        ("scheduled", "issues"),
        ("edition", "contents"),
        ("edition", "id-token"),
        ("edition", "attestations"),
    }


def test_a_pull_request_of_a_stranger_is_judged_without_rights_or_secrets() -> None:
    text = text_of(".github/workflows/validate.yml")
    (job,) = jobs(".github/workflows/validate.yml").values()
    assert job["permissions"] == {"contents": "read"}
    assert "secrets" not in text
    assert "pull_request_target" not in text


def test_what_a_stranger_handed_over_is_posted_without_any_code_of_the_repository() -> None:
    (job,) = jobs(".github/workflows/comment.yml").values()
    assert [step["uses"].partition("@")[0] for step in job["steps"]] == [
        "actions/download-artifact",
        "actions/github-script",
    ]


def test_the_one_exception_of_the_audit_is_that_for_a_finished_check() -> None:
    ignoring = [(path, line) for path in WORKFLOWS for line in text_of(path).splitlines() if "zizmor: ignore" in line]
    assert [(Path(path).stem, line.split("#")[0].strip()) for path, line in ignoring] == [("comment", "workflow_run:")]


def test_the_site_is_built_with_read_rights_and_deployed_to_its_environment() -> None:
    publish = jobs(".github/workflows/publish.yml")
    assert publish["build"]["permissions"] == {"contents": "read"}
    assert publish["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert publish["deploy"]["environment"]["name"] == "github-pages"
    assert publish["deploy"]["needs"] == "build"


def test_an_edition_is_frozen_with_read_rights_and_attested_before_it_is_published() -> None:
    edition = jobs(".github/workflows/edition.yml")
    assert edition["build"]["permissions"] == {"contents": "read"}
    assert [step["uses"].partition("@")[0] for step in edition["publish"]["steps"]] == [
        "actions/download-artifact",
        "actions/attest-build-provenance",
        "actions/github-script",
    ]


def test_the_tests_run_on_the_oldest_and_the_newest_supported_python() -> None:
    classifiers = tomllib.loads(text_of("pyproject.toml"))["project"]["classifiers"]
    supported = [name.rsplit(" ", 1)[1] for name in classifiers if re.search(r":: 3\.\d+$", name)]
    matrix = jobs(".github/workflows/tests.yml")["tests"]["strategy"]["matrix"]["python"]
    assert matrix == [supported[0], supported[-1]]


def test_the_workflows_keep_to_the_published_schema() -> None:
    verdict = run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)
    assert verdict.returncode == 0, verdict.stdout


def test_the_schedule_of_updates_keeps_to_the_published_schema() -> None:
    verdict = run("check-jsonschema", "--builtin-schema", "vendor.dependabot", ".github/dependabot.yml")
    assert verdict.returncode == 0, verdict.stdout


def test_the_issue_form_keeps_to_the_published_schema() -> None:
    forms = project_files(".github/ISSUE_TEMPLATE")
    verdict = run("check-jsonschema", "--builtin-schema", "vendor.github-issue-forms", *forms)
    assert verdict.returncode == 0, verdict.stdout


def test_the_workflows_pass_the_linter_of_their_expressions() -> None:
    verdict = run("actionlint", "-shellcheck=", "-pyflakes=", *WORKFLOWS)
    assert verdict.returncode == 0, verdict.stdout


def test_the_workflows_pass_the_security_audit() -> None:
    verdict = run("zizmor", "--offline", "--persona", "pedantic", ".github")
    assert verdict.returncode == 0, verdict.stdout
