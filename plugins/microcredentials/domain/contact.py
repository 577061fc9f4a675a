"""Whom to ask, and how to apply."""

from __future__ import annotations

from microcredentials.domain.address import EmailAddress, WebAddress
from microcredentials.domain.model import Record
from microcredentials.domain.text import Line


class Contact(Record):
    """The responsible office; offices rather than persons are advised."""

    office: Line | None = None
    """Name of the office."""
    email: EmailAddress | None = None
    """E-mail address of the office."""
    phone: Line | None = None
    """Telephone number, with the country's code."""
    url: WebAddress | None = None
    """Page of the office."""
    person: Line | None = None
    """A person, only where no office can be named."""


class Application(Record):
    """How to apply."""

    how: Line | None = None
    """What applicants do and send."""
    url: WebAddress | None = None
    """Where they apply."""
    email: EmailAddress | None = None
    """Where they write to."""


class Links(Record):
    """Pages that belong to a course."""

    homepage: WebAddress | None = None
    """The course's own page."""
    syllabus: WebAddress | None = None
    """The syllabus."""
    feedback: WebAddress | None = None
    """Where learners give feedback."""
    platform: WebAddress | None = None
    """The learning platform."""
