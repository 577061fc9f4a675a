"""The rules that every value is held to when it is read: its form, and whether it stands on its list."""

from __future__ import annotations

from microcredentials.domain.identity_rules import IDENTITY_RULES
from microcredentials.domain.problem import Severity
from microcredentials.domain.rule import Rule
from microcredentials.domain.text_rules import TEXT_RULES

UNKNOWN_FIELD = Rule(
    "MC201",
    "Unknown field",
    Severity.ERROR,
    """
    Every line begins with the name of a field that the format knows. A misspelt name would otherwise be left out of
    the page without a word. Names are in lower case, with `_` between words; they are British English.

    Source: entry format, version 1, "Reading".

    Wrong:

        learning_outcome:
          - Explain how language models produce text.

    Right:

        learning_outcomes:
          - Explain how language models produce text.
    """,
)

WRONG_KIND = Rule(
    "MC202",
    "Wrong kind of value",
    Severity.ERROR,
    """
    A field takes one kind of value: a text, a number, a date, a list, or a group of further fields. The commonest cause
    of this finding is a text with a colon and a space in it: without quotes it is read as a name and a value.

    Source: entry format, version 1, "Reading".

    Wrong:

        learning_outcomes:
          - Explain: how a model learns.

    Right:

        learning_outcomes:
          - "Explain: how a model learns."
    """,
)

UNKNOWN_CODE = Rule(
    "MC203",
    "Unknown code",
    Severity.ERROR,
    """
    Some fields take a code from a list, so that learners can filter by it and other catalogues understand it: a status,
    a mode, a language (BCP 47), a country (ISO 3166), a field of education (ISCED-F 2013). Target groups, competences,
    activities and audiences are the alliance's own; their codes stand in its profile (`partners/alliance.yml`), where
    `elm` of a target group is a code of the European Learning Model's list of target groups.

    The finding names the code that was probably meant, and the codes that are allowed. A code is written exactly as it
    stands on the list, in lower case unless the list has capitals.

    Source: entry format, version 1; T4EU framework, chapters 7 and 9.

    Wrong:

        mode: on-line
        target_groups: [bachelors]

    Right:

        mode: online
        target_groups: [bachelor]
    """,
)

NUMBER = Rule(
    "MC204",
    "Number",
    Severity.ERROR,
    """
    A number is written in digits, with a point before decimals, and without unit or currency: the field says what is
    counted. Some numbers are whole, and every number has a range.

    Source: entry format, version 1, "Reading".

    Wrong:

        ects: 1,5
        workload_hours: 75 h

    Right:

        ects: 1.5
        workload_hours: 75
    """,
)

DATE = Rule(
    "MC205",
    "Date or edition",
    Severity.ERROR,
    """
    A date is written year-month-day, with two digits each for month and day (ISO 8601): any other order can be read in
    two ways. `start` and `end` may be a month, `2027-02`. An edition is an academic year, written with both its years:
    `2026-27`.

    Source: entry format, version 1, "Reading".

    Wrong:

        start: 15.2.2027
        reviewed_for: 2026

    Right:

        start: 2027-02-15
        reviewed_for: 2026-27
    """,
)

YES_OR_NO = Rule(
    "MC210",
    "Yes or no",
    Severity.ERROR,
    """
    A field that is either so or not takes `true` or `false`. Words such as `yes` and `on` stay words here, so that the
    country code `NO` and a title `On` are never taken for an answer.

    Source: entry format, version 1, "Reading".

    Wrong:

        example: yes

    Right:

        example: true
    """,
)

LIST = Rule(
    "MC211",
    "List",
    Severity.ERROR,
    """
    Several values stand in square brackets, or on a line each after a hyphen. A comma alone makes no list: the whole
    would be one value. A single value may stand by itself.

    Source: entry format, version 1, "Reading".

    Wrong:

        languages: en, bg

    Right:

        languages: [en, bg]
    """,
)

LIST_LENGTH = Rule(
    "MC212",
    "Length of a list",
    Severity.ERROR,
    """
    A list holds at least one value, or its line is left out. Learning outcomes are 1 to 20: more than a learner can
    take in are better grouped in `modules`.

    Source: entry format, version 1, "Course".

    Wrong:

        learning_outcomes: []

    Right:

        learning_outcomes:
          - Explain how language models produce text.
    """,
)

