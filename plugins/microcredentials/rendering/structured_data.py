"""What search engines read in a page: JSON-LD in the vocabulary of schema.org."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from microcredentials.schema_org.course import course_node
from microcredentials.schema_org.node import Scene, graph
from microcredentials.schema_org.organisation import whole_university
from microcredentials.schema_org.page_nodes import breadcrumbs, course_list, web_site
from microcredentials.schema_org.programme import programme_node

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.course import Course
    from microcredentials.domain.partner import Partner
    from microcredentials.domain.programme import Programme
    from microcredentials.rendering.paging import Paging
    from microcredentials.rendering.setting import Setting
    from microcredentials.schema_org.node import Node

_as_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode

_LINE_ENDS = (("\N{LINE SEPARATOR}", "\\u2028"), ("\N{PARAGRAPH SEPARATOR}", "\\u2029"))
"""Characters that JSON allows in strings, and that older scripts take for the end of a line."""


def course_data(course: Course, setting: Setting) -> Markup:
    """A course and the way to it; nothing for a made-up one."""
    if course.example:
        return Markup("")
    scene = _scene("../../../", setting)
    steps = (
        (setting.say("Home"), ""),
        (setting.say("Courses"), "catalogue/"),
        (setting.partner_short(course.lead_id), f"partners/{course.lead_id}/"),
        (setting.heading(course).text, f"courses/{course.id}/"),
    )
    return _embedded(course_node(course, scene), breadcrumbs(steps, scene))


def programme_data(programme: Programme, setting: Setting) -> Markup:
    """A programme; nothing for a made-up one."""
    return Markup("") if programme.example else _embedded(programme_node(programme, _scene("../../", setting)))


def partner_data(partner: Partner, logo: str, setting: Setting) -> Markup:
    """A university; ``logo`` is the address of its picture below the site's root, empty where it has none."""
    return _embedded(whole_university(partner, logo, _scene("../../", setting)))


def list_data(name: str, ids: Iterable[str], setting: Setting, paging: Paging) -> Markup:
    """The courses on the first page of a list, where any of them is not made up."""
    if paging.number > 1:
        return Markup("")
    listed = course_list(name, ids, _scene("../" * paging.address.count("/"), setting))
    return _embedded(listed) if listed["itemListElement"] else Markup("")


def site_data(name: str, search: str, setting: Setting) -> Markup:
    """The site and how to search in it; nothing where its address is not known, for a search needs a whole one."""
    return _embedded(web_site(name, search, _scene("", setting))) if setting.circumstances.site else Markup("")


def _scene(root: str, setting: Setting) -> Scene:
    known = setting.circumstances
    return Scene(setting.portfolio, setting.language, known.site or root, known.changed)


def _embedded(*nodes: Node) -> Markup:
    """Nodes as an element of a page, which no text can end: `<`, `>`, `&` and `'` stand as escapes in it."""
    written = str(htmlsafe_json_dumps(graph(*nodes), _as_json))
    for sign, escaped in _LINE_ENDS:
        written = written.replace(sign, escaped)
    return Markup(f'<script type="application/ld+json">{written}</script>')  # noqa: S704  what is written is safe for HTML
