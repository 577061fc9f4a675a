"""The templates, ready to print in one language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from markupsafe import Markup

from microcredentials.rendering.compiled_templates import CompiledTemplates
from microcredentials.rendering.constant_words import ConstantWords
from microcredentials.rendering.quick_template import QuickContext, QuickTemplate
from microcredentials.rendering.translator import translator_for

if TYPE_CHECKING:
    from pathlib import Path


class QuickEnvironment(Environment):
    """An environment whose templates print by a short way."""

    template_class = QuickTemplate
    context_class = QuickContext


@cache
def environment_for(language: str, overrides: Path | None = None) -> Environment:
    """The environment of a language; a template below ``overrides`` wins over the packaged one of the same name."""
    packaged: BaseLoader = PackageLoader("microcredentials.rendering")
    loader = ChoiceLoader([FileSystemLoader(overrides), packaged]) if overrides else packaged
    environment = QuickEnvironment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", ConstantWords],
        auto_reload=False,
        bytecode_cache=CompiledTemplates(language),
    )
    catalogue = translator_for(language).catalogue
    environment.install_gettext_callables(catalogue.gettext, catalogue.ngettext, newstyle=False)  # type: ignore[attr-defined]  # added by the extension
    environment.globals["_"] = catalogue.gettext  # the extension's own looks it up in the context, call by call
    environment.translate = catalogue.gettext  # type: ignore[attr-defined]  # added by ConstantWords
    environment.policies["ext.i18n.trimmed"] = True
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}  # keys stay in their order
    return environment


def render(environment: Environment, name: str, /, **values: Any) -> Markup:
    """A template with its values."""
    return Markup(environment.get_template(name).render(values))  # noqa: S704  templates escape what they print
