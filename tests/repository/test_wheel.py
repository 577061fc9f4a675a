"""What is delivered: a wheel and its contents."""

from __future__ import annotations

import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest
from hatchling.build import build_wheel
from tests.repository.checkout import ROOT, project_files


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)  # hatchling builds the project of the current folder
        return zipfile.ZipFile(folder / build_wheel(str(folder)))


def test_the_wheel_holds_every_file_of_the_two_packages_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    delivered = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert delivered == {path.removeprefix("plugins/") for path in project_files("plugins")}


@pytest.mark.parametrize("kind", [".csv", ".css", ".html", ".js", ".woff2", ".yml"])
def test_the_wheel_holds_what_a_site_is_made_from(wheel: zipfile.ZipFile, kind: str) -> None:
    assert kind in {Path(name).suffix for name in wheel.namelist()}


def test_the_wheel_carries_the_licences_of_the_code_and_of_the_font(wheel: zipfile.ZipFile) -> None:
    licences = {Path(name).name for name in wheel.namelist() if "/licenses/" in name}
    assert "LICENSE" in licences
    assert any(name.startswith("OFL") for name in licences)


def test_the_wheel_registers_the_command_and_the_plugin(wheel: zipfile.ZipFile) -> None:
    listing = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    entries = ConfigParser()
    entries.read_string(wheel.read(listing).decode())

    assert dict(entries["console_scripts"]) == {"microcredentials": "microcredentials.cli:main"}
    assert dict(entries["mkdocs.plugins"]) == {
        "microcredentials": "mkdocs_microcredentials.plugin:MicrocredentialsPlugin"
    }
