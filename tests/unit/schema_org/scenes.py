"""Scenes over the portfolio whose first course uses every field of the format."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.unit.exports.full_portfolio import FULL, PUBLICATION, SITE, full_portfolio

from microcredentials.schema_org.course import course_node
from microcredentials.schema_org.node import Node, Scene

REAL = {**FULL, "example": "false", "aliases": []}
"""The course that uses every field, not made up."""


def scene_of(**courses: Mapping[str, Any]) -> Scene:
    """The scene of the portfolio with some courses more, by the names of their files in the folder of ``su``."""
    return Scene(full_portfolio(**courses), "en", SITE, PUBLICATION.changed)


def course(given: Mapping[str, Any]) -> Node:
    """What is said of one course."""
    scene = scene_of(one=given)
    return course_node(scene.portfolio.courses["su/one"], scene)
