"""One mistake in the complete course of the format: one finding, where the mistake begins, and the rest is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from microcredentials.domain.place import Mark
from microcredentials.reading.loader import load

COURSE = (Path(__file__).parents[2] / "golden" / "reading" / "good.yml").read_text(encoding="utf-8")
FIELDS = frozenset(load(COURSE.encode(), "courses/su/ai.yml").value or ())
SUMMARY = "summary: A ten-week online course on using and judging AI tools responsibly in small organisations.\n"
MISTAKES = [
    (
        "colon summary",
        SUMMARY,
        "summary: AI: a ten-week course\n",
        6,
        10,
        "MC011",
    ),
    ("colon grading", "grading: Pass or fail; pass mark", "grading: Note: pass mark", 28, 12, "MC011"),
    ("colon outcome", "- text: Evaluate the", "- text: Evaluate: the", 23, 11, "MC011"),
    ("colon flow", "office: Lifelong learning office", "office: Lifelong: learning office", 40, 19, "MC011"),
    ("colon prereq", "prerequisites: None beyond", "prerequisites: None: beyond", 32, 16, "MC011"),
    (
        "colon desc multiline",
        SUMMARY,
        "summary: AI: a ten-week course\n  and more\n",
        6,
        10,
        "MC011",
    ),
    (
        "colon 2nd line",
        SUMMARY,
        "summary: a ten-week course\n  about AI: and more\n",
        6,
        10,
        "MC011",
    ),
    ("quote unclosed title", 'practical cases"\n', "practical cases\n", 4, 7, "MC013"),
    ("quote unclosed sched", '17:00-19:00 CET"', "17:00-19:00 CET", 39, 74, "MC013"),
    ("quote unclosed summary", "summary: A ten", 'summary: "A ten', 6, 10, "MC013"),
    ("quote single summary", "summary: A ten", "summary: 'A ten", 6, 10, "MC013"),
    ("after quote", "summary: A ten-week", 'summary: "A ten-week"', 6, 10, "MC014"),
    ("nested", 'challenges, opportunities, practical cases"', '"challenges", opp"', 4, 7, "MC014"),
    ("md link", "summary: A ten-week", "summary: [A](https://x.org) ten-week", 6, 10, "MC012"),
    ("bracket lang", "languages: [en]", "languages: [en", 12, 12, "MC015"),
    ("bracket tg", "lifelong_learners]", "lifelong_learners", 14, 16, "MC015"),
    ("bracket assess", "oral_examination]", "oral_examination", 26, 10, "MC015"),
    ("brace level", "qf_ehea: first}", "qf_ehea: first", 20, 8, "MC015"),
    ("brace offer", 'CET"}', 'CET"', 39, 5, "MC015"),
    ("brace fee", "everyone_else: 120}", "everyone_else: 120", 37, 12, "MC015"),
    ("brace links last", "https://example.org/ai}", "https://example.org/ai", 41, 8, "MC015"),
    ("tab", "  types: [", "\ttypes: [", 26, 1, "MC019"),
    ("tab list", "  - Explain", "\t- Explain", 22, 1, "MC019"),
    ("tab2", "    kind: skill", "\t\tkind: skill", 24, 1, "MC019"),
    ("tight", "ects: 3\n", "ects:3\n", 17, 1, "MC020"),
    ("tight status", "status: published\n", "status:published\n", 1, 1, "MC020"),
    ("tight nested", "  grading: Pass", "  grading:Pass", 28, 3, "MC020"),
    ("tight nested first", "  types: [", "  types:[", 26, 3, "MC020"),
    ("tight mode", "mode: online", "mode:online", 15, 1, "MC020"),
    ("tight last", "example: true", "example:true", 42, 1, "MC020"),
    ("nocolon", "ects: 3\n", "ects 3\n", 17, 1, "MC020"),
    ("nocolon mode", "mode: online", "mode online", 15, 1, "MC020"),
    ("nocolon title", "title:\n", "title\n", 3, 1, "MC020"),
    ("nocolon fee", "fee:\n", "fee\n", 36, 1, "MC020"),
    ("nocolon nested", "  grading: Pass", "  grading Pass", 28, 3, "MC020"),
    ("equals", "ects: 3\n", "ects = 3\n", 17, 1, "MC020"),
    ("indent more", "  grading: Pass", "   grading: Pass", 28, 4, "MC017"),
    ("indent less", "  grading: Pass", " grading: Pass", 28, 2, "MC017"),
    ("indent top", "\nects: 3", "\n ects: 3", 17, 2, "MC017"),
    ("indent top2", "\nmode: online", "\n  mode: online", 15, 3, "MC017"),
    ("indent kind", "    kind: skill", "   kind: skill", 24, 4, "MC017"),
    ("indent kind2", "    kind: skill", "     kind: skill", 24, 6, "MC017"),
    ("indent kind3", "    kind: skill", "  kind: skill", 24, 3, "MC017"),
    ("indent first", "status: pub", " status: pub", 1, 2, "MC017"),
    ("list indent", "  - text: Ev", " - text: Ev", 23, 2, "MC018"),
    ("list indent2", "  - text: Ev", "    - text: Ev", 23, 5, "MC018"),
    ("list indent3", "  - text: Ev", "- text: Ev", 23, 1, "MC018"),
    ("dash tight", "  - Explain", "  -Explain", 22, 3, "MC018"),
    ("dash tight2", "  - text", "  -text", 23, 3, "MC018"),
    ("dash missing", "  - Explain", "  Explain", 22, 3, "MC018"),
    (
        "pasted",
        SUMMARY,
        SUMMARY + "Second paragraph pasted here without any spaces.\nThird line.\n",
        7,
        1,
        "MC016",
    ),
    (
        "pasted blank",
        SUMMARY,
        SUMMARY + "\nSecond paragraph pasted here.\n\nThird line: with a colon.\n",
        8,
        1,
        "MC016",
    ),
    ("pasted desc", "  - no programming", "- no programming", 10, 1, "MC016"),
    ("pasted desc2", "  Weekly seminars", "Weekly seminars", 8, 1, "MC016"),
    ("pasted desc3", "\n  - one project of", "\n- one project of", 11, 1, "MC016"),
    ("dup", "mode: online", "mode: online\nects: 4", 18, 1, "MC010"),
    ("star", "grading: Pass", "grading: *Pass", 28, 12, "MC012"),
    ("at", "grading: Pass", "grading: @Pass", 28, 12, "MC012"),
    ("percent", "grading: Pass", "grading: %Pass", 28, 12, "MC012"),
    ("tick", "summary: A", "summary: `A`", 6, 10, "MC012"),
    ("bang", "summary: A", "summary: !A", 6, 10, "MC009"),
    ("amp", "summary: A", "summary: &A", 6, 10, "MC008"),
    ("pipe", "summary: A", "summary: | A", 6, 10, "MC012"),
    ("stray", "ects: 3", "---\nects: 3", 17, 1, "MC007"),
    ("stray2", "ects: 3", "...\nects: 3", 17, 1, "MC007"),
    ("stray end", "example: true\n", "example: true\n---\n", 43, 1, "MC007"),
    ("fm end", "example: true\n", "example: true\n---\nSome text: of course\n", 43, 1, "MC007"),
    ("conflict", "ects: 3\n", "<<<<<<< HEAD\nects: 3\n=======\nects: 4\n>>>>>>> main\n", 17, 1, "MC005"),
    (
        "conflict top",
        "status: published\n",
        "<<<<<<< HEAD\nstatus: published\n=======\nstatus: draft\n>>>>>>> main\n",
        1,
        1,
        "MC005",
    ),
    (
        "conflict in list",
        "  - Explain how language models produce text and where they fail.\n",
        "<<<<<<< HEAD\n  - Explain how.\n=======\n  - Explain why.\n>>>>>>> main\n",
        22,
        1,
        "MC005",
    ),
    (
        "winpath",
        SUMMARY,
        'summary: "C:\\Users\\x"\n',
        6,
        10,
        "MC021",
    ),
    (
        "apos",
        SUMMARY,
        "summary: 'l'Europe et l'avenir'\n",
        6,
        10,
        "MC014",
    ),
    ("comma flow", "office: Lifelong learning", "office: Lifelong, learning", 40, 19, "MC011"),
    (
        "smart",
        SUMMARY,
        "summary: “AI: a course”\n",
        6,
        10,
        "MC011",
    ),
    ("value then parts", "fee:\n", "fee: paid\n", 36, 6, "MC017"),
    ("list same line", "learning_outcomes:\n  - Ex", "learning_outcomes: - Ex", 21, 20, "MC018"),
    ("bracketless quoted", "languages: [en]", 'languages: "en", "de"', 12, 12, "MC014"),
    ("bracket missing open", "languages: [en]", "languages: en, de]", 12, 12, "MC015"),
    ("zwsp", "summary: A", "summary: A\u200b\u200b", 6, 11, "MC004"),
    ("bidi", "summary: A ten-week", "summary: A \u202eten\u202c-week", 6, 12, "MC004"),
    ("ls", "summary: A ten-week", "summary: A \u2028ects: 5", 6, 12, "MC004"),
    (
        "bidi esc",
        SUMMARY,
        'summary: "a \\u202e b \\u202c"\n',
        6,
        13,
        "MC004",
    ),
    ("anchor", "languages: [en]", "languages: &l [en]\nkeywords: *l", 12, 12, "MC008"),
    ("tag", "ects: 3", "ects: !!int 3", 17, 7, "MC009"),
    ("merge", "fee:\n", "fee:\n  <<: {currency: EUR}\n", 37, 3, "MC008"),
    ("desc tight pipe", "description: |", "description:|", 7, 1, "MC020"),
    ("desc nopipe", "description: |\n", "description:\n", 7, 1, "MC016"),
    ("desc nopipe2", "description: |\n  Weekly seminars", "description: Weekly seminars", 7, 1, "MC016"),
    ("url q", "url: https://example.org/apply", "url: https://example.org/apply?x: y", 35, 51, "MC011"),
    ("brace instead", "languages: [en]", "languages: [en}", 12, 12, "MC015"),
    ("semicolon", "ects: 3\n", "ects; 3\n", 17, 1, "MC020"),
    (
        "parts beside",
        "contact: {office: Lifelong learning office, email: mc@example.org}",
        "contact:\noffice: Lifelong\nemail: mc@example.org",
        41,
        1,
        "MC017",
    ),
    ("parts beside2", "  amounts: {all", "amounts: {all", 37, 1, "MC017"),
    (
        "parts beside3",
        "  types: [project_work, oral_examination]\n  supervision: supervised_online_with_id_check\n  grading",
        "types: [project_work, oral_examination]\nsupervision: supervised_online_with_id_check\ngrading",
        26,
        1,
        "MC017",
    ),
    ("cut", "prerequisites: None beyond", "prerequisites: None #1 beyond", 32, 21, "MC024"),
]


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "code"),
    [mistake[1:] for mistake in MISTAKES],
    ids=[mistake[0] for mistake in MISTAKES],
)
def test_one_mistake_is_one_finding_and_the_rest_is_read(old: str, new: str, line: int, column: int, code: str) -> None:
    assert old in COURSE
    document = load(COURSE.replace(old, new, 1).encode(), "courses/su/ai.yml")
    assert [(problem.code, problem.mark) for problem in document.problems] == [(code, Mark(line, column))]
    assert document.complete or code == "MC008"
    assert document.value is not None
    assert frozenset(document.value) | {way[0] for way in document.broken} >= FIELDS


@pytest.mark.parametrize(
    ("old", "new"), [mistake[1:3] for mistake in MISTAKES], ids=[mistake[0] for mistake in MISTAKES]
)
def test_the_line_to_write_mends_the_file(old: str, new: str) -> None:
    text = COURSE.replace(old, new, 1)
    (problem,) = load(text.encode(), "courses/su/ai.yml").problems
    if problem.suggestion is None:
        return
    lines = text.replace("\u2028", "?").split("\n")
    wrong = lines[problem.mark.line - 1]
    own = problem.code in {"MC017", "MC019"} or problem.suggestion.startswith(" ")
    lines[problem.mark.line - 1] = ("" if own else wrong[: len(wrong) - len(wrong.lstrip())]) + problem.suggestion
    assert load("\n".join(lines).encode(), "courses/su/ai.yml").problems == ()


def test_several_mistakes_are_told_at_once() -> None:
    text = (
        COURSE.replace("ects: 3", "ects:3")
        .replace("languages: [en]", "languages: [en")
        .replace("grading: Pass", "grading: Note: pass")
        .replace("places: 40", "\tplaces: 40")
        .replace("how: Short", "how: Short, or long")
    )
    problems = load(text.encode(), "courses/su/ai.yml").problems
    assert [problem.code for problem in problems] == ["MC015", "MC020", "MC011", "MC019", "MC011"]
