"""Where the calendars lie below the site's root; known without the library that writes them."""

from __future__ import annotations

WHOLE_CALENDAR = "calendar.ics"


def partner_calendar(id_: str) -> str:
    """Where the calendar of a partner lies."""
    return f"partners/{id_}/{WHOLE_CALENDAR}"


def course_calendar(id_: str) -> str:
    """Where the calendar of a course lies, if it has dates."""
    return f"courses/{id_}/{WHOLE_CALENDAR}"
