"""Every node keeps to the vocabulary: known properties on known types, with values of the right kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.unit.schema_org.scenes import REAL, scene_of
from tests.unit.schema_org.vocabulary import complaints

from microcredentials.domain.partner import Partner
from microcredentials.schema_org.course import course_node
from microcredentials.schema_org.node import graph
from microcredentials.schema_org.organisation import whole_university
from microcredentials.schema_org.page_nodes import breadcrumbs, course_list, web_site
from microcredentials.schema_org.programme import programme_node

WHOLE_PARTNER = {
    "name": "Sofia University",
    "native_name": {"bg": "Софийски университет"},
    "acronym": "SU",
    "country": "BG",
    "city": "Sofia",
    "website": "https://www.example.org",
    "ror": "https://ror.org/02jv3k292",
    "erasmus_code": "BG SOFIA06",
    "pic": "999887641",
    "oid": "E10209043",
    "schac": "uni-sofia.bg",
    "wikidata": "Q841581",
    "contact": {"office": "Office", "email": "a@example.org", "phone": "+359 2 1", "url": "https://example.org"},
}


def test_what_pages_say_keeps_to_the_vocabulary(tmp_path: Path) -> None:
    scene = scene_of(real=REAL)
    portfolio = scene.portfolio
    partner = Partner.model_validate(WHOLE_PARTNER)
    documents: dict[str, Any] = {course.id: graph(course_node(course, scene)) for course in portfolio.shown_courses}
    documents |= {one.id: graph(programme_node(one, scene)) for one in portfolio.shown_programmes}
    documents |= {
        "partner": graph(whole_university(partner, "assets/su.svg", scene)),
        "list": graph(course_list("Courses", portfolio.courses, scene)),
        "site": graph(web_site("Site", "catalogue/", scene), breadcrumbs([("Home", "")], scene)),
    }
    assert complaints(documents, tmp_path) == ""


@pytest.mark.parametrize(
    "node",
    [
        {"@type": "Course", "price": 3},
        {"@type": "Course", "offers": {"@type": "Offer", "nonsense": 1}},
        {"@type": "Course", "provider": {"@type": "Place", "@id": "https://example.org/", "name": "x"}},
        {"@type": "CourseInstance", "eventStatus": "https://schema.org/Nope"},
    ],
)
def test_the_judge_is_no_rubber_stamp(node: dict[str, Any], tmp_path: Path) -> None:
    assert "error TS" in complaints({"wrong": {"@context": "https://schema.org", **node}}, tmp_path)
