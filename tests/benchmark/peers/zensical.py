"""Zensical: Markdown pages whose front matter templates in ``overrides/`` print; it knows no data and no lists."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from tests.benchmark.peers.peer import Peer, as_json, front_matter, write
from tests.benchmark.peers.records import LISTS, Record, Records
from tests.benchmark.peers.shell import Shell

_MOST, _PER_PAGE = 200, 60
_ON_CARDS = (
    *("course", "title", "announced", "zone", "runs", "delivery", "ects", "squares", "mode_name", "mode_words"),
    *("language_words", "start", "by_label", "by", "soon", "fees"),
)


_CARDS = """{% from "parts.html" import card %}<ul class="cards">
{% for p in courses %}{{ card(p, p.partner, audiences) }}
{% endfor %}</ul>
"""
"""Lists are markup in the Markdown, as its users write what a page cannot look up."""


class Zensical(Peer):
    """A page cannot see another, so lists and the JSON are made beforehand, as its users do with a script."""

    name = "zensical"
    site = "site"
    static = "docs"

    def write_input(self, folder: Path, records: Records, shell: Shell) -> None:
        """All pages below ``docs/``; the shell as a template; what all pages share in the configuration."""
        cards = {record["course"]: _card(record, records) for record in records.courses}
        for record in records.courses:
            write(folder / f"docs/courses/{record['course']}.md", _course(record, cards, records))
        printer = Environment(loader=FileSystemLoader(folder / "overrides"), autoescape=True)
        cards_of = printer.from_string(_CARDS)
        for sheet in _sheets(records, list(cards.values())):
            body = cards_of.render(courses=sheet.pop("courses"), audiences=records.audiences)
            write(folder / f"docs/{sheet.pop('file')}.md", front_matter(sheet, body))
        write(folder / "docs/data/catalogue.json", as_json(_catalogue(records)))
        whole = shell.around("{% block main %}{% endblock %}", "{{ page.title }}", "{{ page.meta.summary }}")
        write(folder / "overrides/shell.html", whole)
        shared = {"audiences": list(records.audiences), "record": list(records.record)}
        lines = "".join(f"{name} = [{', '.join(map(_inline, rows))}]\n" for name, rows in shared.items())
        with (folder / "zensical.toml").open("a", encoding="utf-8") as configuration:
            configuration.write(f"\n[project.extra]\n{lines}")

    def build_command(self) -> list[str]:
        """A clean build, with an empty cache."""
        return [sys.executable, "-m", "zensical", "build", "--clean"]

    def version(self) -> str:
        """The release in use."""
        return version("zensical")


def _inline(row: dict[str, str]) -> str:
    return "{ " + ", ".join(f"{key} = {as_json(value)}" for key, value in row.items()) + " }"


def _card(record: Record, records: Records) -> Record:
    return {name: record[name] for name in _ON_CARDS} | {"partner": records.partners[record["partners"][0]]}


def _course(record: Record, cards: dict[str, Record], records: Records) -> str:
    texts = (
        ("About the course", record.get("description")),
        ("Why it matters", record.get("relevance")),
        ("What you need", record.get("prerequisites")),
    )
    body = "\n".join(f"## {heading}\n\n{text}\n" for heading, text in texts if text)
    kin = [one | _short(cards[one["id"]]) for one in record["related"]]
    fields = {
        name: value for name, value in record.items() if name not in {"description", "relevance", "prerequisites"}
    }
    partner = records.partners[record["partners"][0]]
    return front_matter(fields | {"template": "course.html", "related": kin, "partner": partner}, body)


def _short(card: Record) -> Record:
    partner = card["partner"]
    known = {"partner_name": partner["name"], "country": partner["country"], "monogram": partner["monogram"]}
    return known | {name: card[name] for name in ("title", "ects", "mode_words")}


def _sheets(records: Records, cards: list[Record]) -> Iterator[Record]:
    yield from _paged("index", "Courses", "", cards, [])
    for kind in LISTS:
        found: dict[str, list[Record]] = {code: [] for code in records.lists[kind]}
        for record, card in zip(records.courses, cards, strict=True):
            for code in record.get(kind, ()):
                found[code].append(card)
        names = records.lists[kind]
        all_ = [{"name": names[code], "address": f"{kind}/{code}/", "count": len(held)} for code, held in found.items()]
        for code, held in found.items():
            yield from _paged(f"{kind}/{code}", names[code], kind, held, all_)
    for id_, partner in records.partners.items():
        own = [card for record, card in zip(records.courses, cards, strict=True) if record["partners"] == [id_]]
        known = {"template": "partner.html", "title": partner["name"], "id": id_, "total": len(own), "courses": own}
        yield partner | known | {"file": f"partners/{id_}"}


def _paged(address: str, name: str, kind: str, cards: list[Record], others: list[Record]) -> Iterator[Record]:
    size = _PER_PAGE if len(cards) > _MOST else _MOST
    starts = range(0, max(len(cards), 1), size)
    files = [f"{address}/page/{number}" if number > 1 else address for number in range(1, len(starts) + 1)]
    for start, file in zip(starts, files, strict=True):
        yield {
            "template": "listing.html",
            "title": name,
            "file": file,
            "name": name,
            "kind": kind,
            "address": f"{file}/",
            "total": len(cards),
            "courses": cards[start : start + size],
            "others": others,
        }


def _catalogue(records: Records) -> Record:
    names = ("course", "title", "native", "partners", *LISTS, "ects", "runs", "delivery", "apply_url")
    rows = [{name: record[name] for name in names if name in record} for record in records.courses]
    fees = [[fee["figure"] for fee in record["fees"].values()] for record in records.courses]
    return {"lists": records.lists, "audiences": list(records.audiences), "courses": rows, "fees": fees}
