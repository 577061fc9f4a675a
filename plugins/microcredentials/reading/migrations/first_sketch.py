"""From the names of the first sketch of the course format to those of today, one step for each name.

Each step takes the blocks of a file and gives them back changed, or as they are where it finds nothing to do. A step
never overwrites a field that is there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from microcredentials.reading.migrations.blocks import STEP, Block, Blocks

if TYPE_CHECKING:
    from collections.abc import Callable

_TYPE = re.compile(r"^(?P<before>\s*(?:- +)?(?:\{ *)?|[^'\"]*[{,] *)type(?=: )")
"""The name of a part at the beginning of a line or in braces, and never in a text between quotation marks."""

_BLOCK_TEXT = re.compile(r": *[|>][-+0-9]*$")
_WHOLE_NUMBER = re.compile(r"[\"']?([0-9]+)[\"']?( +#.*)?")


def provider_is_a_list(blocks: Blocks) -> Blocks:
    """``provider: su`` is ``providers: su``."""
    return _renamed(blocks, "provider", "providers")


def isced_f_is_fields(blocks: Blocks) -> Blocks:
    """``isced_f`` is ``fields``."""
    return _renamed(blocks, "isced_f", "fields")


def seats_are_places(blocks: Blocks) -> Blocks:
    """``seats`` are ``places``."""
    return _renamed(blocks, "seats", "places")


def duration_names_its_unit(blocks: Blocks) -> Blocks:
    """``duration_weeks: 10`` is ``duration: 10 weeks``."""
    block = blocks.get("duration_weeks")
    weeks = _WHOLE_NUMBER.fullmatch(block.written) if block else None
    if block is None or weeks is None or "duration" in blocks:
        return blocks
    unit = "week" if int(weeks[1]) == 1 else "weeks"
    line = f"duration: {int(weeks[1])} {unit}{weeks[2] or ''}"
    return blocks.with_field("duration_weeks", replace(block, name="duration", lines=(line,)))


def eqf_is_part_of_level(blocks: Blocks) -> Blocks:
    """``eqf: 6`` is ``level: {eqf: 6}``."""
    return _moved(blocks, "eqf", ("level", "eqf"))


def grading_is_part_of_assessment(blocks: Blocks) -> Blocks:
    """``grading`` is ``assessment.grading``."""
    return _moved(blocks, "grading", ("assessment", "grading"))


def homepage_is_a_link(blocks: Blocks) -> Blocks:
    """``homepage`` is ``links.homepage``."""
    return _moved(blocks, "homepage", ("links", "homepage"))


def admission_is_how_to_apply(blocks: Blocks) -> Blocks:
    """``admission`` is ``application.how``."""
    return _moved(blocks, "admission", ("application", "how"))


def schedule_is_a_run(blocks: Blocks) -> Blocks:
    """``schedule`` with ``start`` and ``end`` is the only one of the ``offerings``."""
    block = blocks.get("schedule")
    if block is None or "offerings" in blocks or not block.has_parts_below:
        return blocks
    parts = block.lines[1:]
    indents = [len(line) - len(line.lstrip()) for line in parts if line.strip()]
    if not indents or indents[0] != min(indents) or parts[0].lstrip().startswith("#"):
        return blocks
    plain = [line[indents[0] :] for line in parts]
    run = (f"{STEP}- {plain[0]}", *(f"{STEP}  {line}" if line else line for line in plain[1:]))
    return blocks.with_field("schedule", replace(block, name="offerings", lines=("offerings:", *run)))


def deadline_belongs_to_its_run(blocks: Blocks) -> Blocks:
    """``application_deadline`` is ``apply_by`` of the only run."""
    block, runs = blocks.get("application_deadline"), blocks.get("offerings")
    only_one = runs is not None and sum(line.startswith(f"{STEP}- ") for line in runs.lines) == 1
    if block is None or runs is None or not only_one or "{" in runs.lines[1]:
        return blocks
    deadline = block.called("apply_by")
    run = replace(runs, lines=(*runs.lines, *deadline.lead, *deadline.below(f"{STEP}  ")))
    return blocks.with_field("application_deadline", None).with_field("offerings", run)


def outcomes_are_of_a_kind(blocks: Blocks) -> Blocks:
    """``type`` of a learning outcome is its ``kind``."""
    block = blocks.get("learning_outcomes")
    if block is None or any(_BLOCK_TEXT.search(line) for line in block.lines):
        return blocks
    lines = tuple(_TYPE.sub(r"\g<before>kind", line) for line in block.lines[1:])
    return blocks.with_field("learning_outcomes", replace(block, lines=(block.lines[0], *lines)))


def pace_has_no_hyphen(blocks: Blocks) -> Blocks:
    """``self-paced`` is ``self_paced``, ``time-bound`` is ``time_bound``."""
    block = blocks.get("pace")
    if block is None:
        return blocks
    line = re.sub(r"(?<=self)-(?=paced)|(?<=time)-(?=bound)", "_", block.lines[0], count=1)
    return blocks.with_field("pace", replace(block, lines=(line, *block.lines[1:])))


def id_is_the_path(blocks: Blocks) -> Blocks:
    """``id`` goes: what an entry is called, its path says."""
    return blocks.without("id")


def modified_comes_from_git(blocks: Blocks) -> Blocks:
    """``modified`` goes: when an entry last changed, Git knows."""
    return blocks.without("modified")


def _renamed(blocks: Blocks, old: str, new: str) -> Blocks:
    block = blocks.get(old)
    return blocks if block is None or new in blocks else blocks.with_field(old, block.called(new))


def _moved(blocks: Blocks, old: str, way: tuple[str, str]) -> Blocks:
    """A field made part of a group, which is begun where it is missing; one in braces stays as it is."""
    group_name, part_name = way
    block, group = blocks.get(old), blocks.get(group_name)
    if block is None or (group is not None and not group.has_parts_below):
        return blocks
    part = block.called(part_name)
    if group is None:
        return blocks.with_field(old, Block(group_name, (f"{group_name}:", *part.below(STEP)), block.lead))
    return blocks.with_field(old, None).with_field(group_name, group.with_part(part))


STEPS: tuple[Callable[[Blocks], Blocks], ...] = (
    provider_is_a_list,
    isced_f_is_fields,
    seats_are_places,
    duration_names_its_unit,
    eqf_is_part_of_level,
    grading_is_part_of_assessment,
    homepage_is_a_link,
    admission_is_how_to_apply,
    schedule_is_a_run,
    deadline_belongs_to_its_run,
    outcomes_are_of_a_kind,
    pace_has_no_hyphen,
    id_is_the_path,
    modified_comes_from_git,
)
"""All steps in the order in which they are taken."""

SIGNS = re.compile(
    rb"^[\"']?(?:provider|isced_f|seats|duration_weeks|eqf|grading|homepage|admission|schedule|application_deadline"
    rb"|id|modified)[\"']?\s*:|\btype:|(?:self|time)-(?:paced|bound)",
    re.MULTILINE,
)
"""What stands in every file in which a step finds something to do: most files need no closer look."""
