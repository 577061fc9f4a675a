"""Scripts of others that the site serves are those of the locked packages, byte by byte, with their licence."""

from __future__ import annotations

import pytest
from tests.repository.checkout import ROOT

VENDOR = ROOT / "plugins/microcredentials/rendering/assets/js/vendor"
PACKAGES = ROOT / "node_modules"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("lean-qr.js", "lean-qr/index.mjs"), ("lean-qr-LICENSE.txt", "lean-qr/LICENSE")],
)
def test_a_vendored_file_is_the_one_of_the_locked_package(ours: str, theirs: str) -> None:
    assert (VENDOR / ours).read_bytes() == (PACKAGES / theirs).read_bytes()


def test_every_vendored_script_has_its_licence() -> None:
    scripts = {file.stem for file in VENDOR.glob("*.js")}
    assert scripts
    assert scripts == {file.name.removesuffix("-LICENSE.txt") for file in VENDOR.glob("*-LICENSE.txt")}
