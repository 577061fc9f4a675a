"""What differs between two states of one entry, value by value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from microcredentials.domain.course import Course
from microcredentials.domain.ects import Ects
from microcredentials.domain.fee import Amount, Fee, SameFee
from microcredentials.domain.fee_for import AudienceFee, amount_given, fee_for
from microcredentials.domain.level import Level
from microcredentials.domain.model import Record
from microcredentials.domain.offering import Offering
from microcredentials.domain.partner import CreditRange
from microcredentials.domain.programme import Choice
from microcredentials.domain.text import Text
from microcredentials.history.pairing import ListPart, paired

if TYPE_CHECKING:
    from microcredentials.domain.alliance import Alliance
    from microcredentials.domain.fee import FeeGiven
    from microcredentials.domain.partner import Partner
    from microcredentials.domain.portfolio import Entry, Portfolio
    from microcredentials.domain.programme import Programme

    Value = Alliance | Partner | Course | Programme

WayToValue = tuple[str | ListPart, ...]
"""Names of fields, codes and list elements that lead to a value: ``("offerings", ListPart(…), "apply_by")``."""

_WHOLE = (Amount, Choice, CreditRange, Ects, Level)
"""Groups of fields that say one thing."""


class NotUnderstood(Enum):
    """Stands for a value that was given but could not be read."""

    NOT_UNDERSTOOD = "not understood"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One value before and after; ``None`` where there was or is none.

    ``language`` is the code of a translation, and ``None`` in the language of the entry. What each
    audience pays is an :class:`AudienceFee` at ``("fee", <audience>)``, wherever the amount comes from.
    """

    way: WayToValue
    before: Any
    after: Any
    language: str | None = None


@dataclass(frozen=True, slots=True)
class EntryState:
    """An entry and the portfolio around it, at one time."""

    entry: Entry[Any]
    portfolio: Portfolio

    @property
    def value(self) -> Value:
        """What the entry says."""
        value: Value = self.entry.value
        return value


def field_changes(before: EntryState | None, after: EntryState) -> tuple[FieldChange, ...]:
    """What differs, in the order of the fields; of an entry without a state before, all that it says."""
    return tuple(_Comparison(before, after).of_entry(type(after.value)))


@dataclass(frozen=True, slots=True)
class _Comparison:
    before: EntryState | None
    after: EntryState

    def of_entry(self, model: type[Record]) -> Iterator[FieldChange]:
        for name in model.model_fields:
            before, after = (_field(state, name) for state in (self.before, self.after))
            if self.before is None and after == model.model_fields[name].default and name != "fee":
                continue  # what holds without being written is no news
            if NotUnderstood.NOT_UNDERSTOOD in (before, after):
                if before is not after:
                    yield FieldChange((name,), before, after)
            elif name == "fee":
                yield from self._of_fee((name,), before, after)
            else:
                yield from self._of_values((name,), before, after)

    def _of_values(self, way: WayToValue, before: Any, after: Any) -> Iterator[FieldChange]:
        if before == after or not (_says_something(before) or _says_something(after)):
            return
        present = before if after is None else after
        if isinstance(present, Text):
            yield from _of_texts(way, before, after)
        elif isinstance(present, Record) and not isinstance(present, _WHOLE):
            yield from self._of_groups(way, before, after, type(present))
        elif isinstance(present, Mapping):
            for code in dict.fromkeys((*(before or {}), *(after or {}))):
                yield from self._of_values((*way, code), (before or {}).get(code), (after or {}).get(code))
        elif isinstance(present, tuple) and any(isinstance(each, Record) for each in (*(before or ()), *present)):
            yield from self._of_lists(way, before or (), after or ())
        else:
            yield FieldChange(way, _or_none(before), _or_none(after))

    def _of_groups(self, way: WayToValue, before: Any, after: Any, model: type[Record]) -> Iterator[FieldChange]:
        for name in model.model_fields:
            old, new = (getattr(group, name, None) for group in (before, after))
            if name == "fee":
                yield from self._of_fee((*way, name), old, new, (before, after))
            else:
                yield from self._of_values((*way, name), old, new)

    def _of_lists(
        self, way: WayToValue, before: tuple[Record, ...], after: tuple[Record, ...]
    ) -> Iterator[FieldChange]:
        pairs = paired(before, after)
        for pair in pairs:
            if pair.before is not None and pair.after is not None:
                yield from self._of_values((*way, pair.part), pair.before, pair.after)
            else:
                yield FieldChange((*way, pair.part), pair.before, pair.after)
        if set(map(id, before)) != set(map(id, after)) and all(pair.before == pair.after for pair in pairs):
            yield FieldChange(way, before, after)

    def _of_fee(
        self, way: WayToValue, before: Any, after: Any, runs: tuple[Any, Any] = (None, None)
    ) -> Iterator[FieldChange]:
        for audience in self._audiences(before, after):
            old = _audience_fee(audience, before, self.before, runs[0])
            new = _audience_fee(audience, after, self.after, runs[1])
            if old != new:
                yield FieldChange((*way, audience), old, new)
        for name in ("reductions", "funding", "note"):
            yield from self._of_values((*way, name), getattr(before, name, None), getattr(after, name, None))

    def _audiences(self, *fees: FeeGiven | None) -> tuple[str, ...]:
        """The audiences of the alliance, and those that only the entry knows."""
        earlier = self.before.portfolio.alliance.audiences if self.before else {}
        known = (*self.after.portfolio.alliance.audiences, *earlier)
        named = [audience for fee in fees if isinstance(fee, Fee) for audience in fee.amounts]
        return tuple(dict.fromkeys((*known, *named)))


def _field(state: EntryState | None, name: str) -> Any:
    """A field's value, ``None`` where there is no entry."""
    if state is None:
        return None
    if state.entry.is_broken((name,)):
        return NotUnderstood.NOT_UNDERSTOOD
    return getattr(state.value, name)


def _says_something(value: Any) -> bool:
    return value is not None and value not in ((), {})


def _or_none(value: Any) -> Any:
    return value if _says_something(value) else None


def _of_texts(way: WayToValue, before: Text | None, after: Text | None) -> Iterator[FieldChange]:
    """A change per language; the language of the entry itself needs no name."""
    texts = [text for text in (before, after) if text is not None]
    own = {text.written_in for text in texts}
    for language in dict.fromkeys(code for text in texts for code in (text.written_in, *text.by_language)):
        old, new = (text.by_language.get(language) if text else None for text in (before, after))
        if old != new:
            yield FieldChange(way, old, new, None if own == {language} else language)


def _audience_fee(audience: str, fee: FeeGiven | None, state: EntryState | None, run: Any) -> AudienceFee | None:
    """What an audience pays; ``None`` where nobody says it. A run that names no fee has none of its own."""
    if state is None or (isinstance(run, Offering) and fee is None):
        return None
    if isinstance(state.value, Course):
        found = fee_for(audience, state.value, state.portfolio, run)
        unknown = found.amount is None and found.admitted
        return None if unknown else replace(found, origin=None, total=None)
    amount = amount_given(fee, audience)
    if amount is None or fee is None:
        return None
    if isinstance(fee, SameFee):
        return AudienceFee(audience, amount)
    return AudienceFee(audience, amount, fee.per, fee.currency)
