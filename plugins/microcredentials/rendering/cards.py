"""The cards of the shown courses, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from microcredentials.rendering.views.card import Card, card_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.rendering.setting import Setting


class Cards(Mapping[str, Card]):
    """Course id -> card."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._courses = {course.id: course for course in setting.portfolio.shown_courses}
        self._made: dict[str, Card] = {}

    def __getitem__(self, id_: str) -> Card:
        if id_ not in self._made:
            course = self._courses[id_]
            self._made[id_] = self._setting.recollection.of(card_of, card_of, course, self._setting)
        return self._made[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._courses

    def __iter__(self) -> Iterator[str]:
        return iter(self._courses)

    def __len__(self) -> int:
        return len(self._courses)
