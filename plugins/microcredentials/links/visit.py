"""One look at a web address, and whether somebody answers."""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from ipaddress import ip_address
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from microcredentials.domain.address import host_in_ascii

TIMEOUT = 20
"""Seconds until a server that says nothing counts as silent."""

_ANSWERS_SOMEBODY = frozenset({401, 402, 403, 405, 406, 407, 429, 451, 999})
"""The page is there, but not for a program; people may well see it. (999 is what LinkedIn tells programs.)"""

_HEADERS = {"User-Agent": "microcredentials-links/1 (checks addresses in a course catalogue)", "Accept": "*/*"}


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a learner would find something, and in a few words why not."""

    is_there: bool
    reason: str = ""


def is_public(host: str) -> bool:
    """Whether all that a host name stands for is on the public network, so that no visit stays inside this one."""
    found = socket.getaddrinfo(host, None, proto=socket.IPPROTO_TCP)
    return all(ip_address(str(where[4][0]).partition("%")[0]).is_global for where in found)


def visit(address: str, may_visit: Callable[[str], bool] = is_public, timeout: float = TIMEOUT) -> Answer:
    """Look at one http or https address; first without its content, then with it where a server wants that.

    ``may_visit`` is asked about every host, also about those that a server leads on to.
    """
    answer = _ask(address, "HEAD", may_visit, timeout)
    return answer if answer.is_there else _ask(address, "GET", may_visit, timeout)


class _Refused(Exception):  # noqa: N818  a visit that is not made is no fault
    """A server leads to where no learner can go."""


class _Redirects(HTTPRedirectHandler):
    def __init__(self, may_visit: Callable[[str], bool]) -> None:
        self._may_visit = may_visit

    def redirect_request(self, req, fp, code, msg, headers, newurl):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202, PLR0913, PLR0917  as urllib has it
        _require(newurl, self._may_visit)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _ask(address: str, method: str, may_visit: Callable[[str], bool], timeout: float) -> Answer:
    try:
        _require(address, may_visit)
        opener = build_opener(ProxyHandler(), _Redirects(may_visit))
        with opener.open(Request(_in_ascii(address), headers=_HEADERS, method=method), timeout=timeout):  # noqa: S310  only http and https get here
            return Answer(is_there=True)
    except HTTPError as error:
        error.close()
        return Answer(error.code in _ANSWERS_SOMEBODY, _status_in_words(error.code))
    except _Refused:
        return Answer(is_there=False, reason="it leads out of the public web")
    except URLError as error:
        return Answer(is_there=False, reason=_fault_in_words(error.reason))
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Answer(is_there=False, reason=_fault_in_words(error))


def _require(address: str, may_visit: Callable[[str], bool]) -> None:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or not may_visit(parts.hostname):
        raise _Refused


def _in_ascii(address: str) -> str:
    """The address as it goes over the network: letters beyond ASCII are coded, what is coded stays."""
    parts = urlsplit(address)
    path, query = (quote(part, safe="%/:=&?~#+!$,;'@()*[]") for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme, host_in_ascii(address), path, query, ""))


def _status_in_words(code: int) -> str:
    known = code in {status.value for status in HTTPStatus}
    return f"the server says {code}{f' ({HTTPStatus(code).phrase})' if known else ''}"


def _fault_in_words(fault: object) -> str:
    if isinstance(fault, socket.gaierror):
        return "no such host is known"
    if isinstance(fault, TimeoutError):
        return "the server does not answer in time"
    if isinstance(fault, ssl.SSLError):
        return "the connection is not secure"
    if isinstance(fault, ConnectionError):
        return "the server takes no connection"
    return "the server cannot be reached"
