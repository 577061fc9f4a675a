"""Which codes of the alliance's profile a field may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from microcredentials.domain.alliance import Alliance

_LISTS = {
    "activity": "activities",
    "competences": "competences",
    "target_groups": "target_groups",
    "open_to": "audiences",
    "fee.amounts": "audiences",
    "offerings.fee.amounts": "audiences",
}


def profile_codes(alliance: Alliance, path: str) -> tuple[str, ...]:
    """The codes for the field at a dotted path; empty where the profile has no say."""
    return tuple(getattr(alliance, _LISTS[path])) if path in _LISTS else ()


def profile_labels(alliance: Alliance, path: str) -> dict[str, str]:
    """The same codes with what the alliance calls them."""
    return {code: str(alliance.label(_LISTS[path], code)) for code in profile_codes(alliance, path)}
