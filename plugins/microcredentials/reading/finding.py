"""A problem on its way: not yet tied to a file and a field."""

from __future__ import annotations

from dataclasses import dataclass

from microcredentials.domain.place import FieldPath, Mark


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong at a mark; ``path`` is ``None`` until the field that stands at ``owner``,
    or else at ``mark``, is known.
    """

    code: str
    mark: Mark
    message: str
    hint: str | None = None
    suggestion: str | None = None
    path: FieldPath | None = None
    owner: Mark | None = None
