"""Mending entries: what can be put right without knowing what was meant.

Only what is certain and lossless is mended, and every change is proved by reading the file again.
"""

from microcredentials.fixing.fix import Fix, FixedFile, fix

__all__ = ["Fix", "FixedFile", "fix"]
