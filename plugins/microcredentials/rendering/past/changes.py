"""What is new, changed or gone: since the last edition, and from each earlier edition to the next."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from microcredentials.plain_words.happening_words import HAPPENING_WORDS
from microcredentials.rendering.paging import paged
from microcredentials.rendering.past.change_rows import changes_between
from microcredentials.rendering.past.fate import Fate
from microcredentials.rendering.views.edition_trail import folder_of
from microcredentials.rendering.views.record_note import edition_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from microcredentials.rendering.page import Page
    from microcredentials.rendering.past.archive import Archive
    from microcredentials.rendering.past.change_rows import ChangeRow, PartnerChanges
    from microcredentials.rendering.printer import Printer
    from microcredentials.rendering.setting import Setting

CHANGES = "changes/"
CHANGES_FEED = "changes/feed.xml"
ROWS_PER_PAGE = 150


@dataclass(frozen=True, slots=True)
class Count:
    """How many entries something happened to."""

    label: str
    number: int


def changes_pages(printer: Printer) -> Iterator[Page]:
    """What changed since the last edition; one page that says so where there is none yet."""
    setting = printer.setting
    last = next(iter(setting.circumstances.past), None)
    found = changes_between(last.portfolio, setting) if last else ()
    for values, address in _pages(found, setting):
        yield printer.page(
            "changes",
            address,
            setting.say("What changed"),
            setting.say("Courses that are new, changed or withdrawn, by university."),
            head=_feed_link(setting, "../" * address.count("/")),
            since=edition_words(last.edition) if last else "",
            until="",
            before=f"{folder_of(last.edition)}" if last else "",
            feed=setting.circumstances.published(CHANGES_FEED),
            fate=None,
            **values,
        )


def archived_changes_pages(archive: Archive) -> Iterator[Page]:
    """What changed from the edition before an earlier one; nothing of the first edition."""
    setting = archive.setting
    if archive.before is None:
        return
    found = changes_between(archive.before.portfolio, setting)
    now = Fate("", "", setting.say("What has changed since"), CHANGES)
    for values, address in _pages(found, setting):
        yield archive.page(
            "changes",
            address,
            setting.say("What changed"),
            now,
            since=edition_words(archive.before.edition),
            until=archive.label,
            before=folder_of(archive.before.edition),
            feed="",
            **values,
        )


def _pages(found: Sequence[PartnerChanges], setting: Setting) -> Iterator[tuple[dict[str, Any], str]]:
    """What the template needs for each page, and the page's address."""
    rows = [(one, row) for one in found for row in one.rows]
    for paging, part in paged(CHANGES, rows, ROWS_PER_PAGE):
        is_first = paging.number == 1
        groups = _grouped(part)
        yield (
            {
                "groups": groups,
                "quiet": [one for one in found if not one.rows] if is_first else [],
                "counts": list(_counts(found, setting)) if is_first else [],
                "paging": paging,
            },
            paging.address,
        )


def _grouped(rows: Iterable[tuple[PartnerChanges, ChangeRow]]) -> list[PartnerChanges]:
    """The universities of some rows, each with those rows alone."""
    found: dict[str, list[ChangeRow]] = {}
    known: dict[str, PartnerChanges] = {}
    for one, row in rows:
        known[one.partner_id] = one
        found.setdefault(one.partner_id, []).append(row)
    return [replace(known[id_], rows=tuple(of_partner)) for id_, of_partner in found.items()]


def _counts(found: Sequence[PartnerChanges], setting: Setting) -> Iterator[Count]:
    counts = Counter(row.happening for one in found for row in one.rows)
    for happening, label in HAPPENING_WORDS.items():
        if counts[happening]:
            yield Count(setting.say(label), counts[happening])
    if confirmed := sum(one.confirmed for one in found):
        yield Count(setting.say("Confirmed without change"), confirmed)


def _feed_link(setting: Setting, root: str) -> Markup:
    if not setting.circumstances.published(CHANGES_FEED):
        return Markup("")
    return Markup('<link rel="alternate" type="application/atom+xml" title="{}" href="{}{}">').format(
        setting.say("What changed"), root, CHANGES_FEED
    )
