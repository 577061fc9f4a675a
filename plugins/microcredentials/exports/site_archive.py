"""A built site as one file to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

_EARLIEST_YEAR = 1980  # the format knows no earlier one
_ORDINARY_FILE = 0o100644 << 16
_UNIX = 3


def write_archive(folder: Path, target: Path, moment: datetime) -> None:
    """Write all files below ``folder`` into a zip, sorted and with one time, so that its bytes stay the same.

    Links are left out: what they lead to may lie elsewhere.
    """
    time = (max(moment.year, _EARLIEST_YEAR), *moment.timetuple()[1:6])
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            if files[name].is_file() and not files[name].is_symlink():
                member = ZipInfo(name, time)
                member.create_system, member.external_attr = _UNIX, _ORDINARY_FILE
                member.compress_type = ZIP_DEFLATED
                archive.writestr(member, files[name].read_bytes())
