# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0"]
# ///
"""The two fonts of the social cards, made from the npm package ``@fontsource/sofia-sans-condensed``.

The package splits each weight by script; Pillow draws a line with one font. So the parts become one font per weight
again. What Pillow's own layout does not read is left out: it kerns by the old ``kern`` table alone, so the pairs of the
``GPOS`` table are written there. A letter with a mark takes the pairs of the letter below it, because the parts hold
no pairs across scripts. The shape of a missing letter becomes empty and without width: see ``lettering.py``. FreeType
hints by itself a font without a program of more than 7 bytes; at these sizes that only costs time, five times as much.

    npm pack @fontsource/sofia-sans-condensed && tar xzf fontsource-*.tgz
    python requirements/card_fonts.py package/files plugins/microcredentials/rendering/social_cards/fonts
"""

from __future__ import annotations

import sys
import unicodedata
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
from fontTools.ttLib.tables.ttProgram import Program

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPTS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek")
WEIGHTS = (500, 800)
LEAST_KERNING = 20  # thousandths of the size
MOST_PAIRS = 10_900  # what the 16-bit length of a ``kern`` table holds
NOTDEF = ".notdef"
PAIRS, EXTENSION = 2, 9  # kinds of GPOS lookups


def main(parts: Path, fonts: Path) -> None:
    """Write one font per weight."""
    for weight in WEIGHTS:
        pieces = [parts / f"sofia-sans-condensed-{script}-{weight}-normal.woff" for script in SCRIPTS]
        font = joined(pieces)
        pairs = kerning(pieces, font)
        simplify(font)
        write_kerning(font, pairs)
        hollow_out_missing_letter(font)
        write_idle_program(font)
        font.save(fonts / f"sofia-sans-condensed-{weight}.ttf")


def joined(pieces: list[Path]) -> TTFont:
    """One font with the letters of all parts."""
    font = Merger().merge([str(piece) for piece in pieces])
    font.flavor = None
    font.recalcTimestamp = False  # the same parts give the same bytes
    font["head"].created = font["head"].modified = TTFont(pieces[0])["head"].modified
    return font


def simplify(font: TTFont) -> None:
    """Keep the letters that text can name, and the tables that draw them."""
    options = Options(layout_features=[], hinting=False, name_IDs=[0, 1, 2, 13, 14], notdef_outline=True)
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "STAT", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=set(font.getBestCmap()))
    subsetter.subset(font)


def hollow_out_missing_letter(font: TTFont) -> None:
    """Let a missing letter leave no trace."""
    font["glyf"][NOTDEF] = Glyph()
    font["hmtx"][NOTDEF] = (0, 0)


def write_idle_program(font: TTFont) -> None:
    """A program that only turns drop-out control on, and is long enough to count as hinting."""
    program = Program()
    program.fromAssembly(["PUSHW[]", "511", "SCANCTRL[]", "PUSHB[]", "4", "SCANTYPE[]", "PUSHB[]", "0", "POP[]"])
    font["prep"] = newTable("prep")
    font["prep"].program = program


def kerning(pieces: list[Path], font: TTFont) -> dict[tuple[str, str], int]:
    """Pair of glyph names of the joined font -> horizontal shift."""
    by_letter: dict[tuple[str, str], int] = {}
    for piece in pieces:
        for pair, shift in pairs_of(TTFont(piece)):
            by_letter.setdefault(pair, shift)
    names = {chr(code): name for code, name in font.getBestCmap().items()}
    followers: dict[str, list[str]] = {}
    for letter in names:
        followers.setdefault(unicodedata.normalize("NFD", letter)[0], []).append(letter)
    found: dict[tuple[str, str], int] = {}
    for (left, right), shift in by_letter.items():
        for pair in product(followers.get(left, [left]), followers.get(right, [right])):
            if all(letter in names for letter in pair):
                found[names[pair[0]], names[pair[1]]] = by_letter.get(pair, shift)
    strong = [(pair, shift) for pair, shift in found.items() if abs(shift) >= LEAST_KERNING]
    return dict(sorted(strong, key=lambda one: -abs(one[1]))[:MOST_PAIRS])


def pairs_of(font: TTFont) -> Iterator[tuple[tuple[str, str], int]]:
    """Pairs of characters, and their shift."""
    letters = {name: chr(code) for code, name in font.getBestCmap().items()}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            real = table.ExtSubTable if table.LookupType == EXTENSION else table
            if real.LookupType == PAIRS:
                for left, right, shift in (single_pairs if real.Format == 1 else class_pairs)(real):
                    if left in letters and right in letters:
                        yield (letters[left], letters[right]), shift


def single_pairs(table: object) -> Iterator[tuple[str, str, int]]:
    """Pairs named one by one."""
    for left, pair_set in zip(table.Coverage.glyphs, table.PairSet, strict=True):
        for record in pair_set.PairValueRecord:
            yield left, record.SecondGlyph, getattr(record.Value1, "XAdvance", 0) if record.Value1 else 0


def class_pairs(table: object) -> Iterator[tuple[str, str, int]]:
    """Pairs of classes of letters; class 0 of the left side is all others that the table covers."""
    lefts: dict[int, list[str]] = {}
    for name in table.Coverage.glyphs:
        lefts.setdefault(table.ClassDef1.classDefs.get(name, 0), []).append(name)
    rights: dict[int, list[str]] = {}
    for name, number in table.ClassDef2.classDefs.items():
        rights.setdefault(number, []).append(name)
    for first, record in enumerate(table.Class1Record):
        for second, value in enumerate(record.Class2Record):
            shift = getattr(value.Value1, "XAdvance", 0) if value.Value1 else 0
            if shift:
                yield from ((left, right, shift) for left in lefts.get(first, ()) for right in rights.get(second, ()))


def write_kerning(font: TTFont, pairs: dict[tuple[str, str], int]) -> None:
    """The pairs as a ``kern`` table."""
    table = KernTable_format_0()
    table.coverage, table.apple, table.tupleIndex = 1, False, None
    table.kernTable = pairs
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [table]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
