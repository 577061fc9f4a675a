"""A web server as a site gets it: files below some path, compressed, with a page for missing addresses."""

from __future__ import annotations

import gzip
import mimetypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

BASE = "/portfolio/"
_COMPRESSED = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}


class Handler(BaseHTTPRequestHandler):
    """Answers for the files of one site below ``BASE``."""

    protocol_version = "HTTP/1.1"

    def __init__(self, site: Path, *arguments: Any) -> None:
        self.site = site
        super().__init__(*arguments)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self.site / path.removeprefix(BASE)
        if file.is_dir() and path.endswith("/"):
            file /= "index.html"
        if path.startswith(BASE) and file.is_file():
            self._answer(HTTPStatus.OK, file)
        else:
            self._answer(HTTPStatus.NOT_FOUND, self.site / "404.html")

    def _answer(self, status: HTTPStatus, file: Path) -> None:
        content = file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
        if file.suffix in _COMPRESSED:
            content = gzip.compress(content, compresslevel=6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Keep the tests' output for the tests."""


class Server(ThreadingHTTPServer):
    """A server that takes it calmly when a browser hangs up."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site while it is served."""
    server = Server(("127.0.0.1", 0), partial(Handler, site))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
