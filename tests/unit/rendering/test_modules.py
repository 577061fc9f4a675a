"""A page names every browser module it needs."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from microcredentials.rendering import shortlist_words
from microcredentials.rendering.modules import modules_of, script_of
from microcredentials.rendering.script_words import PLURALS, WORDS

SCRIPTS = sorted(file.name for file in (files("microcredentials.rendering") / "assets/js").iterdir() if file.is_file())
VENDORED = {"vendor/lean-qr.js"}
ENTRIES = {"early.js", "site.js", "catalogue.js", "find.js", "past_days.js", "selection_page.js", "compare_page.js"}


def test_modules_behind_modules_are_found() -> None:
    assert "assets/js/storage.js" in modules_of("catalogue.js")
    assert "assets/js/catalogue.js" not in modules_of("catalogue.js")


def test_no_module_lies_about_unused() -> None:
    used = {address for entry in ENTRIES - {"early.js"} for address in modules_of(entry)}
    assert used == {f"assets/js/{name}" for name in {*SCRIPTS, *VENDORED} - ENTRIES}


def test_addresses_are_relative_to_the_page() -> None:
    head = script_of("site.js", "../../")
    assert '<link rel="modulepreload" href="../../assets/js/words.js">' in head
    assert '<script type="module" src="../../assets/js/site.js?v=' in head


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_module_never_writes_markup(name: str) -> None:
    source = (files("microcredentials.rendering") / "assets/js" / name).read_text(encoding="utf-8")
    assert not any(way in source for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("))


def test_scripts_say_the_words_that_the_build_gives_them_and_no_others() -> None:
    folder = files("microcredentials.rendering") / "assets/js"
    source = "".join((folder / name).read_text(encoding="utf-8") for name in SCRIPTS)
    assert set(re.findall(r'\.say\(\s*"(\w+)"', source)) <= {*WORDS, *shortlist_words.WORDS}
    assert set(re.findall(r'\.count\(\s*"(\w+)"', source)) <= {*PLURALS, *shortlist_words.PLURALS}
    given = {*WORDS, *PLURALS, *shortlist_words.WORDS, *shortlist_words.PLURALS}
    assert given <= set(re.findall(r'"(\w+)"', source))
