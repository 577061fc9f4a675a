"""What a partner is asked in the yearly revision."""

from __future__ import annotations

from microcredentials.domain.edition import Edition
from microcredentials.editions.revision import Confirmation, PartnerRevision, UnconfirmedEntry
from microcredentials.reports.revision_proposal import branch_message, letter, patch, reminder

EDITION = Edition(2027)
REVISION = PartnerRevision(
    "su",
    "Sofia ![picture](x)",
    (
        UnconfirmedEntry("courses/su/ai.yml", "AI `code` @everyone", Edition(2026)),
        UnconfirmedEntry("courses/su/new.yml", "New\n# heading", None),
    ),
)


def test_the_list_names_each_entry_with_the_year_of_its_last_confirmation() -> None:
    told = letter(REVISION, EDITION)
    assert told.startswith("# Edition 2027-28: `Sofia ![picture](x)`\n\n2 entries to confirm, change or withdraw")
    assert "- [ ] `courses/su/ai.yml`: ``AI `code` @everyone``, last confirmed for 2026-27\n" in told
    assert "- [ ] `courses/su/new.yml`: `New # heading`, never confirmed\n" in told


def test_the_message_of_a_branch_has_a_subject_before_the_list() -> None:
    subject, empty, *rest = branch_message(REVISION, EDITION).split("\n")
    assert (subject, empty) == ("Confirm the entries of su for the edition 2027-28", "")
    assert "\n".join(rest) == letter(REVISION, EDITION)


def test_a_reminder_is_one_line_for_each_entry() -> None:
    assert reminder(REVISION) == (
        "Sofia ![picture](x) (su): 2 entries not confirmed\n"
        "  courses/su/ai.yml: AI `code` @everyone, last confirmed for 2026-27\n"
        "  courses/su/new.yml: New\\n# heading, never confirmed\n"
    )


def test_a_patch_keeps_windows_line_ends_and_a_last_line_without_end() -> None:
    confirmation = Confirmation("courses/su/ai.yml", b"a: 1\r\nb: 1", b"a: 2\r\nb: 1")
    assert patch([confirmation], "inner/").split("\n\n", 1)[1] == (
        "diff --git a/inner/courses/su/ai.yml b/inner/courses/su/ai.yml\n"
        "--- a/inner/courses/su/ai.yml\n"
        "+++ b/inner/courses/su/ai.yml\n"
        "@@ -1,2 +1,2 @@\n"
        "-a: 1\r\n"
        "+a: 2\r\n"
        " b: 1\n"
        "\\ No newline at end of file\n"
    )
