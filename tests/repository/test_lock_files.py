"""The lock files: everything that is installed is known by its hash."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from typing import Any, NamedTuple

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from tests.repository.checkout import ROOT, text_of

LOCKS = ["requirements/site.txt", "requirements/dev.txt", "requirements/bench.txt"]
PROJECT = tomllib.loads(text_of("pyproject.toml"))


class Pin(NamedTuple):
    """One line of a lock file; ``marker`` says on which machines it holds."""

    name: str
    version: str
    marker: Marker | None
    entry: str

    def holds_on(self, python: str) -> bool:
        return self.marker is None or self.marker.evaluate({"python_version": python, "python_full_version": python})


def pins(path: str) -> list[Pin]:
    """Every package in a lock file, with its hashes as ``entry``."""
    uncommented = re.sub(r"^ *#.*\n", "", text_of(path), flags=re.MULTILINE)
    found = []
    for entry in re.split(r"\n(?=\S)", uncommented.strip()):
        requirement = Requirement(entry.partition(" \\")[0])
        found.append(Pin(requirement.name, str(requirement.specifier), requirement.marker, entry))
    return found


def asked_for(path: str) -> list[Requirement]:
    """What pyproject.toml asks a lock file to hold."""
    groups = PROJECT["dependency-groups"]
    group = {
        "requirements/site.txt": groups["build"],
        "requirements/dev.txt": groups["build"] + groups["dev"],
        "requirements/bench.txt": groups["bench"],
    }[path]
    return [Requirement(line) for line in PROJECT["project"]["dependencies"] + group if isinstance(line, str)]


@pytest.mark.parametrize("path", LOCKS)
def test_every_locked_package_has_one_version_and_a_hash(path: str) -> None:
    assert [pin.entry for pin in pins(path) if not re.fullmatch(r"==[\w.]+", pin.version)] == []
    assert [pin.name for pin in pins(path) if "--hash=sha256:" not in pin.entry] == []


@pytest.mark.parametrize("path", LOCKS)
def test_a_lock_file_holds_no_address(path: str) -> None:
    assert re.findall(r"\w+://|--(?:extra-)?index-url|--find-links", text_of(path)) == []


@pytest.mark.parametrize("python", ["3.11.2", "3.12.3", "3.13.5", "3.14.0"])
@pytest.mark.parametrize("path", LOCKS)
def test_a_lock_file_holds_once_what_the_project_asks_for_on_every_python(path: str, python: str) -> None:
    held = [(pin.name, pin.version.removeprefix("==")) for pin in pins(path) if pin.holds_on(python)]
    for wish in asked_for(path):
        versions = [version for name, version in held if name == canonicalize_name(wish.name)]
        assert len(versions) == 1, wish
        assert versions[0] in wish.specifier, wish


def test_the_tests_run_with_the_very_packages_that_build_the_site() -> None:
    assert {pin.entry for pin in pins(LOCKS[0])} <= {pin.entry for pin in pins(LOCKS[1])}


def npm_packages() -> dict[str, Any]:
    lock = json.loads(text_of("package-lock.json"))
    return {path: package for path, package in lock["packages"].items() if path}


def test_every_locked_npm_package_has_a_hash_and_no_address() -> None:
    packages = npm_packages()
    assert packages
    assert [path for path, package in packages.items() if not package["integrity"].startswith("sha512-")] == []
    assert [path for path, package in packages.items() if "resolved" in package] == []


def test_the_npm_lock_holds_what_the_project_asks_for() -> None:
    wishes = json.loads(text_of("package.json"))["devDependencies"]
    assert wishes == {name: npm_packages()[f"node_modules/{name}"]["version"] for name in wishes}


def test_a_set_up_script_is_sound_shell() -> None:
    for script in sorted((ROOT / "requirements").glob("*.sh")):
        assert subprocess.run(["sh", "-n", script], check=False).returncode == 0  # noqa: S607


def test_what_make_site_installs_can_set_the_document_that_a_release_holds() -> None:
    extra = {Requirement(line).name for line in PROJECT["project"]["optional-dependencies"]["pdf"]}
    assert extra <= {pin.name for pin in pins("requirements/site.txt")}
