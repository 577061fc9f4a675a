"""Entries of older formats, written as today's format wants them.

A migration changes the text of a file and not its values, so that comments and the order of fields stay, and so that
one and the same step serves the files of a past edition and ``microcredentials migrate``.
"""

from microcredentials.reading.migrations.migration import migrated

__all__ = ["migrated"]
