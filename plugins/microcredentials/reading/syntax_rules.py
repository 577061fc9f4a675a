"""The numbered rules about how fields, texts and lists are written."""

from __future__ import annotations

from microcredentials.domain.problem import Severity
from microcredentials.domain.rule import Rule

SYNTAX_RULES: tuple[Rule, ...] = (
    Rule(
        "MC011",
        "Text that needs quotation marks",
        Severity.ERROR,
        """
        A colon followed by a space separates a field's name from its value, and between brackets a comma
        separates values. Text that holds one of them needs quotation marks around the whole of it.

        Wrong:

            title: Artificial intelligence: challenges and opportunities

        Right:

            title: "Artificial intelligence: challenges and opportunities"
        """,
    ),
    Rule(
        "MC012",
        "Text that begins with a special character",
        Severity.ERROR,
        """
        Text without quotation marks cannot begin with one of `* & ! % @ | > [ ] { } ,`, with a grave accent, or
        with a question mark and a space.

        Wrong:

            title: *New* methods of teaching

        Right:

            title: "*New* methods of teaching"
        """,
    ),
    Rule(
        "MC013",
        "A quotation mark that is never closed",
        Severity.ERROR,
        """
        A text that begins with a quotation mark ends with the same one. Otherwise it swallows the fields below
        it.

        Wrong:

            title: "Data literacy
            ects: 3

        Right:

            title: "Data literacy"
            ects: 3
        """,
    ),
    Rule(
        "MC014",
        "Text after the closing quotation mark",
        Severity.ERROR,
        """
        Quotation marks stand around the whole text. Inside double ones single ones may be used, and the other way
        round.

        Wrong:

            title: "Reading "Faust" today"

        Right:

            title: 'Reading "Faust" today'
        """,
    ),
    Rule(
        "MC015",
        "A bracket without its partner",
        Severity.ERROR,
        """
        Each `[` is closed by `]` and each `{` by `}`.

        Wrong:

            languages: [en, de
            ects: 3

        Right:

            languages: [en, de]
            ects: 3
        """,
    ),
    Rule(
        "MC016",
        "A line that belongs to no field",
        Severity.ERROR,
        """
        A line that begins at the left edge is read as a new field. A longer text begins with `|` behind the
        field's colon, and each of its lines has two spaces in front.

        Wrong:

            description: The course begins in March.
            There are two groups.

        Right:

            description: |
              The course begins in March.
              There are two groups.
        """,
    ),
    Rule(
        "MC017",
        "Wrong spaces before a field",
        Severity.ERROR,
        """
        Fields that belong together begin in the same column, and the parts of a field stand two spaces further to
        the right.

        Wrong:

            contact:
              office: Lifelong learning office
               email: mc@example.org

        Right:

            contact:
              office: Lifelong learning office
              email: mc@example.org
        """,
    ),
    Rule(
        "MC018",
        "A list with a wrong dash",
        Severity.ERROR,
        """
        Each element of a list stands on a line of its own and begins with a dash and a space; all dashes of a
        list stand below each other.

        Wrong:

            keywords:
              - data
             - statistics

        Right:

            keywords:
              - data
              - statistics
        """,
    ),
    Rule(
        "MC019",
        "A tab at the beginning of a line",
        Severity.ERROR,
        """
        Only spaces may stand before a field or a dash, because a tab is as wide as the editor likes. Most editors
        can write spaces when the tab key is pressed.

        Wrong:

            contact:
            <tab>email: mc@example.org

        Right:

            contact:
              email: mc@example.org
        """,
    ),
    Rule(
        "MC020",
        "A field without colon or space",
        Severity.ERROR,
        """
        A field is its name, a colon, a space and the value.

        Wrong:

            mode: online
            ects:3

        Right:

            mode: online
            ects: 3
        """,
    ),
    Rule(
        "MC021",
        "A backslash between double quotes",
        Severity.ERROR,
        r"""
        Between double quotation marks a backslash begins a special character. Single quotation marks keep it as
        it is.

        Wrong:

            description: "The file lies in C:\Users\course"

        Right:

            description: 'The file lies in C:\Users\course'
        """,
    ),
    Rule(
        "MC022",
        "A part that cannot be read",
        Severity.ERROR,
        """
        The text does not follow the rules of the file format from this line on, and the cause is not one of the
        common mistakes. The line named, or the one above it, differs from what an entry looks like.

        Wrong:

            certificate: {format: europass, "kinds" : : pdf}

        Right:

            certificate:
              format: europass
        """,
    ),
    Rule(
        "MC023",
        "A field without a value",
        Severity.WARNING,
        """
        A field that is named and has no value, or has the value `null` or `~`, counts as not given. Most such
        lines were forgotten.

        Wrong:

            title: Data literacy
            places:

        Right:

            title: Data literacy
            places: 40
        """,
    ),
    Rule(
        "MC024",
        "A comment that cuts a text",
        Severity.WARNING,
        """
        A space followed by `#` begins a comment, and the rest of the line is not read. In the text of a sentence
        this is hardly ever meant, so it is reported after one space in fields that hold text. A comment that is
        meant has two spaces before it.

        Wrong:

            title: Programming in C # and .NET

        Right:

            title: "Programming in C # and .NET"
        """,
    ),
    Rule(
        "MC025",
        "A field without a proper name",
        Severity.ERROR,
        """
        Before the colon stands the field's name, a plain word, and nothing else.

        Wrong:

            [title, summary]: Data literacy

        Right:

            title: Data literacy
        """,
    ),
)
"""MC011 to MC025."""
