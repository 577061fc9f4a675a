"""What `mkdocs serve` does between builds, without a server."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from tests.live_checkout import LiveCheckout, beside, known_of, live_checkout

from microcredentials.rendering.page import Page
from mkdocs_microcredentials.preview import Preview, WholeBuild
from mkdocs_microcredentials.preview_server import PreviewServer

LOG = logging.LoggerAdapter(logging.getLogger("preview"), {})


@dataclass
class Serving:
    """A preview with a built site; ``builds`` counts whole builds, each of which fails while ``fails``."""

    checkout: LiveCheckout
    site: Path
    fails: bool = False
    builds: int = 0
    preview: Preview = field(init=False)

    def __post_init__(self) -> None:
        root = self.checkout.root
        self.preview = Preview(root, LOG)
        self.begin()
        docs = root / "docs"
        docs.mkdir()
        folders = [root / name for name in ("courses", "partners", "programmes")]
        self.rebuild = self.preview.watch(folders, [str(docs)], self.build)

    def begin(self) -> None:
        portfolio = self.preview.portfolio()
        self.preview.live.begin(portfolio, known_of(portfolio), beside)
        config = MkDocsConfig()
        config.load_dict({"site_dir": str(self.site), "docs_dir": str(self.checkout.root / "docs")})
        self.preview.begin(WholeBuild(config, frozenset({"", "catalogue/"}), _shell))

    def build(self) -> None:
        self.builds += 1
        if self.fails:
            raise PluginError("No.")

    def get(self, path: str) -> str:
        """What a browser is sent."""
        answers: list[Any] = []
        server = PreviewServer(self._files, self.preview, "/")
        body = b"".join(server({"PATH_INFO": f"/{path}"}, lambda *begun: answers.append(begun)))  # type: ignore[arg-type]
        assert int(dict(answers[0][1])["Content-Length"]) == len(body)
        return body.decode()

    def _files(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        file = self.site / environ["PATH_INFO"].lstrip("/") / "index.html"
        content = file.read_bytes() if file.is_file() else b"<body>Not found</body>"
        start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(content)))])
        return io.BytesIO(content)


def _shell(page: Page) -> str:
    return f"<html><title>{page.title}</title><body>{page.body}</body></html>"


@pytest.fixture
def serving(tmp_path: Path) -> Serving:
    return Serving(live_checkout(tmp_path / "checkout"), tmp_path / "site")


def test_an_edited_course_is_seen_without_a_whole_build(serving: Serving) -> None:
    path = serving.checkout.courses[0]
    serving.checkout.change(path, title="Waterfalls")

    serving.rebuild()

    assert "<title>Waterfalls</title>" in serving.get(path.removesuffix(".yml") + "/")
    assert "Waterfalls" in serving.get("catalogue/")
    assert serving.builds == 0


def test_nothing_is_written_that_nobody_asks_for(serving: Serving) -> None:
    serving.checkout.change(serving.checkout.courses[0], title="Waterfalls")

    serving.rebuild()
    serving.get("catalogue/")

    assert [file.relative_to(serving.site).as_posix() for file in serving.site.rglob("*.*")] == ["catalogue/index.html"]


def test_the_page_of_a_deleted_course_goes(serving: Serving) -> None:
    path = serving.checkout.courses[-1]
    page = path.removesuffix(".yml") + "/"
    serving.checkout.change(path, title="Waterfalls")
    serving.rebuild()
    assert "Waterfalls" in serving.get(page)
    (serving.checkout.root / path).unlink()

    serving.rebuild()

    assert "Not found" in serving.get(page)


def test_errors_lie_over_every_page_until_they_are_mended(serving: Serving) -> None:
    path = serving.checkout.courses[0]
    text = serving.checkout.text(path)
    serving.checkout.write(path, "title: [\n")
    serving.rebuild()

    shown = serving.get("catalogue/")

    assert 'role="alert"' in shown
    assert f"<code>{path}:1:8</code>" in shown
    serving.checkout.write(path, text)
    serving.rebuild()
    assert 'role="alert"' not in serving.get("catalogue/")


def test_errors_are_told_once(serving: Serving, caplog: pytest.LogCaptureFixture) -> None:
    broken, other, *_ = serving.checkout.courses
    serving.checkout.write(broken, "title: [\n")
    serving.rebuild()
    serving.checkout.change(other, places=7)
    serving.rebuild()

    assert caplog.text.count(f"{broken}:1:8: error:") == 1


@pytest.mark.parametrize("changed", ["docs/guide.md", "partners/alliance.yml", "partners/logo.svg"])
def test_what_is_no_course_university_or_programme_takes_a_whole_build(serving: Serving, changed: str) -> None:
    file = serving.checkout.root / changed
    file.write_text(f"{file.read_text(encoding='utf-8') if file.exists() else ''}\n", encoding="utf-8")

    serving.rebuild()

    assert serving.builds == 1


def test_a_whole_build_that_failed_is_made_up_for(serving: Serving) -> None:
    (serving.checkout.root / "docs/guide.md").write_text("# Guide\n", encoding="utf-8")
    serving.fails = True
    with pytest.raises(PluginError):
        serving.rebuild()
    serving.fails = False
    serving.checkout.change(serving.checkout.courses[0], places=7)

    serving.rebuild()

    assert serving.builds == 2


def test_a_start_with_a_broken_course_shows_the_others_and_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    checkout = live_checkout(tmp_path / "checkout")
    broken = checkout.courses[-1]
    checkout.write(broken, "title: [\n")

    serving = Serving(checkout, tmp_path / "site")

    assert f"{broken}:1:8: error:" in caplog.text
    assert 'role="alert"' in serving.get("catalogue/")


def test_a_start_with_a_broken_alliance_ends_with_what_is_wrong(tmp_path: Path) -> None:
    checkout = live_checkout(tmp_path)
    checkout.change("partners/alliance.yml", edition="next year")

    with pytest.raises(PluginError, match=r"partners/alliance\.yml:\d+:\d+: error:"):
        Preview(tmp_path, LOG).portfolio()
