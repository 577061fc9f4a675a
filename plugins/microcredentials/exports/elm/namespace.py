"""The prefixes of linked data that the exports use."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ELM_3_2 = "http://data.europa.eu/snb/model/elm/"
"""Namespace of the European Learning Model up to version 3.2."""

ELM_3_3 = "http://data.europa.eu/snb/model/ontology/"
"""Namespace of the European Learning Model from version 3.3 on, which QualityLink uses."""

_OTHERS: Mapping[str, str] = MappingProxyType(
    {
        "adms": "http://www.w3.org/ns/adms#",
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rov": "http://www.w3.org/ns/regorg#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)


def prefixes(elm: str = ELM_3_2) -> Mapping[str, str]:
    """Prefix -> namespace; ``elm`` is the namespace of the model's version."""
    return MappingProxyType({"elm": elm, **_OTHERS})
