"""The form as GitHub wants it: ``.github/ISSUE_TEMPLATE/course.yml``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from microcredentials.exports.course_form.question import AGREEMENT, Answer, Control, questions

if TYPE_CHECKING:
    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.exports.course_form.question import Question

LABEL = "course form"
"""The label by which the workflow knows a filled form."""

_NOTICE = """\
# Generated from the entry format, the alliance's profile and partners/. Do not edit; write it anew with
# microcredentials issue-form > .github/ISSUE_TEMPLATE/course.yml
"""
_INTRODUCTION = """\
Describe a new course. What you write becomes a proposal that reviewers see; nothing goes online before they agree.

Leave out what you do not know yet: with the status `announced` the course is shown with a list of what is to follow, \
with `draft` it is only checked. To mend something, edit this form: the proposal follows. What is asked in no question \
can be added to the file later.
"""
_LICENCE = "My university stands behind this text and agrees that it is published under CC BY 4.0."
_WIDTH = 120


def issue_form(portfolio: Portfolio) -> str:
    """The text of the template."""
    form = {
        "name": "A new course",
        "description": "For coordinators of the partner universities: describe a course, and it becomes a proposal.",
        "title": "New course: ",
        "labels": [LABEL],
        "body": [_introduction(), *(_element(question) for question in questions(portfolio)), _agreement()],
    }
    return _NOTICE + yaml.dump(form, Dumper=_FormDumper, allow_unicode=True, sort_keys=False, width=_WIDTH)


def _introduction() -> dict[str, Any]:
    return {"type": "markdown", "attributes": {"value": _INTRODUCTION}}


def _element(question: Question) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": question.label, "description": question.description}
    if question.control is Control.DROPDOWN:
        attributes |= {"multiple": question.answer is Answer.CODES, "options": list(question.options)}
    element: dict[str, Any] = {"type": question.control.value, "id": question.id, "attributes": attributes}
    return element | ({"validations": {"required": True}} if question.required else {})


def _agreement() -> dict[str, Any]:
    agreed = {"label": _LICENCE, "required": True}
    return {"type": "checkboxes", "id": "agreement", "attributes": {"label": AGREEMENT, "options": [agreed]}}


class _FormDumper(yaml.SafeDumper):
    """Paragraphs are written as paragraphs."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_FormDumper.add_representer(str, _text)
