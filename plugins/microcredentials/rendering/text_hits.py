"""Which course a result of Pagefind is about, so that a search downloads no page fragments to find out.

Pagefind answers a search with ids alone; each id is the name of a fragment, a gzipped file that
holds the page's address. That format is not documented: ``docs/decisions/0002-text-search.md`` says
why it is read all the same, and tests hold it.
"""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_COURSE_ADDRESS = re.compile(r"(?:^|/)courses/([a-z0-9-]+/[a-z0-9-]+)/(?:index\.html)?$")
_SIGNATURE = b"pagefind_dcd"


def text_hits_json(addresses: Mapping[str, str]) -> str:
    """The JSON of ``data/text-hits.json``: result id -> course id, from :func:`addresses_of_results`."""
    return json.dumps(courses_of_results(addresses), separators=(",", ":"))


def courses_of_results(addresses: Mapping[str, str]) -> dict[str, str]:
    """Result id -> course id, for every page of a course that the index holds."""
    found = {id_: _COURSE_ADDRESS.search(address) for id_, address in addresses.items()}
    return {id_: address[1] for id_, address in found.items() if address}


def addresses_of_results(pagefind: Path) -> dict[str, str]:
    """Result id -> address from the site's root (``/courses/su/ai/``), for every page that the index holds."""
    fragments = sorted((pagefind / "fragment").glob("*.pf_fragment"))
    return {fragment.stem: _address_in(fragment) for fragment in fragments}


def _address_in(fragment: Path) -> str:
    content = gzip.decompress(fragment.read_bytes()).removeprefix(_SIGNATURE)
    return str(json.loads(content)["url"])
