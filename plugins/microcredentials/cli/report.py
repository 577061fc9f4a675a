"""``microcredentials report``: how far the yearly revision is, and letters to those who have not answered."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode, WrongUsage
from microcredentials.cli.publishing import told_past_editions
from microcredentials.cli.root import add_root_option, existing_root
from microcredentials.cli.today import today
from microcredentials.domain.problem import Severity
from microcredentials.history.last_changes import last_changes
from microcredentials.inspection import inspect
from microcredentials.links.stale import RECORD, known_stale_links
from microcredentials.reports.revision_json import as_json
from microcredentials.reports.revision_letter import letter_to
from microcredentials.reports.revision_markdown import as_markdown
from microcredentials.reports.revision_text import as_text
from microcredentials.reports.speech import remark, tell
from microcredentials.revision.overview import Sources, overview_of

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.revision.overview import Overview, PartnerOverview
    from microcredentials.revision.stale_link import StaleLink

FORMATS = ("text", "json", "markdown")
_SITE = re.compile(r"https?://[!#-;=?-~]{1,2000}", re.ASCII)


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "report",
        help="tell how far the yearly revision is",
        description="Tells per partner which entries are confirmed, changed, silent or withdrawn, what they lack, "
        "and where the portfolio has gaps. Ends with 0 whatever the figures are.",
    )
    add_root_option(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="how it is written (default: text)")
    parser.add_argument("--partner", metavar="ID", help="only this partner; as Markdown, the letter to it")
    parser.add_argument("--examples", action="store_true", help="count the made-up entries instead of the real ones")
    parser.add_argument(
        "--record", metavar="FILE", type=Path, help=f"the record that `links` keeps (default: {RECORD})"
    )
    parser.add_argument("--site", metavar="URL", default="", help="web address of the site, for links in letters")
    parser.add_argument("--reminders", metavar="FILE", type=Path, help="JSON: the letters to partners that are silent")
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Count, and tell."""
    root = existing_root(options.root)
    site = _site(options.site)
    inspection = inspect(root)
    if any(problem.severity is Severity.ERROR for problem in inspection.problems):
        remark("The entries have errors, so the figures may be wrong; `microcredentials check` tells them.")
    portfolio = inspection.portfolio
    stale = _stale(options.record, root, portfolio)
    sources = Sources(today(), told_past_editions(root, portfolio), last_changes(root).days, stale)
    overview = overview_of(portfolio, sources, of_examples=options.examples)
    told = _told(overview, options.partner)
    if options.reminders:
        options.reminders.write_text(_reminders(overview, site), encoding="utf-8")
    whole = options.partner is None
    match options.format:
        case "json":
            tell(as_json(overview, told))
        case "markdown":
            tell(as_markdown(overview, told, site, whole=whole))
        case _:
            tell(as_text(overview, told, whole=whole))
    return ExitCode.CLEAN


def _site(given: str) -> str:
    """The web address of the site with a slash at its end; empty where none is given."""
    if given and not _SITE.fullmatch(given):
        raise WrongUsage(f"`{given}` is not a web address; write `https://…`.")
    return given if not given or given.endswith("/") else f"{given}/"


def _stale(record: Path | None, root: Path, portfolio: Portfolio) -> tuple[StaleLink, ...] | None:
    found = known_stale_links(portfolio, record or root / RECORD)
    if record is not None and found is None:
        remark(f"`{record}` is no record of visits, so nothing is told about links.")
    return found


def _told(overview: Overview, partner: str | None) -> tuple[PartnerOverview, ...]:
    if partner is None:
        return overview.partners
    found = overview.partner(partner)
    if found is None:
        known = ", ".join(f"`{one.id}`" for one in overview.partners)
        raise WrongUsage(f"There is no partner `{partner}`; write one of {known or 'those in `partners/`'}.")
    return (found,)


def _reminders(overview: Overview, site: str) -> str:
    """``opens`` tells whether issues are to be opened today; ``letters`` holds silent partner -> what its issue says,
    ``thanks`` the same for those that have answered.
    """
    term = overview.term
    is_running = term is not None and term.is_running(overview.today)
    if term is not None and overview.today > term.ends:
        remark(
            f"The revision for {overview.edition} ended on {term.ends}, so nobody new is reminded. "
            "Set `edition` in partners/alliance.yml to the coming year when its revision begins."
        )
    told = {
        "edition": str(overview.edition or ""),
        "opens": is_running,
        "letters": {one.id: letter_to(one, overview, site) for one in overview.partners if one.silent},
        "thanks": {one.id: letter_to(one, overview, site) for one in overview.partners if not one.silent},
    }
    return json.dumps(told, indent=2) + "\n"
