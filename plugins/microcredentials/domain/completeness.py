"""What an entry still lacks: the fields its alliance needs, and the mandatory elements of a microcredential."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from microcredentials.domain.course import Course
from microcredentials.domain.defaults import (
    awarding_bodies_of,
    certificate_of,
    contact_of,
    delivery_of,
    lead_id,
    quality_assurance_of,
)
from microcredentials.domain.fee import Fee
from microcredentials.domain.level import Level
from microcredentials.domain.model import Record

if TYPE_CHECKING:
    from microcredentials.domain.alliance import Needed
    from microcredentials.domain.defaults import Sourced
    from microcredentials.domain.fee import FeeGiven
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.domain.programme import Programme


def needed_for(entry: Course | Programme, portfolio: Portfolio) -> Needed:
    """What the alliance needs of a course or of a programme."""
    alliance = portfolio.alliance
    return alliance.needed if isinstance(entry, Course) else alliance.needed_programme


def missing_fields(entry: Course | Programme, portfolio: Portfolio) -> tuple[str, ...]:
    """What must be added before the entry can be published, as the profile writes it: ``ects | workload_hours``.

    A value that partner or alliance give for all their courses is not missing; a fee is never taken from them.
    """
    needed = needed_for(entry, portfolio)
    return tuple(unmet(entry, (*needed.always, *needed.announced, *needed.published), portfolio))


def unmet(entry: Course | Programme, needs: Iterable[str], portfolio: Portfolio) -> Iterator[str]:
    """Those of the needs that the entry does not meet, each once."""
    return (need for need in dict.fromkeys(needs) if not meets(entry, need, portfolio))


def meets(entry: Course | Programme, need: str, portfolio: Portfolio) -> bool:
    """Whether an entry meets a need; a field that the format does not know is none."""
    ways = _ways(type(entry), need)
    return not ways or any(_is_met(entry, path, portfolio) for path in ways)


@cache
def _ways(model: type[Record], need: str) -> tuple[tuple[str, ...], ...]:
    """The fields of a model of which one is needed."""
    return tuple(path for path in alternatives(need) if is_field(model, path))


def alternatives(need: str) -> tuple[tuple[str, ...], ...]:
    """The fields of which one is needed: ``ects | workload_hours`` is ``(("ects",), ("workload_hours",))``."""
    return tuple(tuple(way.strip().split(".")) for way in need.split("|"))


@cache
def is_field(model: type[Record], path: tuple[str, ...]) -> bool:
    """Whether a group of fields has a field at the end of a dotted path."""
    name, *rest = path
    if name not in model.model_fields:
        return False
    groups = _groups_in(model.model_fields[name].annotation)
    return not rest or any(is_field(group, tuple(rest)) for group in groups)


def _groups_in(annotation: Any) -> tuple[type[Record], ...]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return (annotation,)
    return tuple(group for part in get_args(annotation) for group in _groups_in(part))


def _is_met(entry: Course | Programme, path: tuple[str, ...], portfolio: Portfolio) -> bool:
    found = [_effective(entry, path[0], portfolio)]
    if len(path) == 1:
        return _says_something(found[0])
    for name in path[1:]:
        parts = [part for value in found for part in (value if isinstance(value, tuple) else (value,))]
        found = [getattr(part, name, None) for part in parts]
    return any(_says_something(value) for value in found)


def _effective(entry: Course | Programme, name: str, portfolio: Portfolio) -> Any:
    """A field's value, or what holds where the entry is silent, or what follows from the rest of the entry."""
    if name in _SOURCED:
        sourced = _SOURCED[name](entry, portfolio)
        return sourced.value if sourced else getattr(entry, name)
    return _FOLLOWING[name](entry) if name in _FOLLOWING else getattr(entry, name)


def _stated_fee(entry: Course | Programme) -> FeeGiven | None:
    """The fee of an entry that names an amount, or of its first run where every run names one."""
    runs = [offering.fee for offering in entry.offerings] if isinstance(entry, Course) else []
    if _names_an_amount(entry.fee):
        return entry.fee
    return runs[0] if runs and all(_names_an_amount(fee) for fee in runs) else None


def _names_an_amount(fee: FeeGiven | None) -> bool:
    return fee is not None and (not isinstance(fee, Fee) or bool(fee.amounts))


def _says_something(value: Any) -> bool:
    match value:
        case None:
            return False
        case str() | tuple():
            return bool(value)
        case Level() if value.not_referenced:
            return True
        case Record():
            return any(_says_something(part) for part in vars(value).values())
        case Mapping():
            return bool(value)
        case _:
            return True


_SOURCED: Mapping[str, Callable[[Course | Programme, Portfolio], Sourced[Any] | None]] = MappingProxyType(
    {"contact": contact_of, "quality_assurance": quality_assurance_of, "certificate": certificate_of}
)
"""Fields that partner or alliance may give for all their entries."""

_FOLLOWING: Mapping[str, Callable[[Course | Programme], Any]] = MappingProxyType(
    {
        "providers": lead_id,
        "awarding_body": lambda entry: entry.awarding_body or lead_id(entry),
        "delivery": lambda entry: delivery_of(entry) if isinstance(entry, Course) else None,
        "ects": lambda entry: None if entry.ects is None or entry.ects.none else entry.ects,
        "fee": _stated_fee,
    }
)
"""Fields of which an entry may say something by others."""


class AnnexElement(NamedTuple):
    """A mandatory element of a microcredential (T4EU framework, Annex II, after 2022/C 243/02).

    ``is_given`` is ``None`` for what only the certificate of one learner can say.
    """

    name: str
    is_given: bool | None


def annex_elements(course: Course, portfolio: Portfolio) -> tuple[AnnexElement, ...]:
    """The twelve mandatory elements in the order of the Annex, each with whether the course page can tell it."""
    partner = portfolio.partners.get(course.lead_id)
    told_by = {
        "learner": None,
        "title": "title",
        "country": partner is not None and partner.country is not None,
        "awarding_body": bool(awarding_bodies_of(course)),
        "date_of_issuing": None,
        "learning_outcomes": "learning_outcomes",
        "language": "languages",
        "workload": "ects | workload_hours",
        "level": "level",
        "assessment": "assessment.types",
        "participation": "mode",
        "quality_assurance": "quality_assurance.kind",
    }
    return tuple(
        AnnexElement(name, meets(course, told, portfolio) if isinstance(told, str) else told)
        for name, told in told_by.items()
    )
