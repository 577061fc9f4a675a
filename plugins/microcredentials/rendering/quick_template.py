"""Templates that print values and call macros by a shorter way than Jinja's, which serves every site in the world."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jinja2 import Template
from jinja2.runtime import Context
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping
    from types import CodeType

    from jinja2 import Environment

_MOST_TEXTS = 2_048
"""Escaped texts that are kept: labels, names and addresses that many pages print."""

_escaped = lru_cache(_MOST_TEXTS)(escape)


def printed(value: object) -> str:
    """A value as HTML. What Jinja's ``escape`` gives, as a plain text: nobody escapes again what is on the page."""
    kind = type(value)
    if kind is str:  # not its kinds: two that are equal may be escaped differently
        return _escaped(value)
    if kind is Markup:
        return value  # type: ignore[return-value]  # mypy does not follow ``kind``
    return value.__html__() if hasattr(value, "__html__") else escape(value)


class QuickTemplate(Template):
    """A template whose code, where it says ``escape``, finds :func:`printed`; it says so only for what it prints."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002  Jinja's name
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """A template from its compiled code."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = printed
        return template


class QuickContext(Context):
    """What a template knows while it prints; it is handed on to those who ask for it alone."""

    def call(self, called: Callable[..., Any], /, *values: Any, **named: Any) -> Any:
        """What a macro or function gives for these values."""
        if hasattr(called, "jinja_pass_arg"):
            return super().call(called, *values, **named)
        named.pop("_loop_vars", None)  # Jinja names them for those who ask
        named.pop("_block_vars", None)
        return called(*values, **named)
