"""Labels of the codes of closed lists."""

from __future__ import annotations

import pytest

from microcredentials.domain.choice import ClosedList
from microcredentials.domain.course import LanguageLevel, Status
from microcredentials.domain.offering import OfferingState
from microcredentials.rendering.labels import LABELS

SAID_OTHERWISE = {Status, OfferingState, LanguageLevel}
"""Lists whose members stand on pages as tags and headings, or as they are."""


@pytest.mark.parametrize("codes", sorted(set(ClosedList.__subclasses__()) - SAID_OTHERWISE, key=str))
def test_every_code_of_a_list_has_words(codes: type[ClosedList]) -> None:
    assert set(LABELS[codes]) == set(codes)
