"""The prefixes of linked data that the exports use."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class ElmVersion(StrEnum):
    """Versions of the European Learning Model that the exports can speak.

    As far as courses need them, their classes and properties have the same local names.
    """

    V3_2 = "3.2"
    V3_3 = "3.3"


_NAMESPACES: Mapping[ElmVersion, str] = MappingProxyType(
    {
        ElmVersion.V3_2: "http://data.europa.eu/snb/model/elm/",
        ElmVersion.V3_3: "http://data.europa.eu/snb/model/ontology/",
    }
)

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


def prefixes(version: ElmVersion) -> Mapping[str, str]:
    """Prefix -> namespace, for a version of the model."""
    return MappingProxyType({"elm": _NAMESPACES[version], **_OTHERS})
