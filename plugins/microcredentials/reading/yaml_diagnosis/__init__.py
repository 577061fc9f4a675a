"""Why a text cannot be read, in words for people who have never seen YAML, and how to read the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from microcredentials.reading.yaml_diagnosis import (
    brackets,
    colons,
    documents,
    indentation,
    last_resort,
    lists,
    pasted_text,
    quotes,
    special_starts,
)
from microcredentials.reading.yaml_diagnosis.diagnosis import Diagnosis
from microcredentials.reading.yaml_diagnosis.scene import Scene

_DIAGNOSES: tuple[Callable[[Scene], Diagnosis | None], ...] = (
    documents.directive,
    indentation.tab,
    indentation.parts_beside_field,
    quotes.odd_backslash,
    brackets.text_between_commas,
    brackets.never_opened,
    brackets.lonely_comma,
    quotes.never_closed,
    brackets.never_closed,
    brackets.stray_closing,
    documents.several_documents,
    special_starts.bracket_then_text,
    quotes.closed_early,
    lists.list_on_field_line,
    lists.foreign_bullet,
    special_starts.special_start,
    special_starts.special_start_inside,
    brackets.text_inside,
    colons.field_without_colon,
    colons.colon_in_text,
    lists.dash_without_space,
    lists.dash_at_top,
    lists.lines_without_dashes,
    lists.list_inside_text,
    lists.missing_dash,
    indentation.uneven_text,
    indentation.shifted_field,
    lists.shifted_dash,
    pasted_text.pasted_text,
    indentation.parts_below_value,
    last_resort.without_top_field,
)
"""From the mistake that explains most to the one that explains least."""


def diagnoses(scene: Scene) -> Iterator[Diagnosis]:
    """All explanations of the trouble, the likeliest first; the last one always helps."""
    for diagnose in _DIAGNOSES:
        found = diagnose(scene)
        if found is not None:
            yield found
    yield last_resort.without_the_rest(scene)
