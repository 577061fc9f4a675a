"""The words of a small portfolio's PDF, page by page, as a reader's software takes them out of it.

After a change that is meant: `python -m tests.golden.test_pdf` writes them anew.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from microcredentials.exports.pdf import pdf_of
from microcredentials.inspection import inspect
from microcredentials.rendering.page import Circumstances
from microcredentials.rendering.prospectus import prospectus

FOLDER = Path(__file__).parent / "pdf"
AGREED = FOLDER / "portfolio.txt"


def words() -> str:
    portfolio = inspect(FOLDER / "portfolio").portfolio
    document = prospectus(portfolio, Circumstances(date(2026, 11, 22), {}, site="https://example.org/"))
    pages = PdfReader(BytesIO(pdf_of(document))).pages
    texts = ("\n".join(line.rstrip() for line in page.extract_text().splitlines()) for page in pages)
    return "".join(f"--- page {number}\n{text}\n" for number, text in enumerate(texts, 1))


def test_the_words_are_as_agreed() -> None:
    assert words() == AGREED.read_text(encoding="utf-8")


if __name__ == "__main__":
    AGREED.write_text(words(), encoding="utf-8")
