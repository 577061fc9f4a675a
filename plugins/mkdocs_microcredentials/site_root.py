"""Where a site's own files are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from mkdocs_microcredentials.config import MicrocredentialsConfig

_TEMPLATES = "microcredentials"
_ENTRY_FOLDERS = ("courses", "partners", "programmes")


def root_of(options: MicrocredentialsConfig, config: MkDocsConfig) -> Path:
    """The folder that holds the entries."""
    return Path(options.root) if options.root else Path(config.config_file_path).parent


def entry_folders(root: Path) -> list[Path]:
    """The folders of entries that exist."""
    return [root / name for name in _ENTRY_FOLDERS if (root / name).is_dir()]


def overrides_of(config: MkDocsConfig) -> Path | None:
    """The folder in which a site keeps templates of its own that win over the core's."""
    folder = Path(config.theme.custom_dir or "", _TEMPLATES)
    return folder if config.theme.custom_dir and folder.is_dir() else None
