"""What all values read from a file have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, PrivateAttr

from microcredentials.domain.context import EntryContext

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class Record(BaseModel):
    """A group of fields: frozen, with no field but the declared ones; a field's docstring describes it."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


@dataclass(frozen=True)
class ReadAs:
    """Metadata for a value that may be written in several forms: ``form`` is read, and yields the annotated type."""

    form: Any

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read the form instead of the type itself."""
        return handler.generate_schema(self.form)


class NamedRecord(Record):
    """A record that is a file of its own: its identity is the file's path and no field of it."""

    _id: str = PrivateAttr(default="")

    def model_post_init(self, context: Any) -> None:
        """Take the identity from the context in which the file is read."""
        if isinstance(context, EntryContext):
            self._id = context.id

    @property
    def id(self) -> str:
        """What the entry is called: ``<partner>/<course>`` for a course, else the file's name."""
        private = self.__pydantic_private__  # asked for ten thousand times; `self._id` takes the long way round
        id_: str = private["_id"] if private else ""
        return id_
