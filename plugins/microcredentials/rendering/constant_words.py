"""Words of the interface put into a template when it is compiled, not each time when it is printed."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from jinja2.ext import Extension

if TYPE_CHECKING:
    from jinja2 import Environment

_CONSTANT = re.compile(r'(?<!\w)_\(("[^"\\]*")\)')


class ConstantWords(Extension):
    """Replaces ``_("Courses")`` by the translation as a literal; an environment prints in one language only."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.extend(translate=str)

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002  Jinja's hook
        """The source with translated literals, which Jinja escapes and joins with the markup around them."""
        translate = self.environment.translate  # type: ignore[attr-defined]  # added above
        return _CONSTANT.sub(lambda found: json.dumps(translate(json.loads(found[1])), ensure_ascii=False), source)
