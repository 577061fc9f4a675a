"""The packaged templates compiled to Python's code, and kept where Python keeps that of modules."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.bccache import Bucket

_PACKAGE = Path(__file__).parent
_TEMPLATES = _PACKAGE / "templates"
_DIGEST = sha256().digest_size


class CompiledTemplates(BytecodeCache):
    """Compiled templates of one language. A folder that cannot be used only costs time.

    They lie beside the compiled modules: whoever can write there can change the program anyway. Templates of a site's
    own are not kept.
    """

    def __init__(self, language: str) -> None:
        self._language = language

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """What is kept of a template, if it was made of the same text: translated, as the words are compiled in."""
        return super().get_bucket(environment, name, filename, str(environment.preprocess(source, name, filename)))

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Where a packaged template is kept; empty for others."""
        if filename is None or _TEMPLATES not in Path(filename).parents:
            return ""
        return cache_from_source(str(_PACKAGE / f"{self._language}.{name.replace('/', '.')}"))

    def get_source_checksum(self, source: str) -> str:
        """A mark of the text and of all that decides what code is made of it."""
        return sha256(_compiler() + source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is kept, unless it is not whole, of another text, or where anybody could have written it."""
        if not bucket.key:
            return
        file = Path(bucket.key)
        with suppress(OSError):
            content = file.read_bytes()
            digest, compiled = content[:_DIGEST], content[_DIGEST:]
            if _is_closed(file.parent) and sha256(compiled).digest() == digest:
                bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write whole or not at all, as another build may read the folder."""
        if not bucket.key:
            return
        file, compiled = Path(bucket.key), bucket.bytecode_to_string()
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            draft = file.with_name(f"{file.name}.{os.getpid()}")
            draft.write_bytes(sha256(compiled).digest() + compiled)
            draft.replace(file)


@cache
def _compiler() -> bytes:
    """A mark of Jinja, of Python, and of how our environment is set up."""
    return f"{jinja2.__version__} ".encode() + MAGIC_NUMBER + (_PACKAGE / "environment.py").read_bytes()


def _is_closed(folder: Path) -> bool:
    """Whether not everybody may write there; Windows tells by other means, and keeps programs closed by itself."""
    return os.name == "nt" or not folder.stat().st_mode & stat.S_IWOTH
