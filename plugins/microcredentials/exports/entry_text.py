"""An entry as a YAML file that people go on writing: no quotes where none are needed, short lists on one line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

_LEFT_TO_THE_FIELD = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("int", "float", "timestamp"))
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]*")
_HARMLESS = re.compile(r"[^\W_][\w ,.;()/+%@&=?:’“”„–-]*")
"""What people take for plain text too; anything else is quoted, though YAML would not always ask for it."""

_NEVER_WRAPPED = 1_000_000


def entry_text(entry: Mapping[str, Any], kind: str = "course") -> str:
    """The text of an entry file whose values are texts, lists and groups of texts; what it says is data, never YAML."""
    written = yaml.dump(dict(entry), Dumper=_EntryDumper, allow_unicode=True, sort_keys=False, width=_NEVER_WRAPPED)
    return f"{modeline(kind)}\n{written}"


def modeline(kind: str) -> str:
    """A comment that tells editors which schema a file has; it stands first."""
    up = "../.." if kind == "course" else ".."
    return f"# yaml-language-server: $schema={up}/schemas/{kind}/v1.json"


class _EntryDumper(yaml.SafeDumper):
    """Numbers and dates are written without quotes, for in our format each field reads the text as it stands."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in _LEFT_TO_THE_FIELD]
        for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  PyYAML's own
        super().increase_indent(flow, indentless=False)  # hyphens stand below their field as in entries written by hand

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  an entry may hold none, whatever is the same in it
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None if _HARMLESS.fullmatch(text) else "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _list(dumper: yaml.SafeDumper, texts: list[Any]) -> yaml.SequenceNode:
    are_codes = all(isinstance(text, str) and _CODE.fullmatch(text) for text in texts)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", texts, flow_style=are_codes)


_EntryDumper.add_representer(str, _text)
_EntryDumper.add_representer(list, _list)
