"""Addresses as RFC 3986 and RFC 3987 allow them: browsers forgive more than the readers of linked data do."""

from __future__ import annotations

import re
from urllib.parse import quote

_FORBIDDEN = re.compile(r'%(?![0-9A-Fa-f]{2})|[\x00-\x20\x7f"<>\[\]\\^`{|}]')
_SAFE_IN_MAILBOX = "!$'*+@"
"""Besides letters, digits, ``-``, ``.``, ``_`` and ``~``."""


def web_uri(address: str) -> str:
    """A web address in which whatever may not stand there is percent-encoded; letters of all scripts may."""
    before, mark, fragment = address.partition("#")
    return _FORBIDDEN.sub(_encoded, before) + mark + _FORBIDDEN.sub(_encoded, fragment).replace("#", "%23")


def mailbox_uri(email: str) -> str:
    """The address of a mailbox (RFC 6068)."""
    return f"mailto:{quote(email, safe=_SAFE_IN_MAILBOX)}"


def _encoded(found: re.Match[str]) -> str:
    return f"%{ord(found[0]):02X}"
