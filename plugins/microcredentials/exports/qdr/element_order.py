"""The order in which QDR's XML schema wants the parts of each thing, as far as our graphs have them.

Source: ``xsd-loq/loq.xsd`` of the European Learning Model, version 3.1.0 of the file (model 3.2).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPECIFICATION = (
    "adms:identifier",
    "dcterms:title",
    "skos:altLabel",
    "dcterms:description",
    "elm:additionalNote",
    "foaf:homepage",
    "elm:supplementaryDocument",
    "dcterms:modified",
    "dcterms:type",
)

ELEMENT_ORDER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "elm:Address": ("elm:countryCode",),
        "elm:Amount": ("elm:unit", "rdf:value"),
        "elm:AwardingOpportunity": ("elm:awardingBody", "elm:learningAchievementSpecification"),
        "elm:ContactPoint": ("dcterms:description", "elm:phone", "elm:emailAddress", "elm:contactForm"),
        "elm:CreditPoint": ("elm:framework", "elm:point"),
        "elm:GradingScheme": ("dcterms:title",),
        "elm:Identifier": ("skos:notation", "elm:schemeName"),
        "elm:LearningAchievementSpecification": (
            *_SPECIFICATION,
            "elm:ISCEDFCode",
            "elm:volumeOfLearning",
            "elm:creditPoint",
            "elm:educationLevel",
            "dcterms:language",
            "elm:mode",
            "elm:targetGroup",
            "elm:entryRequirement",
            "elm:learningOutcome",
            "elm:provenBy",
            "elm:awardingOpportunity",
        ),
        "elm:LearningAssessmentSpecification": (*_SPECIFICATION, "elm:gradingScheme"),
        "elm:LearningOpportunity": (
            "adms:identifier",
            "dcterms:title",
            "dcterms:description",
            "dcterms:type",
            "foaf:homepage",
            "elm:supplementaryDocument",
            "dcterms:temporal",
            "elm:duration",
            "elm:mode",
            "elm:scheduleInformation",
            "elm:admissionProcedure",
            "elm:applicationDeadline",
            "elm:priceDetail",
            "elm:providedBy",
            "elm:learningAchievementSpecification",
            "elm:defaultLanguage",
            "dcterms:modified",
        ),
        "elm:LearningOutcome": ("dcterms:title", "dcterms:type", "elm:relatedESCOSkill"),
        "elm:Note": ("elm:noteLiteral",),
        "elm:Organisation": (
            "skos:altLabel",
            "rov:legalName",
            "adms:identifier",
            "foaf:homepage",
            "elm:location",
            "elm:contactPoint",
        ),
        "elm:Phone": ("elm:phoneNumber",),
        "elm:PriceDetail": ("elm:amount", "skos:prefLabel", "dcterms:description"),
        "elm:WebResource": ("elm:contentUrl",),
        "dcterms:Location": ("elm:geographicName", "elm:address"),
        "dcterms:PeriodOfTime": ("elm:startDate", "elm:endDate"),
    }
)
"""Class -> its properties in the order of the schema."""

SECTIONS: Mapping[str, str] = MappingProxyType(
    {
        "elm:LearningOpportunity": "learningOpportunity",
        "elm:LearningAchievementSpecification": "learningAchievementSpecification",
        "elm:LearningOutcome": "learningOutcome",
        "elm:LearningAssessmentSpecification": "learningAssessmentSpecification",
        "elm:Organisation": "agent",
        "elm:GradingScheme": "gradingScheme",
        "dcterms:Location": "location",
    }
)
"""Class of what the schema wants listed apart -> the section ``<name>References`` that lists it, in their order."""

ELEMENTS: Mapping[str, str] = MappingProxyType({"elm:Organisation": "organisation"})
"""Class -> the element that stands for it in its section, where the section is called otherwise."""
