"""The numbered rules about a file as a whole and about what may not stand in it."""

from __future__ import annotations

from microcredentials.domain.problem import Severity
from microcredentials.domain.rule import Rule

FILE_RULES: tuple[Rule, ...] = (
    Rule(
        "MC001",
        "A file that is not plain UTF-8 text",
        Severity.ERROR,
        r"""
        Entries are plain text files in the encoding UTF-8, so that names such as Košice and София look the same
        everywhere. Editors offer the encoding when a file is saved. Word, PDF and Excel files cannot be read.

        Wrong:

            title: K\xf6ln            (a byte of the old Western encoding)

        Right:

            title: Köln               (saved as UTF-8)
        """,
    ),
    Rule(
        "MC002",
        "An empty file",
        Severity.ERROR,
        """
        A file that lies among the entries is an entry and has fields. Delete it if there is nothing to say yet.

        Wrong:

            # to be done

        Right:

            status: draft
            title: Data literacy for teachers
        """,
    ),
    Rule(
        "MC003",
        "A file beyond the limits",
        Severity.ERROR,
        """
        A file has at most 64 KiB, 5,000 values, 12 levels inside each other and 20,000 characters in one text.
        Real entries stay far below; the limits protect the site from files that were made to stop it.

        Wrong:

            keywords: [[[[[[[[[[[[[[[[data]]]]]]]]]]]]]]]]

        Right:

            keywords: [data]
        """,
    ),
    Rule(
        "MC004",
        "An invisible character",
        Severity.ERROR,
        r"""
        Zero-width and control characters, hidden line breaks and characters that change the direction of text
        cannot be seen by reviewers and make text say something else than it shows. They come with text that is
        pasted from PDF files and web pages. Non-breaking spaces are taken as spaces and need no care.

        Wrong:

            title: "Data \u202eycaretil"

        Right:

            title: "Data literacy"
        """,
    ),
    Rule(
        "MC005",
        "A conflict that was not resolved",
        Severity.ERROR,
        """
        When two people change the same lines, Git keeps both versions between lines of `<<<<<<<`, `=======` and
        `>>>>>>>`. One version has to go, and the three marker lines too.

        Wrong:

            <<<<<<< HEAD
            ects: 3
            =======
            ects: 4
            >>>>>>> new-course

        Right:

            ects: 4
        """,
    ),
    Rule(
        "MC006",
        "A file without fields",
        Severity.ERROR,
        """
        An entry consists of fields: a name, a colon, a space and a value, one below the other.

        Wrong:

            - title: Data literacy
            - ects: 3

        Right:

            title: Data literacy
            ects: 3
        """,
    ),
    Rule(
        "MC007",
        "A line that parts the file",
        Severity.ERROR,
        """
        Each file holds one entry. A line of three dashes or dots ends it, and a line that begins with a percent
        sign is a command.

        Wrong:

            title: Data literacy
            ---
            ects: 3

        Right:

            title: Data literacy
            ects: 3
        """,
    ),
    Rule(
        "MC008",
        "A value that stands for another",
        Severity.ERROR,
        """
        `&name` gives a name to a value, `*name` and `<<` insert it elsewhere. Readers of the file would have to
        put it together, so each value is written where it belongs.

        Wrong:

            languages: &spoken [en]
            keywords: *spoken

        Right:

            languages: [en]
            keywords: [en]
        """,
    ),
    Rule(
        "MC009",
        "An instruction instead of a value",
        Severity.ERROR,
        """
        A value that begins with `!` tells some programs to convert it or even to run something. Text that begins
        with an exclamation mark needs quotation marks.

        Wrong:

            title: !Important skills for teachers

        Right:

            title: "!Important skills for teachers"
        """,
    ),
    Rule(
        "MC010",
        "A field that is given twice",
        Severity.ERROR,
        """
        If a field stands twice in the same place, nobody can know which value is meant.

        Wrong:

            ects: 3
            mode: online
            ects: 4

        Right:

            ects: 4
            mode: online
        """,
    ),
)
"""MC001 to MC010."""
