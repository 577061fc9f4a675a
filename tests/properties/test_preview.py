"""Properties of the preview: after any edits it shows what a whole build of the same files would show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.live_checkout import (
    LiveCheckout,
    known_of,
    live_checkout,
    site_of,
    sound_portfolio,
    started,
    texts_below,
    whole_build,
)

from microcredentials.inspection import inspect

Edit = Callable[[LiveCheckout, str, str], None]
"""What somebody does to a course; another course may have to do with it. Both are paths."""


def _id(path: str) -> str:
    return path.removeprefix("courses/").removesuffix(".yml")


def _rename(checkout: LiveCheckout, course: str, _other: str) -> None:
    entry = checkout.read(course)
    (checkout.root / course).unlink()
    checkout.write(course.replace(".yml", "-new.yml"), {**entry, "aliases": [_id(course)]})


def _add(checkout: LiveCheckout, course: str, _other: str) -> None:
    checkout.write(course.replace(".yml", "-more.yml"), {**checkout.read(course), "title": f"More of {_id(course)}"})


def _mend(checkout: LiveCheckout, _course: str, _other: str) -> None:
    for path in checkout.courses:
        checkout.write(path, checkout.text(path).replace("title: [\n", ""))


_EDITS: dict[str, Edit] = {
    "free": lambda checkout, course, _: checkout.change(course, fee="free"),
    "fee": lambda checkout, course, _: checkout.change(course, fee={"amounts": {"everyone_else": 120}}),
    "title": lambda checkout, course, _: checkout.change(course, title="Water & <law>"),
    "words": lambda checkout, course, other: checkout.change(course, keywords=checkout.read(other)["keywords"]),
    "announced": lambda checkout, course, _: checkout.change(course, status="announced"),
    "withdrawn": lambda checkout, course, other: checkout.change(course, status="withdrawn", replaced_by=_id(other)),
    "draft": lambda checkout, course, _: checkout.change(course, status="draft"),
    "requires": lambda checkout, course, other: checkout.change(course, requires=[_id(other)]),
    "no dates": lambda checkout, course, _: checkout.change(course, offerings=[]),
    "delete": lambda checkout, course, _: (checkout.root / course).unlink(),
    "add": _add,
    "rename": _rename,
    "break": lambda checkout, course, _: checkout.write(course, f"title: [\n{checkout.text(course)}"),
    "mend": _mend,
    "touch": lambda checkout, course, _: checkout.write(course, checkout.text(course)),
    "partner": lambda checkout, course, _: checkout.change(f"partners/{course.split('/')[1]}.yml", city="Elsewhere"),
    "programme": lambda checkout, _, other: checkout.write(
        "programmes/both.yml",
        checkout.text("programmes/both.yml").replace("title: Both", f"title: All but {_id(other)}"),
    ),
}


@settings(
    max_examples=20, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate]
)  # shrinking takes minutes
@given(
    st.lists(st.tuples(st.sampled_from(sorted(_EDITS)), st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=6)
)
def test_after_any_edits_each_page_and_file_is_that_of_a_whole_build(edits: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        checkout = live_checkout(root)
        live = started(root)
        shown = site_of(live).portfolio
        before = whole_build(root, shown)
        for name, one, other in edits:
            courses = [path for path in checkout.courses if not checkout.text(path).startswith("title: [")]
            if not courses:
                break
            texts = texts_below(root)
            _EDITS[name](checkout, courses[one % len(courses)], courses[other % len(courses)])
            site_of(live).page("catalogue/")  # somebody looks meanwhile
            found = live.rebuild(_changed(texts, texts_below(root)))
            assert found == inspect(root)
            shown = sound_portfolio(root) or shown
        pages, files = whole_build(root, shown)
        assert {address: site_of(live).page(address) for address in pages} == pages
        is_sound = not live.errors
        assert all(
            site_of(live).file(address) == files[address]
            for address in files
            if is_sound or not address.endswith("entry.yml")
        )
        assert site_of(live).circumstances.files == known_of(shown).files
        assert [address for address in before[0] if address not in pages and site_of(live).page(address)] == []


def _changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