DURATION = Rule(
    "MC213",
    "Duration",
    Severity.ERROR,
    """
    A duration is a number or a range, and a unit: lessons, hours, days, weeks, months, semesters or academic years. It
    is compared and counted with, so words such as "about" belong into `workload_note`.

    Source: entry format, version 1, "Course".

    Wrong:

        duration: ten weeks

    Right:

        duration: 10 weeks
    """,
)

IDENTIFIER = Rule(
    "MC214",
    "Identifier of a university",
    Severity.ERROR,
    """
    ROR address, Erasmus code, PIC, organisation id, SCHAC domain and Wikidata id are copied exactly as their registers
    write them: other systems find the university by them. A logo is the name of a picture (PNG, WebP or SVG) in the
    same folder.

    Source: entry format, version 1, "Partner".

    Wrong:

        pic: 999 887 641
        logo: https://example.org/logo.png

    Right:

        pic: 999887641
        logo: su.svg
    """,
)

MISSING_PART = Rule(
    "MC215",
    "Missing part of a group",
    Severity.ERROR,
    """
    Some groups of fields make no sense without one of their parts: an organisation without its `name`, a range without
    `min` and `max`, a reduction without saying `for` whom, a module without its `title`.

    Source: entry format, version 1, "Course".

    Wrong:

        ects: {min: 3}

    Right:

        ects: {min: 3, max: 4}
    """,
)

CREDIT_RANGE = Rule(
    "MC401",
    "Range of credits",
    Severity.ERROR,
    """
    In a range of ECTS credits the smaller number stands at `min` and the larger one at `max`.

    Source: entry format, version 1, "Course", "Partner" and "Alliance".

    Wrong:

        ects: {min: 4, max: 3}

    Right:

        ects: {min: 3, max: 4}
    """,
)

AMOUNT_RANGE = Rule(
    "MC504",
    "Range of amounts",
    Severity.ERROR,
    """
    In a range of amounts the smaller one stands at `min` and the larger one at `max`.

    Source: entry format, version 1, "Fee".

    Wrong:

        fee:
          amounts: {everyone_else: {min: 150, max: 100}}

    Right:

        fee:
          amounts: {everyone_else: {min: 100, max: 150}}
    """,
)

FEE_WORD = Rule(
    "MC505",
    "Form of a fee",
    Severity.ERROR,
    """
    A fee is `free`, `on_request`, or a group of fields with one amount per audience. A bare number does not say who
    pays it: students and staff of the alliance often pay nothing where others do.

    Source: entry format, version 1, "Fee"; T4EU framework, chapter 16.

    Wrong:

        fee: 120

    Right:

        fee:
          amounts: {everyone_else: 120}
    """,
)

LOGO = Rule(
    "MC217",
    "A logo that is missing or no plain picture",
    Severity.ERROR,
    """
    The logo of a university lies beside its file, has at most 256 KB, and is a picture of the kind that its name says.
    An SVG picture is a program's text rather than a photograph: it must hold shapes and colours only, no scripts, no
    document type, and nothing that leads to another file. Nothing is taken out of a picture: one that holds more is
    refused. Most drawing programs can save an SVG as "plain" or "optimised", which is enough.

    Source: entry format, version 1, "Partner".

    Wrong:

        logo: su.svg              (and `partners/su.svg` holds a script, or is not there)

    Right:

        logo: su.png              (and `partners/su.png` is the picture)
    """,
)

VALUE_RULES: tuple[Rule, ...] = (
    *IDENTITY_RULES,
    UNKNOWN_FIELD,
    WRONG_KIND,
    UNKNOWN_CODE,
    NUMBER,
    DATE,
    *TEXT_RULES,
    YES_OR_NO,
    LIST,
    LIST_LENGTH,
    DURATION,
    IDENTIFIER,
    MISSING_PART,
    LOGO,
    CREDIT_RANGE,
    AMOUNT_RANGE,
    FEE_WORD,
)
"""The rules whose breaches are found while a file is read, by code."""
