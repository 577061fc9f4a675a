"""Feeds that stand beside a page, for people who want to hear of new courses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from microcredentials.rendering.setting import Setting

ATOM_FEED, JSON_FEED = "feed.xml", "feed.json"


@dataclass(frozen=True, slots=True)
class Follow:
    """The addresses of a page's feeds below the site's root; empty where there is none."""

    atom: str
    json: str

    def __bool__(self) -> bool:
        return bool(self.atom or self.json)


def follow_of(folder: str, setting: Setting) -> Follow:
    """The feeds that lie in a folder of the site."""
    published = setting.circumstances.published
    return Follow(published(folder + ATOM_FEED), published(folder + JSON_FEED))
