"""All numbered rules in one book, whichever part of the core holds entries to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from microcredentials.checks import CHECK_RULES
from microcredentials.domain.mistake import closest
from microcredentials.domain.value_rules import VALUE_RULES
from microcredentials.reading.rules import READING_RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from microcredentials.domain.rule import Rule

RULES: Mapping[str, Rule] = {
    rule.code: rule for rule in sorted((*READING_RULES, *VALUE_RULES, *CHECK_RULES), key=lambda rule: rule.code)
}
"""Every rule by its code, in the order of the codes."""

_LETTERS_LIKE_DIGITS = str.maketrans("OIL", "011")


def closest_code(written: str) -> str | None:
    """The code that was probably meant: ``203`` and ``MC-2O3`` are ``MC203``."""
    digits = re.sub("[^0-9]", "", written.upper().translate(_LETTERS_LIKE_DIGITS))
    exact = f"MC{digits.zfill(3)}"
    return exact if exact in RULES else closest(written, RULES)
