# /// script
# requires-python = ">=3.11"
# ///
"""Fetches the official shapes and schemas that the tests judge exports by, each checked by its SHA-256.

    python requirements/standards.py .cache/standards

Only the European Learning Model's are fetched. QualityLink's come from Knowledge-Innovation-Centre/quality-link-specs,
but which commit held the ones that the exports were made for is not known: put them into the folder by hand. A file
that cannot be had is told and left out, and the tests that need it say that they did not run; one that is not what it
was ends the program.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

# The sources name the commit of February 2024 by these seven digits only; the checksums decide.
REPOSITORY, COMMIT = "european-commission-empl/European-Learning-Model", "9d7c5d2"
FILES = Path(__file__).with_name("standards.txt")
SECONDS = 30


def main(folder: Path) -> int:
    """Fill ``folder``; how the program ends."""
    for checksum, path, source in _listed():
        target = folder / path
        content = target.read_bytes() if target.is_file() else _fetched(source)
        if content is None:
            continue
        if sha256(content).hexdigest() != checksum:
            sys.stderr.write(f"{path} is not the file that the exports were made for: its checksum differs.\n")
            return 1
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return 0


def _listed() -> list[tuple[str, str, str]]:
    lines = FILES.read_text(encoding="utf-8").splitlines()
    rows = [tuple(line.split()) for line in lines if not line.startswith("#")]
    return [(checksum, path, source) for checksum, path, source in rows]


def _fetched(source: str) -> bytes | None:
    try:
        with urlopen(f"https://raw.githubusercontent.com/{REPOSITORY}/{COMMIT}/{source}", timeout=SECONDS) as answer:
            content: bytes = answer.read()
            return content
    except (URLError, TimeoutError) as error:
        sys.stderr.write(f"{source} cannot be fetched: {error}\n")
        return None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
