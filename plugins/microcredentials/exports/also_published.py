"""What a site publishes for other software beside the formats of the command ``export``."""

from __future__ import annotations

from microcredentials.exports.exported import DataFormat, FileKind
from microcredentials.plain_words.marker import N_

_PAGES = DataFormat(
    "schema-org",
    "schema.org",
    N_("JSON-LD in the pages themselves, lists too, for search engines; made-up entries have none."),
    (
        FileKind("courses/<partner>/<course>/", "text/html", N_("One course, with its runs and offers.")),
        FileKind("programmes/<programme>/", "text/html", N_("One programme, with its courses.")),
        FileKind("partners/<partner>/", "text/html", N_("One university.")),
    ),
    "https://schema.org/Course",
)
_ENTRIES = DataFormat(
    "entries",
    "YAML",
    N_("The entries as the universities write them, and what may stand in them."),
    (
        FileKind("courses/<partner>/<course>/entry.yml", "application/yaml", N_("The file of one course.")),
        FileKind("schemas/<kind>/v1.json", "application/schema+json", N_("JSON Schema of one kind of file.")),
    ),
)
ALSO_PUBLISHED = (_PAGES, _ENTRIES)
"""Described on the page "Data" and in ``openapi.json`` like the formats."""
