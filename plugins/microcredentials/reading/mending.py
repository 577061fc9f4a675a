"""Read a text that cannot be read as it stands: explain, mend in memory, read again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from microcredentials.reading.draft import Draft
from microcredentials.reading.finding import Finding
from microcredentials.reading.trouble import Trouble
from microcredentials.reading.value_tree import Tree, read_tree
from microcredentials.reading.yaml_diagnosis import diagnoses
from microcredentials.reading.yaml_diagnosis.diagnosis import Diagnosis
from microcredentials.reading.yaml_diagnosis.last_resort import without_the_rest
from microcredentials.reading.yaml_diagnosis.scene import Scene

MOST_REPAIRS = 15
"""Mistakes that are explained in one file; whoever made more mends these first."""

_UNSURE = "MC022"


@dataclass(slots=True)
class _Progress:
    draft: Draft
    tree: Tree
    findings: list[Finding]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class MendedTree:
    """What could be read after all; the findings say what had to be mended."""

    draft: Draft
    tree: Tree
    findings: tuple[Finding, ...]
    complete: bool


def read_mended(draft: Draft) -> MendedTree:
    """Read the draft, mending it for as long as something is in the way."""
    progress = _Progress(draft, read_tree(draft), [])
    repairs = 0
    while progress.tree.trouble is not None and repairs < MOST_REPAIRS:
        _mend_once(progress, progress.tree.trouble)
        repairs += 1
    if progress.tree.trouble is not None:
        rest = without_the_rest(Scene(progress.draft, progress.tree.trouble))
        _accept(progress, rest, read_tree(progress.draft.mended(rest.edits)))
    return MendedTree(progress.draft, progress.tree, tuple(progress.findings), progress.complete)


def _mend_once(progress: _Progress, trouble: Trouble) -> None:
    for diagnosis in diagnoses(Scene(progress.draft, trouble)):
        if diagnosis.finding.code != _UNSURE and _told_before(progress, diagnosis.finding):
            continue
        mended = progress.draft.mended(diagnosis.edits)
        tree = read_tree(mended)
        if _leads_further(trouble, tree.trouble, diagnosis, _growth(progress.draft, mended, trouble.mark.line)):
            _accept(progress, diagnosis, tree)
            return


def _told_before(progress: _Progress, finding: Finding) -> bool:
    """Whether a later place in the same line was explained already: then that explanation was not enough."""
    mark = progress.draft.original(finding.mark)
    return any(one.mark.line == mark.line and one.mark >= mark for one in progress.findings)


def _accept(progress: _Progress, diagnosis: Diagnosis, tree: Tree) -> None:
    finding = diagnosis.finding
    mark = progress.draft.original(finding.mark)
    known = {one.mark.line for one in progress.findings}
    if finding.code == _UNSURE and mark.line in known:
        progress.findings = [
            replace(one, suggestion=None) if one.mark.line == mark.line else one for one in progress.findings
        ]
    else:
        progress.findings.append(
            replace(finding, mark=mark, owner=finding.owner and progress.draft.original(finding.owner))
        )
    progress.draft = progress.draft.mended(diagnosis.edits)
    progress.tree = tree
    progress.complete = progress.complete and diagnosis.complete


def _leads_further(before: Trouble, after: Trouble | None, diagnosis: Diagnosis, growth: int) -> bool:
    """Whether the mended text can be read beyond the place that was explained."""
    if after is None or after.mark.line > before.mark.line:
        return True
    if after.mark == before.mark and after.words != before.words:
        return diagnosis.finding.mark.line < before.mark.line
    if after.mark.line == before.mark.line:
        return after.mark.column > before.mark.column + max(growth, 0) and bool(diagnosis.edits)
    return after.mark.line > diagnosis.finding.mark.line


def _growth(before: Draft, after: Draft, line: int) -> int:
    number = min(line, len(before.lines)) - 1
    return len(after.lines[number]) - len(before.lines[number])
