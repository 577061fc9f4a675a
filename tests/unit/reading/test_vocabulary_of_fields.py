from __future__ import annotations

import pytest

from microcredentials.domain.course import Course
from microcredentials.domain.model import Record
from microcredentials.domain.place import FieldPath
from microcredentials.reading.vocabulary_of_fields import field_names, homes_of, meant_name


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ((), "title"),
        (("offerings", 0), "apply_by"),
        (("offerings",), "apply_by"),
        (("fee", "reductions", 0), "for"),
        (("level",), "eqf"),
        (("ects",), "min"),
        (("learning_outcomes", 3), "esco"),
    ],
    ids=str,
)
def test_the_names_of_a_group_come_from_the_models(group: FieldPath, name: str) -> None:
    assert name in field_names(Course, group)


def test_a_group_of_free_names_has_none() -> None:
    assert field_names(Course, ("fee", "amounts")) == ()


@pytest.mark.parametrize(
    ("model", "group", "written", "meant"),
    [
        (Course, (), "titel", "title"),
        (Course, (), "ECTS", "ects"),
        (Course, (), "Learning outcomes", "learning_outcomes"),
        (Course, ("offerings", 0), "deadline", "apply_by"),
        (Course, (), "deadline", None),
        (Course, ("quality_assurance",), "type", "kind"),
        (Course, ("assessment",), "type", "types"),
        (Course, (), "zebra", None),
    ],
    ids=str,
)
def test_the_name_that_was_meant_is_found(
    model: type[Record], group: FieldPath, written: str, meant: str | None
) -> None:
    assert meant_name(model, group, written) == meant


def test_the_groups_that_hold_a_name_are_found_also_by_other_names() -> None:
    assert homes_of(Course, "homepage") == (("links", "homepage"),)
    assert homes_of(Course, "deadline") == (("offerings", "apply_by"),)
    assert homes_of(Course, "title")[0] == ("", "title")
