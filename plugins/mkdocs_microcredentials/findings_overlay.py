"""What `mkdocs serve` lays over its pages while entries have errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from microcredentials.domain.problem import Problem

MOST_SHOWN = 20
"""Findings in the page; the terminal tells all."""

_STYLE = Markup("""<style>
.mc-findings { position: fixed; inset: auto 0 0; z-index: 1000; max-height: 60vh; overflow: auto; padding: .75rem 1rem;
  border-top: 4px solid #c02d1b; background: #fff6f4; color: #2b1512; font: 1rem/1.45 system-ui, sans-serif;
  box-shadow: 0 -4px 24px #0003; overflow-wrap: anywhere; }
.mc-findings > * { max-width: 70rem; margin-inline: auto; }
.mc-findings summary { font-weight: 700; cursor: pointer; padding: .25rem 7rem .25rem 0; }
.mc-findings ul { margin: .5rem 0 0; padding: 0; list-style: none; }
.mc-findings li { margin: 0; padding: .5rem 0; border-top: 1px solid #0002; }
.mc-findings code { font: .875rem ui-monospace, monospace; }
.mc-findings button { position: absolute; inset: .75rem 1rem auto auto; padding: .25rem .75rem; font: inherit;
  color: inherit; background: none; border: 1px solid; border-radius: .25rem; cursor: pointer; }
.mc-findings :focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  .mc-findings { background: #2b1512; color: #ffece8; border-color: #ff8a75; }
  .mc-findings li { border-color: #fff3; }
  .mc-findings :focus-visible { outline-color: #a8c7fa; }
}
@media print { .mc-findings { display: none; } }
</style>""")
_SCRIPT = Markup("""<script>
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelector(".mc-findings")?.remove();
});
</script>""")
_FRAME = Markup(
    '{}<section class="mc-findings" role="alert" aria-label="Errors in the entries"><details open><summary>{}</summary>'
    '<ul>{}</ul></details><button type="button" onclick="this.parentElement.remove()">Hide</button></section>{}'
)
_LINE = Markup("<li><code>{}:{}:{}</code> <strong>{}</strong>: {} <code>[{}]</code>{}</li>")
_INSTEAD = Markup("<br>Write: <code>{}</code>")


def overlay_of(errors: Sequence[Problem]) -> str:
    """A region that a screen reader reads out and that the keyboard can fold and hide; empty without errors."""
    if not errors:
        return ""
    number = "1 error" if len(errors) == 1 else f"{len(errors):,} errors"
    head = f"{number} in the entries. The pages show the last state without any."
    lines = [_line(problem) for problem in errors[:MOST_SHOWN]]
    if hidden := len(errors) - len(lines):
        lines.append(Markup("<li>{} more stand in the terminal.</li>").format(f"{hidden:,}"))
    return str(_FRAME.format(_STYLE, head, Markup("").join(lines), _SCRIPT))


def laid_over(html: bytes, overlay: str) -> bytes:
    """A page with the overlay as the last thing in it."""
    before, end, after = html.rpartition(b"</body>")
    return b"".join((before, overlay.encode(), end, after)) if end else html + overlay.encode()


def _line(problem: Problem) -> Markup:
    instead = _INSTEAD.format(problem.suggestion) if problem.suggestion else ""
    line, column = problem.mark
    return _LINE.format(problem.path, line, column, problem.field, problem.sentence, problem.code, instead)
