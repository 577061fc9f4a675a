"""``microcredentials edition open``: the next edition begins, and every partner is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode, WrongUsage
from microcredentials.cli.new_file import write_new
from microcredentials.cli.new_folder import fill, require_empty
from microcredentials.cli.rewriting import rewrite
from microcredentials.cli.root import existing_root
from microcredentials.domain.edition import edition_named
from microcredentials.editions.ledger import read_ledger
from microcredentials.editions.one_field import with_field
from microcredentials.editions.revision import confirmations, revisions
from microcredentials.editions.tags import edition_tags, tag_of
from microcredentials.history.git import NoSuchState, answer
from microcredentials.history.proposal import has_branch, propose
from microcredentials.history.work_tree import uncommitted
from microcredentials.inspection import inspect
from microcredentials.reading.files import ALLIANCE_FILE, read_bytes
from microcredentials.reports.revision_proposal import branch_message, letter, patch
from microcredentials.reports.speech import remark, tell
from microcredentials.reports.tally import number

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from microcredentials.domain.edition import Edition
    from microcredentials.editions.revision import PartnerRevision

_ALLIANCE_WANTED = f"`{ALLIANCE_FILE}` needs its edition on a line of its own, such as `edition: 2026-27`."


def run(options: Namespace) -> ExitCode:
    """Open the edition, or say in one sentence why not; what is not committed is never touched."""
    root = existing_root(options.root)
    portfolio = inspect(root).portfolio
    edition = _next_edition(options.edition, portfolio.alliance.edition)
    _require_clean(root)
    if options.patches:
        require_empty(options.patches)
    opened = _opened_alliance(root, edition)
    found = revisions(portfolio, edition)
    if options.branches:
        _make_branches(root, found, edition)
    if options.patches:
        _write_patches(root, options.patches, found, edition)
    write_new(root, f"changelog.d/{tag_of(edition)}.changed.md", _changelog_entry(edition))
    rewrite(root / ALLIANCE_FILE, opened)
    _tell(root, found, edition)
    return ExitCode.CLEAN


def _next_edition(written: str, current: Edition | None) -> Edition:
    edition = edition_named(written)
    if edition is None:
        raise WrongUsage(f"`{written}` is not an edition. Write both years of the academic year: `2027-28`.")
    if current is None:
        raise WrongUsage(_ALLIANCE_WANTED)
    if edition == current:
        raise WrongUsage(f"Edition {edition} is open already.")
    if edition != current.following:
        raise WrongUsage(f"Edition {edition} does not follow {current}; the next one is {current.following}.")
    return edition


def _require_clean(root: Path) -> None:
    try:
        changed = uncommitted(root)
    except NoSuchState as reason:
        raise WrongUsage(str(reason)) from None
    if changed:
        others = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        raise WrongUsage(f"`{changed[0]}`{others} is not committed; commit it or put it aside (`git stash -u`) first.")


def _opened_alliance(root: Path, edition: Edition) -> bytes:
    raw = read_bytes(root, ALLIANCE_FILE)
    opened = with_field(raw, ALLIANCE_FILE, "edition", str(edition)) if isinstance(raw, bytes) else None
    if opened is None:
        raise WrongUsage(_ALLIANCE_WANTED)
    return opened


def _make_branches(root: Path, found: tuple[PartnerRevision, ...], edition: Edition) -> None:
    for revision in found:
        branch = f"{tag_of(edition)}/{revision.partner_id}"
        if has_branch(root, branch):
            remark(f"There is a branch `{branch}` already; it is left as it is.")
            continue
        files = {each.path: each.after for each in confirmations(root, revision, edition)}
        try:
            propose(root, branch, files, branch_message(revision, edition))
        except NoSuchState as reason:
            raise WrongUsage(str(reason)) from None


def _write_patches(root: Path, folder: Path, found: tuple[PartnerRevision, ...], edition: Edition) -> None:
    prefix = (answer(root, "rev-parse", "--show-prefix") or "").removesuffix("\n")
    files = {}
    for revision in found:
        files[f"{revision.partner_id}.md"] = letter(revision, edition).encode()
        files[f"{revision.partner_id}.patch"] = patch(confirmations(root, revision, edition), prefix).encode()
    fill(folder, files)


def _changelog_entry(edition: Edition) -> str:
    return (
        f"The edition {edition} is open: entries can be confirmed for it (`reviewed_for: {edition}`), changed or "
        "withdrawn.\n"
    )


def _tell(root: Path, found: tuple[PartnerRevision, ...], edition: Edition) -> None:
    for revision in found:
        tell(f"{revision.partner_id}: {number(len(revision.entries), 'entry', 'entries')} to confirm\n")
    remark(f"Edition {edition} is open. Commit `{ALLIANCE_FILE}` and `changelog.d/`, and publish them first.")
    before = edition.preceding
    if before not in read_ledger(root) and all(tag.edition != before for tag in edition_tags(root)):
        remark(f"Edition {before} was never frozen, so it will not be kept as a past edition.")
