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
