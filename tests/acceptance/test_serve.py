"""`mkdocs serve` as its users have it: a server, a browser that asks, and files that change."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from tests.acceptance.building import copied_checkout

_MKDOCS = Path(sys.executable).parent / "mkdocs"
_LONGEST = 120
"""Seconds after which a server that has not answered is taken to be dead."""


class Server:
    """A running `mkdocs serve` of a copy of this repository."""

    def __init__(self, root: Path, log: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.root = root
        self.log = log
        with log.open("w", encoding="utf-8") as output:
            self.process = subprocess.Popen(
                [_MKDOCS, "serve", "--config-file", root / "mkdocs.yml", "--dev-addr", self.address],
                stdout=output,
                stderr=subprocess.STDOUT,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            )

    def get(self, path: str) -> str:
        """What a browser is sent; nothing while the server is not there."""
        try:
            with urlopen(f"http://{self.address}/{path}", timeout=_LONGEST) as answer:
                return str(answer.read().decode())
        except URLError:
            return ""

    def wait_for(self, path: str, is_so: Callable[[str], bool]) -> str:
        """The page at a path, once it is as it should be."""
        began = monotonic()
        while not is_so(page := self.get(path)):
            assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
            assert monotonic() - began < _LONGEST, self.log.read_text(encoding="utf-8")
            sleep(0.2)
        return page


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    running = Server(copied_checkout(tmp_path / "checkout"), tmp_path / "log.txt")
    yield running
    running.process.terminate()
    running.process.wait()


def test_an_edit_is_seen_a_mistake_is_told_and_the_server_goes_on(server: Server) -> None:
    course = server.root / "courses/su/bulgarian-first-steps.yml"
    page = f"courses/su/{course.stem}/"
    text = course.read_text(encoding="utf-8")
    server.wait_for(page, bool)

    course.write_text(f"{text}\nrecognition: Like any waterfall.\n", encoding="utf-8")
    assert "mc-findings" not in server.wait_for(page, lambda shown: "Like any waterfall." in shown)

    course.write_text(f"title: [\n{text}", encoding="utf-8")
    assert "Like any waterfall." in server.wait_for(page, lambda shown: "mc-findings" in shown)
    assert f"courses/su/{course.name}:1:8: error: title:" in server.log.read_text(encoding="utf-8")

    course.write_text(text, encoding="utf-8")
    assert "Like any waterfall." not in server.wait_for(page, lambda shown: "mc-findings" not in shown)
