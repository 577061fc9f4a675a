"""``schema``: JSON Schema for editors."""

from __future__ import annotations

import json

import pytest
from tests.unit.cli.conftest import Run

from microcredentials.exports.json_schema import MODELS, entry_schema


@pytest.mark.parametrize("kind", list(MODELS))
def test_the_schema_of_every_kind_of_entry_is_printed(run: Run, kind: str) -> None:
    code, out, err = run("schema", kind)
    assert (code, err) == (0, "")
    assert json.loads(out) == entry_schema(kind)


def test_an_unknown_kind_is_wrong_usage(run: Run) -> None:
    assert run("schema", "lecture").code == 2
