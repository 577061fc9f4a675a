"""A page spliced into a shell has the bytes of a page rendered in full."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markupsafe import Markup, escape

from microcredentials.rendering.page import Page
from mkdocs_microcredentials.page_shell import PageShells

COURSE = Page(
    address="courses/su/ai/",
    title='"Quotes" & <angles>',
    description="It's all here",
    body="<p>mc-splice-title-5f3a9c {{ braces }} \\1</p>",
    section="courses",
    head='<meta name="robots" content="noindex">',
    indexed=True,
)


class Theme:
    """A theme that shows every word in text and in attributes, and counts how often it is asked."""

    def __init__(self) -> None:
        self.rendered = 0

    def render(self, page: Page) -> str:
        self.rendered += 1
        description = Markup('<meta content="{}">').format(page.description) if page.description else ""
        return (
            f'<html lang="{page.language}"><title>{escape(page.title)}</title>{description}{page.head}'
            f'<link href="https://example.org/{page.address}"><a class="{page.section}" href="{page.root}" '
            f'title="{escape(page.title)}">{page.indexed}</a>{page.body}</html>'
        )


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(COURSE, id="a course"),
        pytest.param(replace(COURSE, address=""), id="the front page"),
        pytest.param(replace(COURSE, address="catalogue/"), id="a page one level deep"),
        pytest.param(replace(COURSE, description="", head=""), id="a page without words"),
        pytest.param(replace(COURSE, body="mc-splice-body-5f3a9c"), id="a body that names a sentinel"),
        pytest.param(replace(COURSE, language="bg", section="", indexed=False), id="another language"),
    ],
)
def test_a_spliced_page_equals_the_rendered_one(page: Page) -> None:
    assert PageShells(Theme().render).render(page) == Theme().render(page)


def test_pages_of_one_kind_share_one_rendering() -> None:
    theme = Theme()
    shells = PageShells(theme.render)

    pages = [shells.render(replace(COURSE, address=f"courses/su/{n}/", title=f"Course {n}")) for n in range(20)]

    assert theme.rendered == 1
    assert len(set(pages)) == 20


@pytest.mark.parametrize(
    "change",
    [{"address": "courses/"}, {"section": "partners"}, {"language": "bg"}, {"indexed": False}, {"description": ""}],
)
def test_pages_that_differ_in_more_than_their_words_do_not_share_a_rendering(change: dict[str, object]) -> None:
    theme = Theme()
    shells = PageShells(theme.render)

    for page in (COURSE, replace(COURSE, **change)):  # type: ignore[arg-type]
        shells.render(page)

    assert theme.rendered == 2
