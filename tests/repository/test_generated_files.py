"""Files that are made from models and entries are in step with them."""

from __future__ import annotations

import json

import pytest
import yaml
from tests.repository.checkout import ROOT, project_files, text_of

from microcredentials.exports.codeowners import codeowners
from microcredentials.exports.course_form.template import LABEL, issue_form
from microcredentials.exports.json_schema import schema_files
from microcredentials.exports.model_schema import plain_schemas
from microcredentials.inspection import inspect

PORTFOLIO = inspect(ROOT).portfolio
RENEW = "write it anew as its first lines say"


def test_the_issue_form_asks_what_the_models_and_the_profile_say() -> None:
    assert text_of(".github/ISSUE_TEMPLATE/course.yml") == issue_form(PORTFOLIO), RENEW


def test_the_code_owners_are_the_reviewers_of_the_partners() -> None:
    assert text_of(".github/CODEOWNERS") == codeowners(PORTFOLIO), RENEW


def test_the_schemas_in_the_package_are_those_of_the_models() -> None:
    kept = text_of("plugins/microcredentials/exports/plain_schemas.json")
    assert kept == plain_schemas(), "run `python -m microcredentials.exports.model_schema`"


@pytest.mark.parametrize(("path", "schema"), schema_files().items())
def test_a_schema_in_the_repository_is_that_of_the_models(path: str, schema: str) -> None:
    assert text_of(path) == schema, "run `microcredentials schema KIND` and write its output there"


def test_no_schema_lies_there_that_no_model_has() -> None:
    assert set(project_files("schemas")) == set(schema_files())


def test_the_editor_is_given_a_schema_for_every_kind_of_entry() -> None:
    settings = json.loads(text_of(".vscode/settings.json"))
    assert {path.removeprefix("./") for path in settings["yaml.schemas"]} == set(schema_files())


def test_the_workflow_waits_for_the_label_that_the_form_sets() -> None:
    workflow = yaml.safe_load(text_of(".github/workflows/issue-to-entry.yml"))
    assert f"'{LABEL}'" in workflow["jobs"]["propose"]["if"]


@pytest.mark.parametrize("path", [".pre-commit-hooks.yaml", ".pre-commit-config.yaml"])
def test_the_hook_runs_the_check_on_entries_and_on_nothing_else(path: str) -> None:
    read = yaml.safe_load(text_of(path))
    hooks = read if isinstance(read, list) else [hook for repo in read["repos"] for hook in repo["hooks"]]
    assert [hook["entry"].rpartition("/")[2] for hook in hooks] == ["microcredentials check"]
    assert {hook["files"] for hook in hooks} == {r"^(courses|partners|programmes)/.*\.ya?ml$"}
