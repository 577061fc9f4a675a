"""What a university pastes into a page of its own to show courses of the portfolio there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from microcredentials.rendering.assets import EMBED_SCRIPT

if TYPE_CHECKING:
    from microcredentials.rendering.setting import Setting

UNKNOWN_SITE = "https://portfolio.example/"
"""Stands for the site's address where the build does not know it; scripts put the true one in its place."""


@dataclass(frozen=True, slots=True)
class EmbedCode:
    """HTML as text: an element that fits its height to the list, or a plain frame for sites that allow no script."""

    element: str
    frame: str


def list_label(name: str, setting: Setting) -> str:
    """How a list is called; ``name`` is a university's or the alliance's."""
    return setting.say("Courses of {university}").format(university=name)


def embed_code(partner: str, name: str, setting: Setting) -> EmbedCode:
    """The code for the courses of a partner, or of all where ``partner`` is empty, and what they are called."""
    label = list_label(name, setting)
    site = setting.circumstances.site or UNKNOWN_SITE
    page = f"partners/{partner}/" if partner else "catalogue/"
    script = Markup('<script src="{}{}" async></script>').format(site, EMBED_SCRIPT)
    attribute = Markup(' partner="{}"').format(partner) if partner else Markup()
    element = Markup('<microcredential-courses{}><a href="{}{}">{}</a></microcredential-courses>').format(
        attribute, site, page, label
    )
    frame = Markup(
        '<iframe src="{}embed/{}?theme=light" title="{}" width="100%" height="600" frameborder="0" loading="lazy">'
        "</iframe>"
    ).format(site, f"{partner}/" if partner else "", label)
    return EmbedCode(f"{script}\n{element}", str(frame))
