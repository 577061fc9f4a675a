"""The server of `mkdocs serve`, told to make a page before it sends it, and to lay findings over it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from mkdocs_microcredentials.findings_overlay import laid_over

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from mkdocs_microcredentials.preview import Preview

_LIVE_RELOAD = "/livereload/"


class PreviewServer:
    """A WSGI application around MkDocs's, whose files it freshens before each answer."""

    def __init__(self, app: WSGIApplication, preview: Preview, mount_path: str) -> None:
        self._app = app
        self._preview = preview
        self._mount_path = mount_path

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """The answer to a request."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")  # PEP 3333 hands bytes as Latin-1
        if path.startswith(_LIVE_RELOAD):
            return self._app(environ, start_response)
        if path.startswith(self._mount_path):
            self._preview.freshen(path.removeprefix(self._mount_path))
        return self._answer(environ, start_response, self._preview.overlay)

    def _answer(self, environ: WSGIEnvironment, start_response: StartResponse, overlay: str) -> Iterable[bytes]:
        if not overlay:
            return self._app(environ, start_response)
        begun: list[Any] = []

        def begin(*arguments: Any) -> Callable[[bytes], object]:
            begun.extend(arguments)
            return _write_nothing

        with closing(_Closable(self._app(environ, begin))) as answer:
            body = b"".join(answer.parts)
        status, headers, *rest = begun
        if any(name.lower() == "content-type" and kind.startswith("text/html") for name, kind in headers):
            body = laid_over(body, overlay)
            headers = [(name, value) for name, value in headers if name.lower() != "content-length"]
            headers.append(("Content-Length", str(len(body))))
        start_response(status, headers, *rest)
        return [body]


class _Closable:
    """An answer, which WSGI wants closed if it can be."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self.parts = parts

    def close(self) -> None:
        """Let go of the file that is sent."""
        getattr(self.parts, "close", bool)()


def _write_nothing(_content: bytes) -> None:
    """MkDocs returns its answers and writes none."""
