"""Where the pictures lie that networks show beside a link, and their size; known without what draws them."""

from __future__ import annotations

from microcredentials.rendering.assets import FOLDER

WIDTH, HEIGHT = 1200, 630
SITE_PICTURE = f"{FOLDER}cards/site.png"


def course_picture(id_: str) -> str:
    """Where the picture of a course lies, if pictures are made."""
    return f"{FOLDER}cards/{id_}.png"
