"""The rules for texts and addresses that are seen while a file is read."""

from __future__ import annotations

from microcredentials.domain.problem import Severity
from microcredentials.domain.rule import Rule

TEXT = Rule(
    "MC206",
    "Length and form of a text",
    Severity.ERROR,
    """
    A text is not empty and not longer than its place on the page: a title has 3 to 160 characters, a summary 20 to 300,
    a description up to 10,000. Only fields that take Markdown may have several lines.

    Source: entry format, version 1, "Reading" and "Course".

    Wrong:

        title: AI
        summary: About AI.

    Right:

        title: Artificial intelligence in practice
        summary: Ten evenings on using and judging AI tools in small organisations.
    """,
)

TRANSLATION = Rule(
    "MC207",
    "Text in the entry's own language",
    Severity.ERROR,
    """
    A text is one text, or one text per language. Among the languages must be the one in which the entry is written
    (`written_in`, or else the alliance's default language): it is shown to everybody for whom there is no translation.

    Source: entry format, version 1, "Reading".

    Wrong:

        title:
          bg: Изкуствен интелект

    Right:

        title:
          en: Artificial intelligence
          bg: Изкуствен интелект
    """,
)

WEB_ADDRESS = Rule(
    "MC208",
    "Web address",
    Severity.ERROR,
    """
    A web address leads to a public page. It begins with `https://` and names its host in full; it has no user name, no
    port, no space and no machine's number in it, because all of these can hide where a link really leads.

    Source: entry format, version 1, "Reading".

    Wrong:

        links: {homepage: www.example.org/ai}

    Right:

        links: {homepage: "https://www.example.org/ai"}
    """,
)

EMAIL_ADDRESS = Rule(
    "MC209",
    "E-mail address or name on GitHub",
    Severity.ERROR,
    """
    An e-mail address is written as it is typed into a mail program, one per field. The addresses of offices are better
    than those of persons: they outlast them. `reviewers` and `coordinators` name users or teams on GitHub.

    Source: entry format, version 1, "Course" and "Partner".

    Wrong:

        contact: {email: mc(at)example.org}

    Right:

        contact: {email: mc@example.org}
    """,
)

TEXT_RULES: tuple[Rule, ...] = (TEXT, TRANSLATION, WEB_ADDRESS, EMAIL_ADDRESS)
