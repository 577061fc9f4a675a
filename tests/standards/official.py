"""The official shapes and schemas that our exports are held to, where this machine has them."""

from __future__ import annotations

import json
import os
from functools import cached_property
from pathlib import Path
from typing import Any

import rdflib
from lxml import etree
from pyshacl import validate
from rdflib.namespace import RDF, SH
from tests.acceptance.building import ROOT

VARIABLE = "MICROCREDENTIALS_STANDARDS"

_ELM_3_2 = "http://data.europa.eu/snb/model/elm/"
_ELM_3_3 = "http://data.europa.eu/snb/model/ontology/"
_LOQ_3_2 = "http://data.europa.eu/snb/model/ap/loq-constraints/"
_LOQ_3_3 = "http://data.europa.eu/snb/model/application-profile/loq-constraints/"
_ELM = rdflib.Namespace(_ELM_3_3)
_SWITCHED_OFF = "sh:deactivated true ;"

_JAVA_CLASSES = (
    (r"\[[[A-Fa-f0-9]\:\.]*[%[\p{L}\p{Nl}\p{Nd}]]*\]", r"\[[A-Fa-f0-9:.]*[%\w]*\]"),
    ("^(?i)", "(?i)^"),
)
"""What the patterns of the shapes say in Java's regular expressions, and the same in Python's."""


_FILES = {
    "elm_shapes": ("elm/LOQ-constraints.ttl", "elm/LOQ-constraints-mdr.ttl"),
    "qdr_schema": ("elm/xsd-loq/loq.xsd",),
    "quality_link_shapes": (
        "elm/LOQ-constraints.ttl",
        "qualitylink/ontology-shacl.ttl",
        "qualitylink/manifest-v1.schema.json",
    ),
}
"""Fixture -> the files it needs."""


def folder() -> Path | None:
    """Where the official files lie: where the environment says, else beside the project."""
    told = os.environ.get(VARIABLE)
    place = ROOT / told if told else ROOT.parent / "shared/standards"
    return place if place.is_dir() else None


def lacking(place: Path | None) -> set[str]:
    """The fixtures whose files are not all there."""
    return {
        name for name, files in _FILES.items() if place is None or not all((place / file).is_file() for file in files)
    }


class Standards:
    """The files of one folder, read once."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def breaches_of_elm(self, graph: rdflib.Graph) -> str:
        """What the shapes of application profile LOQ 3.2 find, the one that is switched off in their file too."""
        return _breaches(graph, self._elm)

    def breaches_of_quality_link(self, graph: rdflib.Graph) -> str:
        """What QualityLink's shapes find."""
        return _breaches(graph, self._quality_link)

    def breaches_of_qdr(self, document: bytes) -> str:
        """What the schema of the Qualification Dataset Register finds."""
        self._qdr.validate(etree.fromstring(document))
        return str(self._qdr.error_log)

    @property
    def manifest_schema(self) -> Any:
        """The JSON Schema of QualityLink's manifests."""
        return json.loads(self._text("qualitylink/manifest-v1.schema.json"))

    @cached_property
    def _elm(self) -> rdflib.Graph:
        return _with_shapes(self._text("elm/LOQ-constraints.ttl"), self._text("elm/LOQ-constraints-mdr.ttl"))

    @cached_property
    def _qdr(self) -> Any:
        return etree.XMLSchema(etree.parse(self._place / "elm/xsd-loq/loq.xsd"))

    def _text(self, path: str) -> str:
        return (self._place / path).read_text(encoding="utf-8")

    @cached_property
    def _quality_link(self) -> rdflib.Graph:
        """QualityLink's shapes with those that they refer to.

        They refer to LOQ of ELM 3.3, of which only 3.2 is there: its shapes are read under the names of 3.3, without
        the classes they aim at. ``schemeId`` was text in 3.2; QualityLink wants an address there.
        """
        older = self._text("elm/LOQ-constraints.ttl").replace(_ELM_3_2, _ELM_3_3).replace(_LOQ_3_2, _LOQ_3_3)
        shapes = _with_shapes(older)
        shapes.remove((None, SH.targetClass, None))
        for shape in list(shapes.subjects(SH.path, _ELM.schemeId)):
            shapes.remove((shape, SH.datatype, None))
        return shapes + _with_shapes(self._text("qualitylink/ontology-shacl.ttl"))


def _with_shapes(*texts: str) -> rdflib.Graph:
    shapes = rdflib.Graph()
    for text in texts:
        shapes.parse(data=text.replace(_SWITCHED_OFF, ""), format="turtle")
    for shape, pattern in list(shapes.subject_objects(SH.pattern)):
        written = str(pattern)
        for java, python in _JAVA_CLASSES:
            written = written.replace(java, python)
        shapes.set((shape, SH.pattern, rdflib.Literal(written)))
    return shapes


def _breaches(graph: rdflib.Graph, shapes: rdflib.Graph) -> str:
    conforms, _, report = validate(graph, shacl_graph=shapes, inference="none", advanced=False)
    return "" if conforms else str(report)


def nodes_of(graph: rdflib.Graph, kind: str) -> list[Any]:
    """The nodes of a class, by its local name."""
    return [node for node, found in graph.subject_objects(RDF.type) if str(found).endswith(kind)]
