"""``microcredentials new``: a file ready to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.cli.exit_code import ExitCode, WrongUsage
from microcredentials.cli.new_file import write_new
from microcredentials.cli.root import add_root_option, existing_root
from microcredentials.domain.identity import LONGEST_SLUG, is_slug, slug_from
from microcredentials.domain.mistake import closest, listed
from microcredentials.exports.blank_course import blank_course
from microcredentials.exports.entry_text import modeline
from microcredentials.inspection import inspect
from microcredentials.reports.speech import remark, tell

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace, _SubParsersAction

    from microcredentials.domain.portfolio import Portfolio


def add_to(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "new",
        help="write a new file, ready to be filled in",
        description="Writes courses/PARTNER/SLUG.yml with every field and its explanation, the needed ones first.",
    )
    parser.add_argument("kind", choices=("course",), help="what is new")
    parser.add_argument("partner", metavar="PARTNER", help="the university, as its file in partners/ is called: su")
    parser.add_argument("slug", metavar="SLUG", help="the course's name in its web address: data-for-museums")
    add_root_option(parser)
    parser.set_defaults(run=run)


def run(options: Namespace) -> ExitCode:
    """Write the file, or say why not."""
    root = existing_root(options.root)
    portfolio = inspect(root).portfolio
    _require_partner(options.partner, portfolio)
    _require_slug(options.slug)
    path = f"courses/{options.partner}/{options.slug}.yml"
    partner = portfolio.partners.get(options.partner)
    name = str(partner.heading) if partner else options.partner
    blank = blank_course(portfolio.alliance, name, f"{options.partner}/{options.slug}")
    write_new(root, path, f"{modeline('course')}\n{blank}")
    tell(f"{path}\n")
    remark(f"Fill it in, then run `microcredentials check {path}`.")
    return ExitCode.CLEAN


def _require_partner(partner: str, portfolio: Portfolio) -> None:
    known = sorted(portfolio.partner_entries.keys() | {id_ for id_ in portfolio.unreadable if "/" not in id_})
    if partner not in known:
        meant = closest(partner, known)
        hint = f"Did you mean `{meant}`?" if meant else f"Known: {listed(known)}." if known else "Add it to partners/."
        raise WrongUsage(f"There is no partner `{partner}`. {hint}")


def _require_slug(slug: str) -> None:
    if not is_slug(slug):
        meant = slug_from(slug)
        example = f": `{meant}`" if is_slug(meant) else ""
        raise WrongUsage(
            f"`{slug}` cannot be part of a web address. Use small letters a-z, digits and single hyphens, "
            f"at most {LONGEST_SLUG} characters{example}."
        )
