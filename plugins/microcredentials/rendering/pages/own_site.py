"""The page on which a university makes the lines that show its courses on a site of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from microcredentials.rendering.assets import EMBED_SCRIPT, versioned
from microcredentials.rendering.facets import facet_groups
from microcredentials.rendering.modules import script_of
from microcredentials.rendering.pages.statement import alliance_name
from microcredentials.rendering.views.embed_code import embed_code, list_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.views.partner_view import PartnerView

OWN_SITE = "contribute/own-site/"
OFFERED_FILTERS = ("target_group", "mode", "language", "field")
"""The facets that the page offers; the others can be written by hand."""


def own_site_page(partners: Sequence[PartnerView], printer: Printer) -> Page:
    """Choices, the lines that follow from them, and how it looks; without scripts the lines for all courses."""
    setting = printer.setting
    root = "../" * OWN_SITE.count("/")
    name = str(alliance_name(setting))
    element = Markup('<script src="{}{}" defer></script>').format(root, versioned(EMBED_SCRIPT))
    return printer.page(
        "own_site",
        OWN_SITE,
        setting.say("Courses on your own site"),
        setting.say("A university shows its courses on its own pages with one line, which keeps itself up to date."),
        head=Markup("\n").join((script_of("own_site.js", root), element)),  # the preview opens with what is chosen
        code=embed_code("", name, setting),
        name=name,
        label=list_label("{university}", setting),
        partners=[(view.id, view.name) for view in partners],
        groups=[group for group in facet_groups(setting) if group.facet.name in OFFERED_FILTERS],
    )
