"""Former ids of courses and programmes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from microcredentials.checks.rule_check import Breach, rule
from microcredentials.domain.mistake import quoted
from microcredentials.domain.place import FieldPath
from microcredentials.domain.portfolio import Entry, Portfolio
from microcredentials.domain.problem import Severity


@rule("MC110", "Alias that is taken", Severity.ERROR)
def alias_taken(portfolio: Portfolio) -> Iterator[Breach]:
    """Each former id becomes a page that leads to the present one, so it may belong to one entry only: not to a
    course that exists, and not to two.

    Source: entry format, version 1, "Course".

    Wrong (where there is `courses/su/machine-learning.yml`):

        aliases: [su/machine-learning]

    Right:

        aliases: [su/introduction-to-machine-learning]
    """
    for kind, entries in (("course", portfolio.course_entries), ("programme", portfolio.programme_entries)):
        owners = _owners(entries)
        for id_, places in owners.items():
            if id_ in entries or id_ in portfolio.unreadable:
                for entry, path in places:
                    whose = f"this {kind}" if entry.value.id == id_ else f"a {kind}"
                    yield Breach(entry, path, f"{quoted(id_)} is the id of {whose}.", "Remove it from the list.")
            else:
                first = places[0][0]
                for entry, path in places[1:]:
                    message = f"{quoted(id_)} is an alias of `{first.value.id}` already."
                    yield Breach(entry, path, message, "Keep it in one of the two files.")


def _owners(entries: Mapping[str, Entry[Any]]) -> Mapping[str, list[tuple[Entry[Any], FieldPath]]]:
    """Alias -> the entries that claim it, each once, and where."""
    owners: dict[str, list[tuple[Entry[Any], FieldPath]]] = defaultdict(list)
    for _, entry in sorted(entries.items()):
        for alias in dict.fromkeys(entry.value.aliases):
            owners[alias].append((entry, ("aliases", entry.value.aliases.index(alias))))
    return owners
