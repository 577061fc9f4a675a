"""Visits to many addresses at once, and never two at a time to the same host."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from microcredentials.links.visit import visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from microcredentials.links.visit import Answer

HOSTS_AT_ONCE = 8


def visit_all(addresses: Iterable[str], look: Callable[[str], Answer] = visit) -> Mapping[str, Answer]:
    """Address -> answer."""
    by_host: dict[str, list[str]] = {}
    for address in dict.fromkeys(addresses):
        by_host.setdefault(urlsplit(address).netloc.casefold(), []).append(address)

    def visit_host(of_host: list[str]) -> list[tuple[str, Answer]]:
        return [(address, look(address)) for address in of_host]

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        return dict(chain.from_iterable(pool.map(visit_host, by_host.values())))
