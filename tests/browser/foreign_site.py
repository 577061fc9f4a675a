"""A university's page on a server of its own, with the policy of a careful administrator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep
from typing import Any
from urllib.parse import urlsplit

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Northern University</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/style.css"></head>
<body><header><b>Northern University</b><nav><a href="/study">Study</a> <a href="/research">Research</a></nav></header>
<main><h1>Short courses</h1><p>What you can learn with us and our partners this year.</p>
{}
<p id="after">Questions? Come to the study advice.</p></main></body></html>"""

_LATE = 0.2  # seconds after which the style sheet comes, so that our script is there before it

_STYLE = """
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.55 Georgia, serif; color: #1c1c28; background: #fff; }
header { background: #4a1031; color: #fff; padding: 1.25rem clamp(1rem, 5vw, 4rem); display: flex; gap: 2rem; }
header a { color: #fff; margin-right: 1rem; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2rem) 4rem; }
h1 { font-size: 2.25rem; margin: .5rem 0; }
.dark { color-scheme: dark; background: #16131a; color: #eee; }
microcredential-courses { margin-block: 1.5rem; --portfolio-accent: #8a1550; }
"""


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, pages: Mapping[str, str], policy: str, *arguments: Any) -> None:
        self.pages = pages
        self.policy = policy
        super().__init__(*arguments)

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        is_style = path == "/style.css"
        if is_style:
            sleep(_LATE)
        content = _STYLE if is_style else self.pages.get(path, "")
        self.send_response(200 if content else 404)
        self.send_header("Content-Type", "text/css" if is_style else "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", self.policy)
        self.end_headers()
        self.wfile.write(content.encode())

    def log_message(self, *_: object) -> None:
        """Keep the tests' output for the tests."""


@contextmanager
def foreign_site(contents: Mapping[str, str], portfolio: str) -> Iterator[str]:
    """The address of a site whose pages hold ``contents`` (path -> markup) and allow what the portfolio needs only."""
    parts = urlsplit(portfolio)
    origin = f"{parts.scheme}://{parts.netloc}"
    policy = f"default-src 'none'; style-src 'self'; script-src {origin}; frame-src {origin}"
    pages = {path: _PAGE.format(markup) for path, markup in contents.items()}
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, pages, policy))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
