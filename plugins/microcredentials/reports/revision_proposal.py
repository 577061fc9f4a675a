"""What a partner is asked in the yearly revision: a list in Markdown, and a patch that confirms everything on it."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from microcredentials.reports.inert import inert
from microcredentials.reports.markdown_inert import code_span
from microcredentials.reports.tally import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from microcredentials.domain.edition import Edition
    from microcredentials.editions.revision import Confirmation, PartnerRevision, UnconfirmedEntry

LONGEST_TITLE = 160

_PREAMBLE = """\
This patch confirms one entry after the other. For an entry that is not confirmed, delete its part: all lines from its
"diff --git" to the next one. Then: git apply THIS-FILE

"""


def letter(revision: PartnerRevision, edition: Edition) -> str:
    """The list of a partner's entries to confirm, change or withdraw, as Markdown in which their words are inert."""
    count = number(len(revision.entries), "entry", "entries")
    lines = "\n".join(_line(entry) for entry in revision.entries)
    return f"""\
# Edition {edition}: {code_span(revision.name, LONGEST_TITLE)}

{count} to confirm, change or withdraw for the edition {edition}. Please read each of them.

{lines}

What to do with an entry:

- It is right as it stands: **confirm** it. `reviewed_for: {edition}` says so; this proposal sets it for every entry on
  the list.
- Something is out of date: **change** it in its file, and keep `reviewed_for: {edition}`.
- It is no longer offered: **withdraw** it with `status: withdrawn`, a course also with a `withdrawn_reason`. Do not
  delete the file: its page stays, and tells where to go instead.
- You do not know yet: take the line `reviewed_for: {edition}` back in this file, and leave the entry for later.
"""


def reminder(revision: PartnerRevision) -> str:
    """A partner's entries that are not confirmed, as lines for a terminal."""
    lines = "".join(f"  {inert(entry.path)}: {inert(entry.title)}, {_last(entry)}\n" for entry in revision.entries)
    count = number(len(revision.entries), "entry", "entries")
    return f"{inert(revision.name)} ({inert(revision.partner_id)}): {count} not confirmed\n{lines}"


def branch_message(revision: PartnerRevision, edition: Edition) -> str:
    """The commit message of a partner's branch: what it proposes, and the list."""
    return f"Confirm the entries of {revision.partner_id} for the edition {edition}\n\n{letter(revision, edition)}"


def patch(confirmations: Iterable[Confirmation], folder: str = "") -> str:
    """A patch for ``git apply``, one part per entry; whoever does not confirm an entry deletes its part.

    ``folder`` is where the portfolio lies in the repository, empty or ended by ``/``.
    """
    return _PREAMBLE + "".join(line for each in confirmations for line in _part(each, f"{folder}{each.path}"))


def _line(entry: UnconfirmedEntry) -> str:
    return f"- [ ] {code_span(entry.path, LONGEST_TITLE)}: {code_span(entry.title, LONGEST_TITLE)}, {_last(entry)}"


def _last(entry: UnconfirmedEntry) -> str:
    return f"last confirmed for {entry.confirmed_for}" if entry.confirmed_for else "never confirmed"


def _part(confirmation: Confirmation, path: str) -> Iterator[str]:
    yield f"diff --git a/{path} b/{path}\n"
    before, after = (raw.decode("utf-8").split("\n") for raw in (confirmation.before, confirmation.after))
    for line in unified_diff(_ended(before), _ended(after), f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _ended(lines: list[str]) -> list[str]:
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
