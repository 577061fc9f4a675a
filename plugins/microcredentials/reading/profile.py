"""Alliance profiles: the shipped ones, and how an alliance extends one."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from microcredentials.reading.loader import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.place import FieldPath

FALLBACK = "t4eu"
"""The profile that is used where an alliance's own cannot be read."""


@cache
def profile_names() -> tuple[str, ...]:
    """The shipped profiles."""
    folder = files("microcredentials") / "profiles"
    return tuple(sorted(file.name.removesuffix(".yml") for file in folder.iterdir() if file.name.endswith(".yml")))


@cache
def _profile(name: str) -> dict[str, Any]:
    raw = (files("microcredentials") / "profiles" / f"{name}.yml").read_bytes()
    return load(raw, f"{name}.yml").value or {}


def extended(name: str, own: dict[str, Any], removed: Iterable[FieldPath]) -> dict[str, Any]:
    """A shipped profile with an alliance's own values laid over it.

    Mappings are merged key by key, lists are replaced, and what ``own`` sets to ``null``
    (``removed``) is taken away.
    """
    merged = _over(deepcopy(_profile(name)), own)
    for path in removed:
        _take_away(merged, path)
    return merged


def _over(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    for key, value in own.items():
        below = base.get(key)
        base[key] = _over(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return base


def _take_away(value: Any, path: FieldPath) -> None:
    for part in path[:-1]:
        if not isinstance(value, dict) or part not in value:
            return
        value = value[part]
    if isinstance(value, dict):
        value.pop(path[-1], None)
