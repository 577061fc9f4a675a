"""Values are printed by a short way, as Jinja prints them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from jinja2 import StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from microcredentials.domain.offering import Mode
from microcredentials.rendering.environment import environment_for
from microcredentials.rendering.quick_template import printed
from microcredentials.rendering.words import Words

VALUES = (
    "plain", "A & B <i>\"'", Markup("<b>A &amp; B</b>"), Words("A & B"), Words("A & B", "de"), Mode.ON_CAMPUS,
    1, True, Decimal(1), None, 0, "1", "",
)  # fmt: skip


@pytest.mark.parametrize("values", [VALUES, VALUES[::-1]], ids=["in order", "in reverse"])
def test_values_are_printed_as_jinja_prints_them(values: tuple[object, ...]) -> None:
    """Whatever was printed before."""
    assert [printed(value) for value in values] == [str(escape(value)) for value in values]


def test_a_text_that_equals_markup_is_escaped_all_the_same() -> None:
    """What is kept of one is not taken for the other."""
    assert printed(Markup("<b>")) == "<b>"
    assert printed("<b>") == "&lt;b&gt;"
    assert printed(Markup("<b>")) == "<b>"


def test_what_is_not_defined_is_not_printed() -> None:
    """A slip in a template of a site is told."""
    with pytest.raises(UndefinedError, match="nothing"):
        printed(StrictUndefined(name="nothing"))


def test_templates_print_values_and_macros_safely() -> None:
    """In loops, blocks and calls, and in what a macro gives."""
    template = environment_for("en").from_string(
        "{% macro bold(x, end='') %}<b>{{ x }}</b>{{ end }}{% endmacro %}"
        "{% set kept %}<i>{{ text }}</i>{% endset %}"
        "{% for one in (text, markup) %}{{ bold(one, end=loop.index) }}{% endfor %}{{ kept }}{{ bold(kept) ~ text }}"
        "{% call(x) outer() %}{{ x }}{% endcall %}"
    )
    assert template.render(text="<", markup=Markup("<hr>"), outer=lambda caller: caller("&")) == (
        "<b>&lt;</b>1<b><hr></b>2<i>&lt;</i><b><i>&lt;</i></b>&lt;&amp;"
    )
