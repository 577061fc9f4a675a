"""The vocabulary of schema.org as a judge: its types for TypeScript (npm's `schema-dts`), and the compiler.

The compiler takes an object only where each property is one of its ``@type`` and each value has a type that the
vocabulary gives to the property.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
_TSC = ROOT / "node_modules/.bin/tsc"
_HEAD = 'import type { SearchAction, Thing, WithActionConstraints } from "schema-dts";\n'


def complaints(documents: Mapping[str, Any], folder: Path) -> str:
    """What the compiler says against documents, by name; empty where all is right. ``folder`` is to write in."""
    modules = folder / "node_modules"
    modules.mkdir(exist_ok=True)
    for package in ("schema-dts", "schema-dts-lib"):
        shutil.copytree(ROOT / "node_modules" / package, modules / package, dirs_exist_ok=True)
    lines = (
        f"export const _{number}: Thing = {_literal(node)}; // {name}"
        for number, (name, node) in enumerate(
            (name, node) for name, document in documents.items() for node in _nodes_of(document)
        )
    )
    source = folder / "judged.ts"
    source.write_text(_HEAD + "\n".join(lines), encoding="utf-8")
    options = ("--noEmit", "--strict", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler")
    run = subprocess.run(
        [_TSC, *options, "--types", "", source.name], cwd=folder, check=False, capture_output=True, encoding="utf-8"
    )
    return run.stdout + run.stderr


def _nodes_of(document: Mapping[str, Any]) -> list[Any]:
    assert document["@context"] == "https://schema.org"
    node = {name: value for name, value in document.items() if name != "@context"}
    return list(node["@graph"]) if "@graph" in node else [node]


def _literal(value: Any) -> str:
    """A value as TypeScript writes it; ``query-input`` belongs to the actions, of which schema.org says it in prose."""
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    if not isinstance(value, dict):
        return json.dumps(value)
    given = {
        name: each for name, each in value.items() if name != "@id" or "@type" not in value
    }  # else it may be anything
    written = f"{{{', '.join(f'{json.dumps(name)}: {_literal(each)}' for name, each in given.items())}}}"
    if value.get("@type") == "SearchAction":
        return f"({written} satisfies WithActionConstraints<SearchAction>) as SearchAction"
    return written
