"""A page names every browser module it needs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files

import pytest

from microcredentials.rendering import course_form, shortlist_words
from microcredentials.rendering.modules import modules_of, script_of
from microcredentials.rendering.script_words import PLURALS, WORDS

SCRIPTS = sorted(file.name for file in (files("microcredentials.rendering") / "assets/js").iterdir() if file.is_file())
YAML_LIBRARY = "vendor/yaml.js"
VENDORED = {"vendor/lean-qr.js", YAML_LIBRARY}
SITE = {"site.js", "catalogue.js", "find.js", "past_days.js", "embed.js"}
SHORTLIST = {"selection_page.js", "compare_page.js"}
ENTRIES = {"early.js", "contribute.js", "own_site.js", *SITE, *SHORTLIST}


def test_modules_behind_modules_are_found() -> None:
    assert "assets/js/storage.js" in modules_of("catalogue.js")
    assert "assets/js/catalogue.js" not in modules_of("catalogue.js")


def test_no_module_lies_about_unused() -> None:
    used = {address for entry in ENTRIES - {"early.js"} for address in modules_of(entry)}
    assert used == {f"assets/js/{name}" for name in {*SCRIPTS, *VENDORED} - ENTRIES}


def test_only_the_form_loads_the_yaml_library() -> None:
    assert [entry for entry in ENTRIES if f"assets/js/{YAML_LIBRARY}" in modules_of(entry)] == ["contribute.js"]


def test_addresses_are_relative_to_the_page() -> None:
    head = script_of("site.js", "../../")
    assert '<link rel="modulepreload" href="../../assets/js/words.js">' in head
    assert '<script type="module" src="../../assets/js/site.js?v=' in head


def test_a_module_that_sets_the_looks_is_waited_for() -> None:
    assert '<script type="module" blocking="render" src="assets/js/embed.js?v=' in script_of(
        "embed.js", "", before_paint=True
    )


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_module_never_writes_markup(name: str) -> None:
    source = (files("microcredentials.rendering") / "assets/js" / name).read_text(encoding="utf-8")
    assert not any(way in source for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("))


@pytest.mark.parametrize(
    ("entries", "words", "plurals"),
    [
        pytest.param(
            SITE | SHORTLIST, {**WORDS, **shortlist_words.WORDS}, {**PLURALS, **shortlist_words.PLURALS}, id="site"
        ),
        pytest.param({"contribute.js"}, course_form.WORDS, course_form.PLURALS, id="form"),
    ],
)
def test_scripts_say_the_words_that_the_build_gives_them_and_no_others(
    entries: set[str], words: Mapping[str, str], plurals: Mapping[str, object]
) -> None:
    folder = files("microcredentials.rendering")
    addresses = {address for entry in entries for address in (f"assets/js/{entry}", *modules_of(entry))}
    own = sorted(address for address in addresses if "vendor" not in address)
    source = "".join((folder / address).read_text(encoding="utf-8") for address in own)
    said = set(re.findall(r'\.say\(\s*"(\w+)"', source))
    told = {*words, *plurals}
    assert said <= set(words)
    assert set(re.findall(r'\.count\(\s*"(\w+)"', source)) <= set(plurals)
    assert {word for word in told if not word.startswith("form_")} <= set(re.findall(r'"(\w+)"', source))
