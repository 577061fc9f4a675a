"""Eleventy: entries as YAML data, pages by pagination over it, Nunjucks templates, cards printed once."""

from __future__ import annotations

import json
from pathlib import Path

from tests.benchmark.peers.peer import HERE, Peer, as_json, as_yaml, write
from tests.benchmark.peers.records import Records
from tests.benchmark.peers.shell import Shell

_MODULES = HERE / "node_modules"


class Eleventy(Peer):
    """Reads the records as YAML files, one per course, as its users keep data."""

    name = "eleventy"
    site = "_site"
    static = "."

    def write_input(self, folder: Path, records: Records, shell: Shell) -> None:
        """Courses below ``courses/``, what is said of partners and lists below ``_data/``."""
        for record in records.courses:
            write(folder / f"courses/{record['course']}.yml", as_yaml(record))
        for name in ("partners", "lists", "audiences", "record"):
            write(folder / f"_data/{name}.json", as_json(getattr(records, name)))
        write(folder / "_includes/shell.njk", shell.around("{{ content | safe }}", "{{ title }}", "{{ description }}"))
        write(folder / "package.json", as_json({"type": "module"}))
        (folder / "node_modules").symlink_to(_MODULES)

    def build_command(self) -> list[str]:
        """A plain build is its build for publication."""
        return ["node", str(_MODULES / "@11ty/eleventy/cmd.cjs"), "--quiet"]

    def version(self) -> str:
        """The release that the lock file names."""
        return str(json.loads((_MODULES / "@11ty/eleventy/package.json").read_text(encoding="utf-8"))["version"])
