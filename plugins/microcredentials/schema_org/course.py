"""A course, as ``Course``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.domain.data_format import LICENCE_ADDRESS
from microcredentials.domain.defaults import awarding_bodies_of
from microcredentials.schema_org.node import node
from microcredentials.schema_org.offer import offers_of
from microcredentials.schema_org.organisation import awarding_bodies, teaching_outsiders, university
from microcredentials.schema_org.run import runs_of, workload
from microcredentials.schema_org.term import credits_, fields, levels, outcomes

if TYPE_CHECKING:
    from microcredentials.domain.course import Course
    from microcredentials.domain.programme import Programme
    from microcredentials.schema_org.node import Node, Scene

CATEGORY = "microcredential"


def course_node(course: Course, scene: Scene) -> Node:
    """Everything of a shown course that schema.org has a word for."""
    portfolio = scene.portfolio
    changed = scene.changed.get(portfolio.course_entries[course.id].path)
    page = f"courses/{course.id}/"
    return node(
        "Course",
        f"{scene.address(page)}#course",
        name=scene.words(course.heading),
        description=scene.words(course.summary or course.description or course.relevance),
        url=scene.address(page),
        sameAs=course.links.homepage if course.links else None,
        courseCode=course.id,
        provider=[
            *(university(id_, scene) for id_ in course.provider_ids),
            *teaching_outsiders(course, scene),
        ],
        contributor=[university(id_, scene) for id_ in course.co_created_by],
        inLanguage=course.languages,
        about=fields(course.fields),
        keywords=[scene.words(word) for word in course.keywords],
        audience=[node("Audience", audienceType=scene.label("target_groups", code)) for code in course.target_groups],
        educationalLevel=levels(course.level, scene),
        teaches=outcomes(course.learning_outcomes, scene),
        numberOfCredits=credits_(course.ects),
        timeRequired=workload(course),
        coursePrerequisites=_prerequisites(course, scene),
        conditionsOfAccess=scene.words(course.eligibility),
        educationalCredentialAwarded=_credential(course, scene),
        isPartOf=[
            scene.address(f"programmes/{programme.id}/")
            for programme in portfolio.programmes_of_course.get(course.id, ())
            if not programme.example
        ],
        hasCourseInstance=runs_of(course, scene),
        offers=offers_of(course, scene),
        dateModified=changed.isoformat() if changed else None,
        sdLicense=LICENCE_ADDRESS,
    )


def short_course(course: Course, scene: Scene) -> Node:
    """A course as others name it."""
    page = scene.address(f"courses/{course.id}/")
    return node("Course", f"{page}#course", name=scene.words(course.heading), url=page)


def _prerequisites(course: Course, scene: Scene) -> list[Node | str]:
    """What learners need, in words, and the courses that come first."""
    required = (scene.portfolio.course(id_) for id_ in course.requires)
    nodes = [short_course(one, scene) for one in required if one is not None and one.is_shown and not one.example]
    words = scene.words(course.prerequisites)
    return [words, *nodes] if words else [*nodes]


def _credential(course: Course, scene: Scene) -> Node:
    """The microcredential: it has the title of the course."""
    return credential(course, awarding_bodies(awarding_bodies_of(course), course, scene), scene, CATEGORY)


def credential(entry: Course | Programme, awarded_by: list[Node], scene: Scene, category: str | None) -> Node:
    """What learners earn, and who awards it."""
    return node(
        "EducationalOccupationalCredential",
        name=scene.words(entry.heading),
        credentialCategory=category,
        recognizedBy=awarded_by,
    )
