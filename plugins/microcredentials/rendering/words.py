"""A text on a page, which knows when it is in another language than the page."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup, escape


class Words(NamedTuple):
    """Words to print; ``language`` is named where it is not the page's, so that they are read aloud rightly."""

    text: str
    language: str | None = None

    def __str__(self) -> str:
        return self.text

    def __html__(self) -> str:
        """The words as templates print them, marked with their language where it differs."""
        if self.language is None:
            return escape(self.text)
        return Markup('<span lang="{}">{}</span>').format(self.language, self.text)
