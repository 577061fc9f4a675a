"""Hand-written pages, as the document around them shows them."""

from __future__ import annotations

import pytest

from mkdocs_microcredentials.guide_page import with_scrollers


@pytest.mark.parametrize("begin", ["<pre>", '<pre class="highlight">', "<pre><span></span>"])
def test_a_block_of_code_scrolls_by_keyboard_whatever_highlighter_a_site_uses(begin: str) -> None:
    assert with_scrollers(f"{begin}<code>make</code></pre>") == f'{begin}<code tabindex="0">make</code></pre>'


def test_code_in_a_sentence_is_no_stop_for_the_keyboard() -> None:
    assert with_scrollers("<p>Run <code>make</code>.</p>") == "<p>Run <code>make</code>.</p>"
