"""What a site publishes for other software beside the formats of the command ``export``."""

from __future__ import annotations

from microcredentials.exports.exported import DataFormat, FileKind
from microcredentials.plain_words.marker import N_

_CALENDARS = DataFormat(
    "calendars",
    "iCalendar",
    N_("Application deadlines and first days, for calendar programs to subscribe to."),
    (
        FileKind("calendar.ics", "text/calendar", N_("All courses.")),
        FileKind("partners/<partner>/calendar.ics", "text/calendar", N_("The courses of one university.")),
        FileKind("courses/<partner>/<course>/calendar.ics", "text/calendar", N_("One course, if it has dates.")),
    ),
    "https://www.rfc-editor.org/rfc/rfc5545",
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
ALSO_PUBLISHED = (_CALENDARS, _ENTRIES)
"""Described on the page "Data" and in ``openapi.json`` like the formats."""
