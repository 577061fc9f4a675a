"""A look at one address, against a server on this machine."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from microcredentials.links.round_of_visits import visit_all
from microcredentials.links.visit import Answer, is_public, visit


class _Site(BaseHTTPRequestHandler):
    """The path says the status, and after it where a redirect leads."""

    asked: list[tuple[str, str]]

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        self.asked.append((self.command, self.path))
        status, _, target = self.path.removeprefix("/").partition("/")
        if status == "get":
            self.send_response(200 if self.command == "GET" else 404)
        elif status == "silent":
            silence.wait(10)
            return
        else:
            self.send_response(int(status))
        if status.startswith("3"):
            self.send_header("Location", target if ":" in target else f"/{target}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002  the server calls it so
        """Tests are silent."""


silence = threading.Event()


@pytest.fixture
def site() -> Iterator[str]:
    _Site.asked = []
    silence.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        silence.set()
        server.shutdown()
        thread.join()


def look(address: str, timeout: float = 5) -> Answer:
    return visit(address, may_visit=lambda host: host == "127.0.0.1", timeout=timeout)


@pytest.mark.parametrize("path", ["200", "204", "301/200", "302/303/200", "get", "200/%D0%B6?a=b#c", "200/ж й"])
def test_a_page_that_opens_is_there(site: str, path: str) -> None:
    assert look(f"{site}/{path}") == Answer(is_there=True)


@pytest.mark.parametrize("status", [401, 403, 429, 999])
def test_a_page_that_turns_programs_away_is_there_for_people(site: str, status: int) -> None:
    assert look(f"{site}/{status}").is_there


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("404", "the server says 404 (Not Found)"),
        ("410", "the server says 410 (Gone)"),
        ("301/404", "the server says 404 (Not Found)"),
        ("500", "the server says 500 (Internal Server Error)"),
        ("599", "the server says 599"),
    ],
)
def test_a_page_that_is_gone_is_not_there_and_the_server_has_said_why(site: str, path: str, reason: str) -> None:
    assert look(f"{site}/{path}") == Answer(is_there=False, reason=reason)


def test_only_a_page_that_fails_is_asked_for_with_its_content(site: str) -> None:
    look(f"{site}/200")
    look(f"{site}/get")
    assert _Site.asked == [("HEAD", "/200"), ("HEAD", "/get"), ("GET", "/get")]


@pytest.mark.parametrize("target", ["http://localhost/", "http://169.254.169.254/latest", "https://10.0.0.1/"])
def test_nobody_is_followed_to_another_network(site: str, target: str) -> None:
    assert look(f"{site}/301/{target}") == Answer(is_there=False, reason="it leads out of the public web")


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/"])
def test_nobody_is_followed_out_of_the_web(site: str, target: str) -> None:
    assert not look(f"{site}/301/{target}").is_there


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://127.0.0.1/", "http:///x", "javascript:alert(1)"])
def test_what_is_no_web_address_is_never_opened(address: str) -> None:
    assert look(address) == Answer(is_there=False, reason="it leads out of the public web")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "10.1.2.3", "192.168.0.1", "169.254.169.254"])
def test_hosts_of_this_machine_and_of_private_networks_are_not_public(host: str) -> None:
    assert not is_public(host)


def test_an_address_of_the_public_network_is_public() -> None:
    assert is_public("192.88.98.1")
    assert not visit("http://127.0.0.1/").is_there


def test_a_server_that_says_nothing_is_not_waited_for(site: str) -> None:
    assert look(f"{site}/silent", timeout=0.2).reason == "the server does not answer in time"


def test_a_door_that_is_shut_is_told_as_such() -> None:
    with socket.socket() as shut:
        shut.bind(("127.0.0.1", 0))
        answer = look(f"http://127.0.0.1:{shut.getsockname()[1]}/")
    assert answer == Answer(is_there=False, reason="the server takes no connection")


def test_redirects_without_end_come_to_an_end(site: str) -> None:
    assert not look(f"{site}/301/{'301/' * 20}200").is_there


def test_every_address_is_visited_once_and_hosts_one_page_at_a_time() -> None:
    at_once: dict[str, int] = {}
    most: list[int] = []

    def watched(address: str) -> Answer:
        host = address.split("/")[2]
        at_once[host] = at_once.get(host, 0) + 1
        most.append(at_once[host])
        silence.wait(0.01)
        at_once[host] -= 1
        return Answer(is_there=True)

    silence.clear()
    addresses = [f"https://{host}.example/{page}" for host in "abc" for page in range(4)]
    assert list(visit_all([*addresses, *addresses], watched)) == addresses
    assert (len(most), max(most)) == (12, 1)
