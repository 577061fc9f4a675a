"""What pages are among others: lists, the way to a page, the site with its search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.schema_org.node import node
from microcredentials.schema_org.organisation import alliance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.schema_org.node import Node, Scene


def course_list(name: str, ids: Iterable[str], scene: Scene) -> Node:
    """A list of courses by the addresses of their pages; made-up ones are left out."""
    courses = scene.portfolio.courses
    pages = [scene.address(f"courses/{id_}/") for id_ in ids if not courses[id_].example]
    places = [node("ListItem", position=number, url=page) for number, page in enumerate(pages, start=1)]
    return node("ItemList", name=name, numberOfItems=len(places)) | {"itemListElement": places}


def breadcrumbs(steps: Iterable[tuple[str, str]], scene: Scene) -> Node:
    """The way to a page: title and address of each page above it, and of itself."""
    places = [
        node("ListItem", position=number, name=title, item=scene.address(page))
        for number, (title, page) in enumerate(steps, start=1)
    ]
    return node("BreadcrumbList") | {"itemListElement": places}


def web_site(name: str, search: str, scene: Scene) -> Node:
    """The site; ``search`` is the page that takes words as ``?q=``."""
    target = node("EntryPoint", urlTemplate=f"{scene.address(search)}?q={{words}}")
    action = node("SearchAction", target=target) | {"query-input": "required name=words"}
    return node(
        "WebSite",
        name=name,
        url=scene.address(""),
        inLanguage=scene.language,
        publisher=alliance(scene),
        potentialAction=action,
    )
