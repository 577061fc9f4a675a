"""The places of sound entries: nobody asks for them, and whoever does is answered."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from tests.repository.checkout import ROOT

from microcredentials.domain.place import Mark, Places
from microcredentials.inspection import inspect
from microcredentials.reading import unasked_places
from microcredentials.reading.loader import load
from microcredentials.reading.unasked_places import UnaskedPlaces
from microcredentials.reading.value_tree import read_tree

if TYPE_CHECKING:
    import pytest

    from microcredentials.reading.draft import Draft
    from microcredentials.reading.value_tree import Tree

SOUND = b"title: Data\r\nects:\r\n  min: 3\r\n"


def test_whoever_asks_is_told_where_everything_stands() -> None:
    places = load(SOUND, "courses/su/ai.yml").places
    assert isinstance(places, UnaskedPlaces)
    assert places.of_value(("ects", "min")) == Mark(3, 8)
    assert places.lines == ("title: Data", "ects:", "  min: 3")
    assert places.corrected_line(("title",), "Water") == "title: Water"


def test_the_file_is_gone_through_once_however_often_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    drafts: list[Draft] = []

    def counted(draft: Draft) -> Tree:
        drafts.append(draft)
        return read_tree(draft)

    monkeypatch.setattr(unasked_places, "read_tree", counted)
    places = load(SOUND, "courses/su/ai.yml").places
    assert not drafts
    assert (places.of_key(("ects",)), places.of_value(("title",))) == (Mark(2, 1), Mark(1, 8))
    assert len(drafts) == 1


def test_places_are_the_same_where_their_files_are() -> None:
    assert UnaskedPlaces(SOUND) == UnaskedPlaces(SOUND)
    assert UnaskedPlaces(SOUND) != UnaskedPlaces(b"title: Data\n")


def test_a_copy_answers_like_the_original() -> None:
    assert deepcopy(UnaskedPlaces(SOUND)).of_value(("title",)) == Mark(1, 8)


def test_a_file_with_a_finding_brings_its_places_along() -> None:
    assert type(load(b"title: Data\nects:\n", "courses/su/ai.yml").places) is Places


def test_checking_asks_only_where_something_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[bytes] = set()

    def counted(places: UnaskedPlaces, find: object = UnaskedPlaces._asked) -> Places:  # noqa: SLF001  counts its calls
        asked.add(places._raw)  # noqa: SLF001
        return find(places)  # type: ignore[operator,no-any-return]

    monkeypatch.setattr(UnaskedPlaces, "_asked", counted)
    told = {problem.path for problem in inspect(ROOT).problems}
    assert asked <= {(ROOT / path).read_bytes() for path in (*told, "partners/alliance.yml")}
