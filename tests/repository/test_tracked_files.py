"""What may stand in the files of the repository."""

from __future__ import annotations

import re

from tests.repository.checkout import project_files, text_of

# Joined here, so that this file does not name them either.
REGISTRY_HOSTS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("deb", "debian", "org"),
    )
]
MACHINE_PATH = re.compile(r"(?<![\w.:/~-])/(?:home|root|work|Users)/\w")
LONGEST_PYTHON_FILE = 400  # lines; a file that needs more holds two nouns


def test_no_file_names_the_host_of_a_package_registry() -> None:
    naming = [path for path in project_files() for host in REGISTRY_HOSTS if host in text_of(path)]
    assert naming == []


def test_no_file_holds_a_path_of_one_machine() -> None:
    holding = [path for path in project_files() if MACHINE_PATH.search(text_of(path))]
    assert holding == []


def test_no_python_file_is_longer_than_400_lines() -> None:
    lengths = {path: len(text_of(path).splitlines()) for path in project_files() if path.endswith(".py")}
    assert {path: length for path, length in lengths.items() if length > LONGEST_PYTHON_FILE} == {}


def test_no_file_of_code_collects_what_has_no_name() -> None:
    vague = re.compile(r"(^|/)(utils?|helpers?|misc|common|tools)(\.\w+|/.*)$")
    assert [path for path in project_files() if vague.search(path)] == []
