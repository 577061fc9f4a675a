"""The prefixes of QualityLink's files."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from microcredentials.exports.elm.namespace import ElmVersion, prefixes

if TYPE_CHECKING:
    from collections.abc import Mapping

QUALITYLINK = "http://data.quality-link.eu/ontology/v1#"

PREFIXES: Mapping[str, str] = MappingProxyType({**prefixes(ElmVersion.V3_3), "ql": QUALITYLINK})
"""Prefix -> namespace; QualityLink builds on version 3.3 of the European Learning Model."""
