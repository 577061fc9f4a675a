"""The event of an issue, as GitHub hands it to a workflow."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from microcredentials.cli.exit_code import WrongUsage

LARGEST_EVENT = 16 * 1024 * 1024
"""Bytes; an issue with its longest body is far smaller."""

_VARIABLE = "GITHUB_EVENT_PATH"


@dataclass(frozen=True, slots=True)
class FilledForm:
    """An issue: its number, its text, and who wrote it and who changed it last, as GitHub names them."""

    number: int
    body: str
    author: str
    sender: str

    @property
    def writers(self) -> frozenset[str]:
        """Everybody who may have written what the issue says; GitHub's names do not distinguish case."""
        return frozenset({self.author.casefold(), self.sender.casefold()})


def filled_form() -> FilledForm:
    """The issue in the file that the environment names: no word of it ever passes through a shell."""
    path = os.environ.get(_VARIABLE)
    if not path:
        raise WrongUsage(f"{_VARIABLE} names no file; this command runs in a workflow of GitHub Actions.")
    try:
        with Path(path).open("rb") as file:
            raw = file.read(LARGEST_EVENT + 1)
        return _form(json.loads(raw)) if len(raw) <= LARGEST_EVENT else _refuse("is too large")
    except OSError as error:
        return _refuse(f"cannot be opened: {error.strerror}")
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError):
        return _refuse("holds no event of an issue")


def _form(event: Any) -> FilledForm:
    issue = event["issue"]
    body = (issue["body"] or "").encode("utf-8", "replace").decode()  # JSON can hold halves of characters
    form = FilledForm(issue["number"], body, issue["user"]["login"], event["sender"]["login"])
    texts = (form.author, form.sender)
    if type(form.number) is not int or form.number < 1 or not all(isinstance(text, str) for text in texts):
        raise TypeError
    return form


def _refuse(why: str) -> FilledForm:
    raise WrongUsage(f"The file that {_VARIABLE} names {why}.")
