"""A branch with a proposal, made of Git's objects: no file of the work at hand is touched."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from microcredentials.history.git import NoSuchState, answer, commit_of, raw_answer

if TYPE_CHECKING:
    from collections.abc import Mapping


def has_branch(root: Path, branch: str) -> bool:
    """Whether the repository has a branch of this name."""
    return answer(root, "rev-parse", "--verify", "--quiet", f"refs/heads/{branch}") is not None


def propose(root: Path, branch: str, files: Mapping[str, bytes], message: str) -> None:
    """Make a branch that holds the present commit and one more, in which ``files`` have these contents.

    The paths are relative to ``root`` and stand in the present commit. Raises :class:`NoSuchState`, also
    where the branch is there already.
    """
    base = commit_of(root, "HEAD")
    if has_branch(root, branch):
        raise NoSuchState(f"There is a branch `{branch}` already; it is left as it is.")
    tree = _tree(root, base, files)
    commit = raw_answer(root, "commit-tree", "-p", base, "-F", "-", tree, given=message.encode())
    if commit is None:
        raise NoSuchState(
            "Git could not make a commit; tell it who you are with `git config user.name` and `git config user.email`."
        )
    if answer(root, "update-ref", f"refs/heads/{branch}", commit.decode().strip(), "") is None:
        raise NoSuchState(f"Git could not make the branch `{branch}`.")


def _tree(root: Path, base: str, files: Mapping[str, bytes]) -> str:
    """The hash of the base's tree with other contents of some files, put together in an index of its own."""
    prefix = (answer(root, "rev-parse", "--show-prefix") or "").removesuffix("\n")
    with TemporaryDirectory(prefix="microcredentials-") as folder:
        index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        lines = [_index_line(root, f"{prefix}{path}", content) for path, content in sorted(files.items())]
        read = raw_answer(root, "read-tree", base, settings=index)
        updated = raw_answer(root, "update-index", "-z", "--index-info", given=b"".join(lines), settings=index)
        tree = raw_answer(root, "write-tree", settings=index)
    if read is None or updated is None or tree is None:
        raise NoSuchState("Git could not put the proposal together.")
    return tree.decode().strip()


def _index_line(root: Path, path: str, content: bytes) -> bytes:
    hash_ = raw_answer(root, "hash-object", "-w", "--stdin", given=content)
    if hash_ is None:
        raise NoSuchState("Git could not keep the proposed files.")
    return b"100644 " + hash_.strip() + b"\t" + path.encode("utf-8", "surrogateescape") + b"\0"
