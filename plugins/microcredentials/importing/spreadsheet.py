"""A file of a spreadsheet program, told by its first bytes and never by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from microcredentials.importing.csv_file import read_csv
from microcredentials.importing.sheet import LARGEST_FILE, Spreadsheet, Unreadable
from microcredentials.importing.workbook_file import read_workbook

if TYPE_CHECKING:
    from pathlib import Path

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_spreadsheet(path: Path, country: str = "") -> Spreadsheet | Unreadable:
    """The sheets of a CSV file or workbook; ``country`` tells how text that is not Unicode was probably written."""
    name = path.name
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except OSError as error:
        return Unreadable(f"`{path}` cannot be opened: {error.strerror}.")
    if len(raw) > LARGEST_FILE:
        most = f"{LARGEST_FILE // 1_000_000} MB"
        return Unreadable(f"`{name}` has more than {most}. Leave out pictures, or import it in several files.")
    if not raw.strip():
        return Unreadable(f"`{name}` is empty.")
    if raw.startswith(_OLE):
        if _ENCRYPTED in raw:
            return Unreadable(f"`{name}` is protected with a password. Save it without one.")
        return Unreadable(f"`{name}` is a workbook of the old kind (.xls). Open it and save it as .xlsx.")
    return read_workbook(raw, name) if raw.startswith(_ZIP) else read_csv(raw, name, country)
