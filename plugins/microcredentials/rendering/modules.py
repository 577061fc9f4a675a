"""Which browser modules a page needs, so that it asks for all of them at once instead of one after the other."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from microcredentials.rendering.assets import versioned

FOLDER = "assets/js/"
_IMPORT = re.compile(r"""^import [^;]*?["']\./([\w/-]+\.js)["'];""", re.MULTILINE)


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


@cache
def script_of(entry: str, root: str, *, before_paint: bool = False) -> Markup:
    """What a page's head needs to run ``entry``; ``root`` is the way from the page to the site's root.

    ``before_paint`` asks the browser to show nothing until the module has run, for one that sets the looks.
    """
    link = Markup('<link rel="modulepreload" href="{}{}">')
    blocking = Markup(' blocking="render"') if before_paint else ""
    script = Markup('<script type="module"{} src="{}{}"></script>')
    return Markup("\n").join(
        (
            *(link.format(root, address) for address in modules_of(entry)),
            script.format(blocking, root, versioned(FOLDER + entry)),
        )
    )


def _imports_in(name: str) -> list[str]:
    source = files("microcredentials.rendering") / FOLDER / name
    return _IMPORT.findall(source.read_text(encoding="utf-8"))
