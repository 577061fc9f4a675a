"""A complete HTML document from a page, for sites that no generator builds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.rendering.environment import environment_for, render
from microcredentials.rendering.setting import Setting
from microcredentials.rendering.shell import shell_of
from microcredentials.rendering.translator import translator_for

if TYPE_CHECKING:
    from pathlib import Path

    from microcredentials.domain.portfolio import Portfolio
    from microcredentials.rendering.page import Circumstances, Page


def render_document(
    page: Page, portfolio: Portfolio, circumstances: Circumstances, overrides: Path | None = None
) -> str:
    """The page with its shell, from ``<!doctype html>`` on."""
    setting = Setting(portfolio, circumstances, translator_for(page.language))
    environment = environment_for(page.language, overrides)
    shell = shell_of(page, setting, environment)
    name = portfolio.alliance.short_name or portfolio.alliance.name
    site_name = setting.say("{alliance} microcredentials").format(
        alliance=name.in_language(page.language) if name else ""
    )
    return render(environment, "document.html", page=page, shell=shell, site_name=site_name.strip())
