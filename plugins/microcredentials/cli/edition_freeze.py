"""``microcredentials edition freeze``: the files of an edition's release, once everything in it is confirmed."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from os import environ
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode, WrongUsage
from microcredentials.cli.new_folder import fill, require_empty
from microcredentials.cli.portfolio_pdf import portfolio_pdf
from microcredentials.cli.publishing import as_publication
from microcredentials.cli.release_assets import release_assets
from microcredentials.cli.root import existing_root
from microcredentials.domain.problem import Severity
from microcredentials.editions import past_editions
from microcredentials.editions.checksum import checksum_of
from microcredentials.editions.ledger import LEDGER_FILE, read_ledger, with_edition
from microcredentials.editions.revision import revisions
from microcredentials.editions.tags import edition_tags, tag_of
from microcredentials.exports.pdf import NOT_INSTALLED, can_typeset
from microcredentials.exports.site_archive import write_archive
from microcredentials.history.git import NoSuchState, answer, commit_of
from microcredentials.history.last_changes import last_changes
from microcredentials.history.revision import ENTRY_FOLDERS, checkout_of
from microcredentials.history.work_tree import uncommitted
from microcredentials.inspection import inspect
from microcredentials.reading.files import ALLIANCE_FILE
from microcredentials.rendering.page import Circumstances
from microcredentials.reports.release_notes import release_notes
from microcredentials.reports.revision_proposal import reminder
from microcredentials.reports.speech import remark, tell
from microcredentials.reports.text import as_text

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from microcredentials.domain.edition import Edition
    from microcredentials.domain.past_edition import PastEdition
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.editions import PastEditions

NOTES_FILE, SUMS_FILE, ARCHIVE_FILE, DOCUMENT_FILE = "release-notes.md", "SHA256SUMS", "site.zip", "portfolio.pdf"


def run(options: Namespace) -> ExitCode:
    """Write the release, or say what stands in its way."""
    root = existing_root(options.root)
    inspection = inspect(root)
    portfolio = inspection.portfolio
    edition = _edition(portfolio, options.tag)
    require_empty(options.output)
    if options.site and not options.site.is_dir():
        raise WrongUsage(f"There is no folder `{options.site}`.")
    errors = [problem for problem in inspection.problems if problem.severity is Severity.ERROR]
    if errors:
        tell(as_text(errors))
        remark("Nothing was frozen, because entries have errors.")
        return ExitCode.ENTRIES_HAVE_ERRORS
    if found := revisions(portfolio, edition):
        tell("".join(reminder(revision) for revision in found))
        remark(f"Nothing was frozen: confirm these entries with `reviewed_for: {edition}`, or withdraw them.")
        return ExitCode.ENTRIES_HAVE_ERRORS
    checksum = _checksum(root)
    _require_same(root, edition, checksum, options.tag)
    past = past_editions(root, edition)
    for notice in past.notices:
        remark(notice)
    _require_edition_before(root, edition, past)
    _write_release(root, portfolio, past.editions, options)
    _enter(root, edition, checksum)
    return ExitCode.CLEAN


def _edition(portfolio: Portfolio, tag: str | None) -> Edition:
    edition = portfolio.alliance.edition
    if edition is None:
        raise WrongUsage(f"`{ALLIANCE_FILE}` names no edition to freeze.")
    if tag is not None and tag != tag_of(edition):
        raise WrongUsage(f"`{tag}` is not the tag of the edition {edition}; that is `{tag_of(edition)}`.")
    return edition


def _checksum(root: Path) -> str:
    """The checksum of the committed entries, which must be those that lie there."""
    try:
        if changed := uncommitted(root, *ENTRY_FOLDERS):
            raise WrongUsage(f"`{changed[0]}` is not committed; only what is committed can be frozen.")
        with checkout_of(root, commit_of(root, "HEAD")) as folder:
            return checksum_of(folder)
    except NoSuchState as reason:
        raise WrongUsage(str(reason)) from None


def _require_same(root: Path, edition: Edition, checksum: str, tag: str | None) -> None:
    """What was released, or is being released, must be what was frozen."""
    frozen = read_ledger(root).get(edition)
    if tag is not None and frozen != checksum:
        raise WrongUsage(
            f"The entries are not those of `{LEDGER_FILE}`; run `microcredentials edition freeze` without `--tag`, "
            f"commit, and set `{tag}` anew."
        )
    if frozen not in (None, checksum) and any(each.edition == edition for each in edition_tags(root)):
        raise WrongUsage(
            f"Edition {edition} was released with other entries; open the next one with "
            f"`microcredentials edition open {edition.following}`."
        )


def _require_edition_before(root: Path, edition: Edition, past: PastEditions) -> None:
    """The last frozen edition must be there to compare with, or the notes would call old courses new."""
    there = {earlier.edition for earlier in past.editions}
    frozen = max((earlier for earlier in read_ledger(root) if earlier < edition), default=None)
    if frozen is not None and frozen not in there:
        raise WrongUsage(
            f"Edition {frozen} cannot be read, so nobody can say what is new; `git fetch --tags` may help."
        )


def _write_release(root: Path, portfolio: Portfolio, past: tuple[PastEdition, ...], options: Namespace) -> None:
    moment = _moment(root)
    changes = last_changes(root)
    known = Circumstances(moment.date(), changes.days, changes.first_days, options.site_url, past=past)
    files = {
        **release_assets(portfolio, as_publication(known, portfolio)),
        **_document(root, portfolio, known),
        NOTES_FILE: release_notes(portfolio, past[0] if past else None).encode(),
    }
    fill(options.output, files)
    names = [*files]
    if options.site:
        write_archive(options.site, options.output / ARCHIVE_FILE, moment)
        names.append(ARCHIVE_FILE)
    fill(options.output, {SUMS_FILE: _sums(options.output, names)})
    remark(f"The release is in `{options.output}`: {', '.join(sorted((*names, SUMS_FILE)))}.")


def _document(root: Path, portfolio: Portfolio, known: Circumstances) -> dict[str, bytes]:
    """The portfolio as PDF; without the extra that makes it the release has none, and that is told."""
    if can_typeset():
        return {DOCUMENT_FILE: portfolio_pdf(root, portfolio, known)}
    remark(f"{NOT_INSTALLED} The release goes without `{DOCUMENT_FILE}`.")
    return {}


def _moment(root: Path) -> datetime:
    """When the release counts as made: ``SOURCE_DATE_EPOCH``, else the commit's time, so that bytes stay the same."""
    seconds = environ.get("SOURCE_DATE_EPOCH") or answer(root, "show", "--no-patch", "--format=%ct", "HEAD")
    return datetime.fromtimestamp(int(seconds or 0), UTC)


def _sums(folder: Path, names: list[str]) -> bytes:
    """The list that ``sha256sum --check`` reads."""
    lines = (f"{sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted(names))
    return "".join(lines).encode()


def _enter(root: Path, edition: Edition, checksum: str) -> None:
    """Enter the edition in the ledger, and print what is left to do."""
    tag = tag_of(edition)
    ledger = root / LEDGER_FILE
    if read_ledger(root).get(edition) != checksum:
        text = ledger.read_text(encoding="utf-8") if ledger.exists() else ""
        fill(ledger.parent, {ledger.name: with_edition(text, edition, checksum).encode()})
        tell(f'git add {LEDGER_FILE}\ngit commit --message "Freeze the edition {edition}"\n')
    if all(each.edition != edition for each in edition_tags(root)):
        tell(f'git tag --annotate {tag} --message "Edition {edition}"\ngit push origin HEAD {tag}\n')
