"""The rules for paths and ids that are seen while a file is read."""

from __future__ import annotations

from microcredentials.domain.problem import Severity
from microcredentials.domain.rule import Rule

FILE_PLACE = Rule(
    "MC101",
    "Place and name of a file",
    Severity.ERROR,
    """
    The path of a file is the identity of its entry, and the address of its page: `courses/<partner>/<course>.yml`,
    `partners/<partner>.yml`, `partners/alliance.yml`, `programmes/<programme>.yml`. Each name is made of the letters
    `a` to `z` and of digits, with single hyphens between words, and has at most 60 characters; `alliance` is reserved,
    and so are the few names that Windows keeps for itself. Files that lie elsewhere would never be read.

    Source: entry format, version 1, "Reading".

    Wrong:

        courses/su/Artificial Intelligence.yaml

    Right:

        courses/su/artificial-intelligence.yml
    """,
)

PARTNER_ID = Rule(
    "MC103",
    "Unknown partner",
    Severity.ERROR,
    """
    A partner is named by its id: the name of its file in `partners/`, without `.yml`. Organisations outside the
    alliance have no id; they are named in `co_providers`.

    Source: entry format, version 1, "Reading".

    Wrong:

        providers: [su, Vytautas Magnus University]

    Right:

        providers: [su, vmu]
    """,
)

COURSE_ID = Rule(
    "MC104",
    "Unknown course",
    Severity.ERROR,
    """
    A course is named by its id, `<partner>/<course>`: its path without `courses/` and `.yml`. Courses of other
    providers have no id; they belong in `prerequisites`, in words.

    Source: entry format, version 1, "Reading".

    Wrong:

        requires: courses/su/introduction.yml

    Right:

        requires: su/introduction
    """,
)

PROGRAMME_ID = Rule(
    "MC105",
    "Id of a programme",
    Severity.ERROR,
    """
    A programme is named by its id: the name of its file in `programmes/`, without `.yml`.

    Source: entry format, version 1, "Reading".

    Wrong:

        aliases: programmes/living-coast.yml

    Right:

        aliases: living-coast
    """,
)

ALLIANCE_FILE = Rule(
    "MC106",
    "The alliance's file",
    Severity.ERROR,
    """
    `partners/alliance.yml` says which profile the alliance follows, what it is called and which edition of its
    portfolio is being prepared. Without it nobody could tell which fields are needed.

    Source: entry format, version 1, "Alliance".

    Wrong:

        partners/su.yml              (and no partners/alliance.yml)

    Right:

        # partners/alliance.yml
        extends: t4eu
        name: Transform4Europe
        edition: 2026-27
    """,
)

PROFILE_ID = Rule(
    "MC114",
    "Id in the alliance's profile",
    Severity.ERROR,
    """
    Target groups, audiences, competences and kinds of activity have ids, which entries name and which become parts of
    web addresses. An id is made of the letters `a` to `z` and of digits, with a single `_` between words, and has at
    most 60 characters; what people read is the label beside it.

    Source: entry format, version 1, "Alliance".

    Wrong:

        audiences:
          Former students: Former students

    Right:

        audiences:
          former_students: Former students
    """,
)

IDENTITY_RULES: tuple[Rule, ...] = (FILE_PLACE, PARTNER_ID, COURSE_ID, PROGRAMME_ID, ALLIANCE_FILE, PROFILE_ID)
