"""Links in the head of a page to the same content in other formats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.domain.data_format import FileKind
    from microcredentials.rendering.setting import Setting

_NAME = re.compile(r"<([a-z-]+)>")
_LINKED_BY_THEIR_PAGES = "text/calendar"
_ABOUT_OTHER_FILES = "application/schema+json"


def alternate_links(root: str, setting: Setting, of: str = "", **names: str) -> Markup:
    """The published files about what ``names`` say: ``partner`` and ``course``, one of them, or nothing for the whole.

    ``root`` is the way from the page to the site's root. ``of`` is added to what feeds are called, so that programs
    which offer several can tell them apart.
    """
    link = Markup('<link rel="alternate" type="{}" title="{}" href="{}{}">')
    return Markup("\n").join(
        link.format(kind.media_type, title, root, address)
        for title, kind, address in _files(setting, of, names)
        if setting.circumstances.published(address)
    )


def _files(setting: Setting, of: str, names: dict[str, str]) -> Iterator[tuple[str, FileKind, str]]:
    for published in setting.circumstances.formats:
        for kind in published.format.kinds:
            if kind.media_type in (_LINKED_BY_THEIR_PAGES, _ABOUT_OTHER_FILES):
                continue
            if set(_NAME.findall(kind.address)) == names.keys():
                address = _NAME.sub(lambda name: names[name[1]], kind.address)
                link = ": ".join(filter(None, (setting.say(kind.link), of))) if kind.link else ""
                yield link or setting.say(published.format.title), kind, address
