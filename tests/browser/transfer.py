"""What a browser has asked for, counted as it came over the wire: compressed, with headers."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Request


class Transfer:
    """Counts from its making on, what pages ask and what their workers ask."""

    def __init__(self, context: BrowserContext) -> None:
        self._asked: list[Request] = []
        self._finished: list[Request] = []
        context.on("request", self._note_start)
        context.on("requestfinished", self._note_end)

    @property
    def size(self) -> int:
        """Bytes of all that has come."""
        return sum(self.sizes().values())

    @property
    def addresses(self) -> list[str]:
        """All addresses that were asked, but for what a page holds in itself."""
        return [request.url for request in self._asked if not request.url.startswith(("data:", "blob:"))]

    def sizes(self) -> dict[str, int]:
        """Bytes by address, the most first."""
        found: dict[str, int] = {}
        for request in self._finished:
            sizes = request.sizes()
            size = sizes["responseBodySize"] + sizes["responseHeadersSize"]
            found[request.url] = found.get(request.url, 0) + size
        return dict(sorted(found.items(), key=lambda pair: -pair[1]))

    def _note_start(self, request: Request) -> None:
        self._asked.append(request)

    def _note_end(self, request: Request) -> None:
        self._finished.append(request)
