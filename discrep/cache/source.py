"""A digest of the program itself: what other code worked out is not taken for this one's."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


@lru_cache(maxsize=8)
def source_digest(*folders: str) -> str:
    """Twelve hex digits of the files in these folders of the package, in all of it when none is named."""
    digest = hashlib.sha256()
    for folder in folders or ("",):
        for path in sorted((PACKAGE / folder).rglob("*")):
            if path.suffix not in (".pyc", "") and path.is_file():
                digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]
