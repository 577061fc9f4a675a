"""``microcredentials edition``: the yearly revision, from opening an edition to freezing it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from microcredentials.cli import edition_freeze, edition_open
from microcredentials.cli.root import add_root_option

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command and what it can do."""
    parser = commands.add_parser(
        "edition",
        help="open the next edition, or freeze the present one",
        description="The yearly revision: opens an edition and asks the partners to confirm their entries, and freezes "
        "it when all is confirmed.",
    )
    steps = parser.add_subparsers(title="steps", metavar="STEP", required=True)
    _add_open(steps)
    _add_freeze(steps)


def _add_open(steps: _SubParsersAction[ArgumentParser]) -> None:
    parser = steps.add_parser(
        "open",
        help="begin the next edition",
        description="Sets the edition in partners/alliance.yml, notes it in changelog.d/, and lists for each partner "
        "the entries to confirm, change or withdraw. Nothing is committed but on branches of their own.",
    )
    parser.add_argument("edition", metavar="EDITION", help="the next edition, such as 2027-28")
    add_root_option(parser)
    parser.add_argument("--patches", metavar="DIR", type=Path, help="write a list and a patch for each partner")
    parser.add_argument("--branches", action="store_true", help="make a branch for each partner: edition-2027-28/su")
    parser.set_defaults(run=edition_open.run)


def _add_freeze(steps: _SubParsersAction[ArgumentParser]) -> None:
    parser = steps.add_parser(
        "freeze",
        help="write the files of the release, if all is confirmed",
        description="Checks that every entry is confirmed for the present edition, writes the files of its release, "
        "enters its checksum in docs/editions/checksums.txt, and prints the commands that set the tag. "
        "Ends with 1 where entries have errors or are not confirmed.",
    )
    add_root_option(parser)
    parser.add_argument("--output", metavar="DIR", type=Path, required=True, help="a new folder for the files")
    parser.add_argument("--site", metavar="DIR", type=Path, help="the built site, to be added as a zip")
    parser.add_argument(
        "--site-url", metavar="URL", default="", help="the web address of the site, for whole addresses"
    )
    parser.add_argument("--tag", metavar="NAME", help="the tag that is being released: it must fit the frozen edition")
    parser.set_defaults(run=edition_freeze.run)
