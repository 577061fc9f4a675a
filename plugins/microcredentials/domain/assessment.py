"""How learning outcomes are assessed."""

from __future__ import annotations

from typing import Annotated

from microcredentials.domain.choice import ClosedList, Codes
from microcredentials.domain.model import Record
from microcredentials.domain.text import Line


class AssessmentType(ClosedList):
    """Types of assessment, after the European Learning Model's assessment types."""

    WRITTEN_EXAMINATION = "written_examination"
    ORAL_EXAMINATION = "oral_examination"
    MARKED_ASSIGNMENT = "marked_assignment"
    PROJECT_WORK = "project_work"
    PORTFOLIO = "portfolio"
    PRACTICAL = "practical"
    CONTINUOUS = "continuous"
    QUIZ = "quiz"
    GROUP_PERFORMANCE = "group_performance"
    PEER_ASSESSMENT = "peer_assessment"
    PEER_REVIEW = "peer_review"
    ATTENDANCE = "attendance"
    ARTEFACT = "artefact"
    PROBLEM_BASED = "problem_based"


class Supervision(ClosedList):
    """Supervision and identity verification during assessment (optional element of Annex II)."""

    UNSUPERVISED = "unsupervised"
    UNSUPERVISED_WITH_ID_CHECK = "unsupervised_with_id_check"
    SUPERVISED = "supervised"
    SUPERVISED_ONLINE_WITH_ID_CHECK = "supervised_online_with_id_check"
    SUPERVISED_ONSITE_WITH_ID_CHECK = "supervised_onsite_with_id_check"


class Assessment(Record):
    """Type of assessment and what goes with it."""

    types: Annotated[tuple[AssessmentType, ...], Codes] = ()
    """Types of assessment."""
    supervision: Annotated[tuple[Supervision, ...], Codes] = ()
    """Supervision and identity check during assessment."""
    grading: Line | None = None
    """How it is graded: scale, pass mark."""
    criteria: Line | None = None
    """What is judged."""
    description: Line | None = None
    """The assessment in words."""
