"""What a reviewer looks at, beyond what a program can tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from microcredentials.history.difference import ChangeKind, EntryKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from microcredentials.reports.review import Review


def checklist(review: Review) -> Iterator[str]:
    """The questions that this change raises; every one can be answered with yes."""
    return (question for is_raised, question in _QUESTIONS if is_raised(review))


def _is_there(review: Review) -> bool:
    return any(entry.change.after is not None for entry in review.entries)


def _touches(field: str) -> Callable[[Review], bool]:
    """Whether a top-level field of an entry that is still there changes."""

    def is_touched(review: Review) -> bool:
        return any(entry.has_changed(field) for entry in review.entries if entry.change.after is not None)

    return is_touched


def _holds(kind: ChangeKind) -> Callable[[Review], bool]:
    return lambda review: any(entry.change.kind is kind for entry in review.entries)


def _breaks_an_address(review: Review) -> bool:
    removed = [entry.change for entry in review.entries if entry.change.kind is ChangeKind.REMOVED]
    return any(not change.leads_to for change in removed)


def _changes_the_profile(review: Review) -> bool:
    return any(entry.change.entry_kind is EntryKind.ALLIANCE for entry in review.entries)


_QUESTIONS: tuple[tuple[Callable[[Review], bool], str], ...] = (
    (_is_there, "The facts agree with what the university has decided, and somebody there has confirmed them."),
    (
        _touches("learning_outcomes"),
        "The learning outcomes say what learners can do afterwards, in words that learners know.",
    ),
    (_touches("fee"), "The fee is what each audience will really pay."),
    (_touches("offerings"), "Dates and deadlines are those of the university's calendar."),
    (_touches("contact"), "The contact is an office, not a private person, and it answers."),
    (
        _holds(ChangeKind.NEW),
        "The file names of new entries can stay: they are web addresses, and addresses do not change.",
    ),
    (_holds(ChangeKind.RENAMED), "The new name is worth a new address; the old one will lead to it."),
    (
        _holds(ChangeKind.WITHDRAWN),
        "Enrolled learners know about the withdrawal; reason and replacement are named where there are any.",
    ),
    (
        _breaks_an_address,
        "Nothing is removed that was ever published: `status: withdrawn` or `aliases` keep its address.",
    ),
    (
        lambda review: any(entry.overlaps for entry in review.entries),
        "The partners know of the similar courses and see room for both.",
    ),
    (
        _changes_the_profile,
        "The alliance has agreed to the change of its profile: it concerns the entries of all partners.",
    ),
    (lambda review: bool(review.other_files), "Somebody who knows the code has read the other files."),
)
"""Which changes raise a question, and the question as a sentence to agree with; the most general first."""
