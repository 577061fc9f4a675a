from __future__ import annotations

import sys
from gettext import NullTranslations
from pathlib import Path

import pytest

from microcredentials.rendering.environment import environment_for
from microcredentials.rendering.translator import Translator

NAME = "parts/page_numbers.html"
fresh = environment_for.__wrapped__


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of compiled code of its own."""
    folder = tmp_path / "kept"
    folder.mkdir(mode=0o755)
    monkeypatch.setattr(sys, "pycache_prefix", str(folder))
    return folder


def files_in(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file())


def code_of(language: str = "en") -> object:
    return fresh(language).get_template(NAME).root_render_func.__code__


def without_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr("jinja2.Environment.compile", fail)


def test_a_template_is_compiled_once_for_all_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    first = code_of()
    without_compiler(monkeypatch)
    assert code_of() == first


def test_each_language_has_code_of_its_own(kept: Path) -> None:
    code_of("en")
    code_of("xx")
    assert len(files_in(kept)) == 2


class OtherWords(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"{message} in other words"


def test_code_with_other_words_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_of()
    translator = Translator("en", OtherWords())
    monkeypatch.setattr("microcredentials.rendering.environment.translator_for", lambda _: translator)
    assert code_of() != before
    assert fresh("en").preprocess('{{ _("Pages") }}') == '{{ "Pages in other words" }}'


@pytest.mark.parametrize("harm", [b"", b"no code", None])
def test_a_broken_file_is_made_anew(kept: Path, harm: bytes | None) -> None:
    code_of()
    file = files_in(kept)[0]
    whole = file.read_bytes()
    file.write_bytes(whole[:-5] if harm is None else harm)
    code_of()
    assert file.read_bytes() == whole


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells by other means who may write")
def test_nothing_is_run_from_where_anybody_may_write(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code_of()
    files_in(kept)[0].parent.chmod(0o777)
    without_compiler(monkeypatch)
    with pytest.raises(AssertionError, match="compiled again"):
        code_of()


def test_a_folder_that_cannot_be_used_only_costs_time(kept: Path) -> None:
    kept.rmdir()
    kept.write_text("no folder", encoding="utf-8")
    code_of()


def test_templates_of_a_site_are_not_kept(kept: Path, tmp_path: Path) -> None:
    (tmp_path / "site" / "parts").mkdir(parents=True)
    (tmp_path / "site" / NAME).write_text("ours", encoding="utf-8")
    assert fresh("en", tmp_path / "site").get_template(NAME).render() == "ours"
    assert files_in(kept) == []
