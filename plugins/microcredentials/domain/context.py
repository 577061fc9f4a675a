"""What a value may know of the file that it is read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationInfo


@dataclass(frozen=True, slots=True)
class EntryContext:
    """Identity and language of the entry being read: its id (from its path) and the language of its plain strings."""

    id: str = ""
    written_in: str = "en"


def context_of(info: ValidationInfo) -> EntryContext:
    """The context given to ``model_validate``, or the empty one."""
    return info.context if isinstance(info.context, EntryContext) else EntryContext()
