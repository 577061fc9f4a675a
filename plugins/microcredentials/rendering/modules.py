"""Which browser modules a page needs, so that it asks for all of them at once instead of one after the other."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

FOLDER = "assets/js/"
_IMPORT = re.compile(r"""^import [^;]*?["']\./([\w-]+\.js)["'];""", re.MULTILINE)


@cache
def modules_of(entry: str) -> tuple[str, ...]:
    """The addresses of all modules that ``entry`` imports, directly or not, without itself; sorted."""
    seen: set[str] = set()
    waiting = [entry]
    while waiting:
        for name in _imports_in(waiting.pop()):
            if name not in seen:
                seen.add(name)
                waiting.append(name)
    return tuple(f"{FOLDER}{name}" for name in sorted(seen - {entry}))


def _imports_in(name: str) -> list[str]:
    source = files("microcredentials.rendering") / FOLDER / name
    return _IMPORT.findall(source.read_text(encoding="utf-8"))
