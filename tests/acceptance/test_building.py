"""What a build does with the entries it finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.acceptance.building import build, built, contents, copied_checkout

ONE_COURSE = "courses/su/bulgarian-first-steps.yml"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return copied_checkout(tmp_path / "checkout")


def add(checkout: Path, line: str, path: str = ONE_COURSE) -> None:
    with (checkout / path).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")


def test_errors_in_entries_are_all_listed_and_leave_the_last_site_alone(checkout: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the last site", encoding="utf-8")
    add(checkout, "titel: A slip")
    add(checkout, "hyperlink: A second slip", path="partners/su.yml")

    run = build(site, root=checkout)

    assert run.returncode == 1
    told = run.stdout + run.stderr
    assert f"{ONE_COURSE}:" in told
    assert "partners/su.yml:" in told
    assert "Traceback" not in told
    assert contents(site) == {"index.html": b"the last site"}


def test_warnings_about_entries_are_told_and_end_no_strict_build(checkout: Path, tmp_path: Path) -> None:
    add(checkout, "recognition: ")

    run = build(tmp_path / "site", root=checkout)

    assert run.returncode == 0, run.stderr
    assert "warning: recognition:" in run.stderr


def test_spliced_pages_are_those_that_the_theme_renders_in_full(checkout: Path, tmp_path: Path) -> None:
    spliced = contents(built(tmp_path / "spliced", root=checkout))
    configuration = checkout / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    through_theme = text.replace("- microcredentials:\n", "- microcredentials:\n      page_rendering: theme\n")
    assert through_theme != text
    configuration.write_text(through_theme, encoding="utf-8")

    rendered = contents(built(tmp_path / "rendered", root=checkout))

    assert len([path for path in rendered if path.startswith("courses/")]) > 40
    assert [path for path in spliced | rendered if spliced.get(path) != rendered.get(path)] == []


def test_a_site_is_the_same_when_it_is_built_again(site: Path, tmp_path: Path) -> None:
    assert contents(built(tmp_path / "again")) == contents(site)


def test_a_site_may_replace_a_template_of_the_tool(checkout: Path, tmp_path: Path) -> None:
    footer = checkout / "overrides/microcredentials/shell/footer.html"
    footer.parent.mkdir(parents=True)
    footer.write_text("<footer>Our own {{ alliance.name }}</footer>", encoding="utf-8")

    site = built(tmp_path / "site", root=checkout)

    for page in ("index.html", "catalogue/index.html", "about/fees/index.html"):
        assert "<footer>Our own Transform4Europe</footer>" in (site / page).read_text(encoding="utf-8")
    assert 'class="foot"' not in (site / "index.html").read_text(encoding="utf-8")


def test_a_site_may_fill_a_block_of_the_document(checkout: Path, tmp_path: Path) -> None:
    (checkout / "overrides/main.html").write_text(
        '{% extends "microcredentials/document.html" %}'
        '{% block extrahead %}<meta name="own" content="{{ page.title | e }}">{% endblock %}',
        encoding="utf-8",
    )

    site = built(tmp_path / "site", root=checkout)

    for page, title in (("catalogue/index.html", "Courses"), ("about/fees/index.html", "What does it cost?")):
        assert f'<meta name="own" content="{title}">' in (site / page).read_text(encoding="utf-8")
