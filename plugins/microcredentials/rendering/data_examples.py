"""A few lines of code that read the published JSON, for the page "Data"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from microcredentials.rendering.setting import Setting

_IN_THE_BROWSER = """\
const answer = await fetch("{address}");
const {{ courses }} = await answer.json();
const online = courses.filter((course) => course.mode === "online");
const ours = online.filter((course) => course.resolved?.providers.includes("{partner}"));"""
_IN_PYTHON = """\
import json, urllib.request

with urllib.request.urlopen("{address}") as answer:
    courses = json.load(answer)["courses"]
for course in courses:
    for fee in course.get("resolved", {{}}).get("fees", []):
        if fee["audience"] == "{audience}":
            print(course["id"], fee.get("amount"))  # {{"min": 120, "max": 120}}, "on_request" or "unknown\""""


def browser_example(address: str, setting: Setting) -> str:
    """JavaScript: the online courses of one university."""
    return _IN_THE_BROWSER.format(address=address, partner=next(iter(setting.portfolio.partners), ""))


def python_example(address: str, setting: Setting) -> str:
    """Python: what each course costs the last audience of the alliance, which is the widest."""
    return _IN_PYTHON.format(address=address, audience=next(reversed(list(setting.portfolio.alliance.audiences)), ""))
