"""``microcredentials links``: do the web addresses in entries, and whether they still lead somewhere."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode
from microcredentials.cli.root import add_root_option, existing_root
from microcredentials.inspection import inspect
from microcredentials.links.address_book import links_of
from microcredentials.links.broken import broken_by_partner
from microcredentials.links.round_of_visits import visit_all
from microcredentials.links.strikes import STRIKES_OF_A_BROKEN_LINK, as_json, from_json, record_after
from microcredentials.reports.inert import inert
from microcredentials.reports.speech import remark, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction

    from microcredentials.links.strikes import Record


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "links",
        help="visit the web addresses in entries",
        description="Visits every web address in entries that learners see, and counts on how many days in a row "
        f"nobody answered. After {STRIKES_OF_A_BROKEN_LINK} days an address counts as broken. A broken address is no "
        "error: the command ends with 0.",
    )
    add_root_option(parser)
    parser.add_argument("--record", metavar="FILE", type=Path, required=True, help="JSON in which strikes are counted")
    parser.add_argument("--output", metavar="FILE", type=Path, help="JSON: partner -> text about its broken addresses")
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Visit, count, and tell what failed."""
    links = links_of(inspect(existing_root(options.root)).portfolio)
    answers = visit_all(link.address for link in links)
    record = record_after(_kept(options.record), answers, datetime.now(UTC).date())
    options.record.write_text(as_json(record), encoding="utf-8")
    broken = broken_by_partner(links, record)
    if options.output:
        options.output.write_text(json.dumps(broken, indent=2) + "\n", encoding="utf-8")
    for address, strikes in record.items():
        tell(f"{inert(address)}: {strikes.reason} ({strikes.count} of {STRIKES_OF_A_BROKEN_LINK})\n")
    number = sum(strikes.is_broken for strikes in record.values())
    remark(f"{len(answers):,} addresses were visited; {len(record):,} did not answer, {number:,} count as broken.")
    return ExitCode.CLEAN


def _kept(file: Path) -> Record:
    """The record of earlier visits; without one, counting begins anew."""
    if not file.exists():
        return {}
    kept = from_json(file.read_text(encoding="utf-8", errors="replace"))
    if kept is None:
        remark(f"`{file}` is no record of earlier visits, so counting begins anew.")
    return kept or {}
