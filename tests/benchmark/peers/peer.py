"""The generators that we measure ourselves against, each set up as its documentation says."""

from __future__ import annotations

import json
import shutil
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any, ClassVar

import yaml
from tests.benchmark.peers.records import Record, Records
from tests.benchmark.peers.shell import Shell

from microcredentials.rendering.assets import assets

HERE = Path(__file__).parent


class Peer(ABC):
    """A generator; ``name`` is also the folder of its templates."""

    name: ClassVar[str]
    site: ClassVar[str]
    """The folder that it builds into, below its own."""

    def prepare(self, folder: Path, records: Records, shell: Shell) -> None:
        """Write its configuration, templates, content and static files into a folder of its own."""
        shutil.copytree(HERE / self.name, folder)
        for asset in assets():
            write(folder / self.static / asset.address, asset.content)
        self.write_input(folder, records, shell)

    @property
    @abstractmethod
    def static(self) -> str:
        """The folder of files that are copied as they are."""

    @abstractmethod
    def write_input(self, folder: Path, records: Records, shell: Shell) -> None:
        """Write what its users keep as content, and the template of its shell."""

    @abstractmethod
    def build_command(self) -> list[str]:
        """What its users call in that folder to build for publication."""

    @abstractmethod
    def version(self) -> str:
        """The release in use."""


def write(path: Path, content: bytes | str) -> None:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def front_matter(record: Record, body: str = "") -> str:
    """A Markdown file: the record as YAML, then the text."""
    return f"---\n{as_yaml(record)}---\n{body}"


def as_yaml(record: Record) -> str:
    """YAML as people keep it."""
    plain = json.loads(json.dumps(record))  # codes as text, and nothing shared that YAML would write as an alias
    return str(yaml.dump(plain, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120))


class _Dumper(yaml.CSafeDumper):
    """Quotes codes of digits: `08` is text in YAML 1.1 and a number in YAML 1.2."""


def _text(dumper: Any, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'" if text.isdigit() else None)  # type: ignore[no-any-return]


_Dumper.add_representer(str, _text)


def as_json(value: Any) -> str:
    """JSON as people keep it."""
    return json.dumps(value, ensure_ascii=False, indent=1)
