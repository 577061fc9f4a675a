"""When pages of the portfolio take MkDocs's own, slower way."""

from __future__ import annotations

import pytest
from mkdocs.plugins import BasePlugin, PluginCollection

from mkdocs_microcredentials.page_rendering import goes_through_mkdocs
from mkdocs_microcredentials.plugin import MicrocredentialsPlugin


class Silent(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    def on_post_build(self, **_: object) -> None:
        """Do nothing with pages."""


class Reader(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    def on_post_page(self, output: str, **_: object) -> str:
        return output


def plugins(*others: BasePlugin) -> tuple[PluginCollection, MicrocredentialsPlugin]:  # type: ignore[type-arg]
    collection, ours = PluginCollection(), MicrocredentialsPlugin()
    for plugin in (ours, *others):
        collection[type(plugin).__name__] = plugin
    return collection, ours


def test_pages_are_spliced_where_no_other_plugin_reads_pages() -> None:
    assert not goes_through_mkdocs("auto", *plugins(Silent()))


def test_pages_go_through_mkdocs_where_another_plugin_reads_them() -> None:
    assert goes_through_mkdocs("auto", *plugins(Silent(), Reader()))


@pytest.mark.parametrize(("wish", "through_mkdocs"), [("splice", False), ("theme", True)])
def test_a_wish_wins_over_other_plugins(wish: str, *, through_mkdocs: bool) -> None:
    assert goes_through_mkdocs(wish, *plugins(Reader())) is through_mkdocs
    assert goes_through_mkdocs(wish, *plugins(Silent())) is through_mkdocs
