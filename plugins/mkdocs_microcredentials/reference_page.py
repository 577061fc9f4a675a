"""A page of the generated reference: one of MkDocs's like any other, but for how its Markdown is converted.

What we write ourselves needs neither a site's extensions nor their time: of a small build, these pages took a tenth.
"""

from __future__ import annotations

import re
from html import escape, unescape
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Any

from cmarkgfm import markdown_to_html_with_extensions
from markdown.extensions.toc import nest_toc_tokens, slugify, unique
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from mkdocs_microcredentials.portfolio_files import generated_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>")
_TAG = re.compile(r"<[^>]+>")
_LINK = re.compile(r'(?<=<a href=")([^":#]+\.md)(?=[#"])')


class ReferencePage(MkDocsPage):
    """Looks as if the site's own Markdown had made it: same names of headings, same marks beside them."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the text, and note its headings for what stands beside it."""
        html = markdown_to_html_with_extensions(self.markdown or "", extensions=["table"])
        headings: list[dict[str, Any]] = []
        ids: set[str] = set()
        mark = _mark_of(config.mdx_configs.get("toc", {}))

        def named(found: re.Match[str]) -> str:
            level, words = found.groups()
            text = unescape(_TAG.sub("", words))
            id_ = unique(slugify(text, "-"), ids)
            headings.append({"level": int(level), "id": id_, "name": escape(text, quote=False)})
            return f'<h{level} id="{id_}">{words}{mark.format(id=id_)}</h{level}>'

        self.content = _LINK.sub(lambda found: self._address_of(found[1], files), _HEADING.sub(named, html))
        self.toc = get_toc(nest_toc_tokens(headings))
        self.present_anchor_ids = ids

    def _address_of(self, path: str, files: Files) -> str:
        there = files.get_file_from_path(normpath(join(dirname(self.file.src_uri), path)))
        return there.url_relative_to(self.file) if there else path


def reference_files(pages: Mapping[str, str], config: MkDocsConfig) -> Iterator[File]:
    """The pages as files of a site: path below `docs/` -> Markdown. A title in `nav` is taken, as of any page."""
    titles = dict(_titles_in(config.nav or []))
    for file in generated_files(pages.items(), config):
        ReferencePage(titles.get(file.src_uri), file, config)  # the file knows it from here on
        yield file


def _titles_in(nav: Iterable[Any]) -> Iterator[tuple[str, str]]:
    for entry in nav:
        for title, below in entry.items() if isinstance(entry, dict) else ():
            if isinstance(below, str):
                yield below, title
            else:
                yield from _titles_in(below)


def _mark_of(wanted: Mapping[str, Any]) -> str:
    """The link to a heading itself, as the site asks for it of its guides (`toc: permalink`)."""
    sign = wanted.get("permalink")
    if not sign:
        return ""
    title = escape(wanted.get("permalink_title", "Permanent link"))
    return f'<a class="headerlink" href="#{{id}}" title="{title}">{"&para;" if sign is True else escape(sign)}</a>'
