"""A description of the published files for programs that call addresses: OpenAPI 3.1."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from microcredentials.domain.data_format import LICENCE
from microcredentials.exports.plain_json import COURSE, PORTFOLIO
from microcredentials.exports.portfolio_schema import FORMAT_VERSION, PORTFOLIO_SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterable

    from microcredentials.domain.data_format import DataFormat, FileKind
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.publication import Publication

OPENAPI = "openapi.json"
_NAME = re.compile(r"<([a-z-]+)>")
_MEANINGS = {
    "partner": "The id of a university, such as `su`.",
    "group": "The code of a target group, with hyphens.",
    "course": "The name of a course within its university.",
    "programme": "The id of a programme.",
}
_SCHEMAS = {PORTFOLIO: PORTFOLIO_SCHEMA, f"courses/<partner>/<course>/{COURSE}": f"{PORTFOLIO_SCHEMA}#/$defs/Course"}


def openapi(formats: Iterable[DataFormat], portfolio: Portfolio, publication: Publication) -> bytes:
    """The description of the addresses of some formats; without the site's address they are relative to this file."""
    say = publication.say
    alliance = portfolio.alliance
    name = alliance.short_name or alliance.name
    whose = f"{name.in_language(publication.language)}: " if name else ""
    formats = tuple(formats)
    described = {
        "openapi": "3.1.0",
        "info": {
            "title": f"{whose}{say('microcredential courses')}",
            "version": str(FORMAT_VERSION),
            "summary": say("Open data of the portfolio, as files at addresses that stay."),
            "license": {"name": LICENCE, "identifier": LICENCE},
        },
        "servers": [{"url": publication.site or "./"}],
        "tags": [{"name": say(one.title), "description": say(one.about)} for one in formats],
        "paths": {f"/{_templated(kind)}": _path(kind, one, publication) for one in formats for kind in one.kinds},
    }
    return f"{json.dumps(described, ensure_ascii=False, indent=1)}\n".encode()


def _templated(kind: FileKind) -> str:
    return _NAME.sub(r"{\1}", kind.address)


def _path(kind: FileKind, format_: DataFormat, publication: Publication) -> dict[str, Any]:
    names = _NAME.findall(kind.address)
    schema = {"schema": {"$ref": f"./{_SCHEMAS[kind.address]}"}} if kind.address in _SCHEMAS else {}
    responses: dict[str, Any] = {
        "200": {"description": publication.say(kind.about), "content": {kind.media_type: schema}}
    }
    if names:
        responses["404"] = {"description": publication.say("There is no such file.")}
    operation = {
        "operationId": _operation(kind),
        "summary": publication.say(kind.about),
        "tags": [publication.say(format_.title)],
        "responses": responses,
    }
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        | ({"description": _MEANINGS[name]} if name in _MEANINGS else {})
        for name in names
    ]
    return {**({"parameters": parameters} if parameters else {}), "get": operation}


def _operation(kind: FileKind) -> str:
    """A name that programs can call the address by: ``get_data_portfolio_json``."""
    return f"get_{re.sub(r'[^a-z0-9]+', '_', kind.address.casefold()).strip('_')}"
