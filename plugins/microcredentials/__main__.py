"""``python -m microcredentials``, where the script is not on the path."""

import sys

from microcredentials.cli import main

sys.exit(main())
