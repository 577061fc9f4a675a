"""A programme, as ``EducationalOccupationalProgram``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.schema_org.course import credential, short_course
from microcredentials.schema_org.node import node
from microcredentials.schema_org.organisation import awarding_bodies, university
from microcredentials.schema_org.term import credits_, levels

if TYPE_CHECKING:
    from microcredentials.domain.programme import Programme
    from microcredentials.schema_org.node import Node, Scene

_MODES = {"on_campus": "onsite", "blended": "blended", "online": "online"}


def programme_node(programme: Programme, scene: Scene) -> Node:
    """A shown programme with the courses of its steps, made-up ones excepted."""
    page = scene.address(f"programmes/{programme.id}/")
    courses = {one.id: one for id_ in programme.course_ids if (one := scene.portfolio.course(id_))}
    awarded_by = awarding_bodies(programme.awarding_body or programme.providers[:1], None, scene)
    level = {"educationalLevel": found} if (found := levels(programme.level, scene)) else {}
    return node(
        "EducationalOccupationalProgram",
        f"{page}#programme",
        name=scene.words(programme.heading),
        description=scene.words(programme.summary or programme.description),
        url=page,
        sameAs=programme.links.homepage if programme.links else None,
        provider=[university(id_, scene) for id_ in programme.providers],
        educationalProgramMode=_MODES[programme.mode] if programme.mode else None,
        numberOfCredits=credits_(programme.ects),
        programPrerequisites=scene.words(programme.prerequisites),
        educationalCredentialAwarded=credential(programme, awarded_by, scene, None) | level,
        hasCourse=[short_course(one, scene) for one in courses.values() if one.is_shown and not one.example],
    )
