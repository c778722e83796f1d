"""Lines that the configuration leaves out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from discrep.model.document import Document, Furniture, line_starts

WHY = "left out by the configuration"


def mark_ignored(document: Document, patterns: Sequence[str]) -> Document:
    """The document with every line that one of the regular expressions finds marked as no part of the article."""
    if not patterns:
        return document
    found = re.compile("|".join(f"(?:{p})" for p in patterns))
    starts = line_starts(document.text)
    lines = zip(starts, (*starts[1:], len(document.text)), strict=True)
    marked = (Furniture(a, b, WHY) for a, b in lines if found.search(document.text[a:b].rstrip("\r\n")))
    return replace(document, furniture=(*document.furniture, *marked))
