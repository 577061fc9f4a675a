"""The field reference and the page of every rule, as Markdown: written from the code, so that they cannot grow old."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from microcredentials.domain.alliance import Alliance, Needed
from microcredentials.exports.field import fields_of
from microcredentials.exports.json_schema import MODELS
from microcredentials.exports.profile_codes import profile_codes
from microcredentials.rulebook import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from microcredentials.domain.rule import Rule
    from microcredentials.exports.field import Field

_KINDS = {
    "course": ("Course", "courses/<partner>/<course>.yml"),
    "programme": ("Programme", "programmes/<programme>.yml"),
    "partner": ("Partner", "partners/<partner>.yml"),
    "alliance": ("Alliance", "partners/alliance.yml"),
}
_GROUPS = {
    "0": "Reading a file",
    "1": "Names and references",
    "2": "Fields and values",
    "3": "What an entry needs",
    "4": "Workload, level and time",
    "5": "Fees",
    "6": "Texts and links",
    "7": "Programmes and the whole portfolio",
}
_FIELDS_INTRODUCTION = """\
---
title: Fields
description: Every field of a course, a programme, a partner and the alliance, with what may be written in it.
---

# Fields

Every field of the four kinds of files, with what may be written in it. A *text* stands in the language of the entry,
or is given once per language (`en: …`); it has at most 2,000 characters, a *Markdown text* at most 10,000. Where a
field takes *one or more* values, write a list, or just one value. A dot leads to a field inside a group:
`contact.email` is the `email` below `contact`. A star stands for a name or code of your own.

The column *needed* says from which status on a field has to be there, as this alliance has agreed.
"""
_RULES_INTRODUCTION = """\
---
title: Rules
description: Every message of the check by its number, with what it asks, why, and how to write it right.
---

# Rules

Each finding of the check ends with the number of its rule. An **error** keeps an entry from being published, a
**warning** does not.
"""


def reference_pages(alliance: Alliance) -> Mapping[str, str]:
    """All generated pages: path below the site's documents (``reference/rules/MC203.md``) -> Markdown."""
    pages = {"reference/fields.md": fields_page(alliance), "reference/rules/index.md": rules_page()}
    return pages | {f"reference/rules/{rule.code}.md": rule_page(rule) for rule in RULES.values()}


def fields_page(alliance: Alliance) -> str:
    """The reference of all fields, with the codes and needs of one alliance."""
    needs = {"course": alliance.needed, "programme": alliance.needed_programme}
    return "\n".join(
        [_FIELDS_INTRODUCTION, *(line for kind in _KINDS for line in _kind(kind, alliance, needs.get(kind, Needed())))]
    )


def _kind(kind: str, alliance: Alliance, needed: Needed) -> Iterator[str]:
    title, path = _KINDS[kind]
    yield f"## {title}\n\nThe file `{path}`.\n"
    yield "| field | what it says | how it is written | needed |\n|---|---|---|---|"
    for top in fields_of(MODELS[kind]):
        for field in top.with_parts():
            codes = profile_codes(alliance, field.path) if kind in ("course", "programme") else ()
            cells = (f"`{field.path}`", field.description, _form(field, codes), needed_when(field.path, needed))
            yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
    yield ""


def _form(field: Field, codes: tuple[str, ...]) -> str:
    form = f"{field.form}: {', '.join(f'`{code}`' for code in codes)}" if codes else field.form
    return f"{form}. Default: `{field.default}`" if field.default else form


def needed_when(path: str, needed: Needed) -> str:
    """From which status on a field is needed, in words; empty where it never is."""
    for status, when in ((needed.always, "always"), (needed.announced, "announced"), (needed.published, "published")):
        for alternatives in ([name.strip() for name in entry.split("|")] for entry in status):
            if path in alternatives:
                others = " or ".join(f"`{other}`" for other in alternatives if other != path)
                return f"{when}, or {others}" if others else when
    return ""


def rules_page() -> str:
    """The list of all rules, by what they are about."""
    lines = [_RULES_INTRODUCTION]
    group = ""
    for rule in RULES.values():
        if rule.code[2] != group:
            group = rule.code[2]
            lines.append(f"\n## {_GROUPS[group]}\n\n| rule | about | kind |\n|---|---|---|")
        lines.append(f"| [{rule.code}]({rule.code}.md) | {rule.title} | {rule.severity} |")
    return "\n".join(lines) + "\n"


def rule_page(rule: Rule) -> str:
    """The page of one rule."""
    title = f"{rule.code}: {rule.title}"
    return (
        f"---\ntitle: {json.dumps(title)}\ndescription: {json.dumps(f'Rule {title}.')}\n---\n\n"  # JSON is YAML
        f"# {title}\n\n*This is {_KIND_OF_FINDING[rule.severity]}.*\n\n{rule.text}\n\n[All rules](index.md)\n"
    )


_KIND_OF_FINDING = {
    "error": "an error: it keeps an entry from being published",
    "warning": "a warning: the entry is published all the same",
}
