"""Long lists over several pages."""

from __future__ import annotations

import pytest

from microcredentials.rendering.paging import paged


@pytest.mark.parametrize("length", [0, 1, 61, 200])
def test_a_list_of_up_to_200_stands_on_one_page(length: int) -> None:
    [(paging, part)] = paged("catalogue/", range(length))

    assert paging.address == "catalogue/"
    assert len(part) == length


def test_a_longer_list_has_60_on_each_page_and_loses_nothing() -> None:
    pages = list(paged("catalogue/", range(201)))

    assert [len(part) for _, part in pages] == [60, 60, 60, 21]
    assert [number for _, part in pages for number in part] == list(range(201))
    assert [paging.address for paging, _ in pages][:2] == ["catalogue/", "catalogue/page/2/"]
    assert pages[2][0].addresses[2] == (3, "catalogue/page/3/")


def test_a_page_leads_to_its_neighbours_and_to_both_ends() -> None:
    pages = [paging for paging, _ in paged("catalogue/", range(10_000))]

    offered = [[page and page[0] for page in paging.offered] for paging in pages]

    assert offered[0] == [1, 2, 3, 4, None, 167]
    assert offered[3] == [1, 2, 3, 4, 5, 6, 7, None, 167]
    assert offered[80] == [1, None, 78, 79, 80, 81, 82, 83, 84, None, 167]
    assert offered[-1] == [1, None, 164, 165, 166, 167]


def test_one_page_leads_to_itself_only() -> None:
    [(paging, _)] = paged("catalogue/", range(3))
    assert paging.offered == ((1, "catalogue/"),)
