"""The block of `key: value` lines between two `---` that may open a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from discrep.ingest.dateline import parse_day

_BLOCK = re.compile(r"\s*---[ \t]*\r?\n((?:[^\r\n]*\r?\n){1,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_PAIR = re.compile(r"([A-Za-z][\w -]{0,30}?)\s*:\s*(.*)")
TITLES = ("title", "headline")
DATES = ("date", "published", "publication date", "date published", "published_at", "datepublished", "pubdate")
SOURCES = ("source", "publisher", "publication", "outlet", "site")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter tells, and the offset at which it ends."""

    title: str | None
    date: date | None
    source: str | None
    end: int


def parse_front_matter(text: str) -> FrontMatter | None:
    r"""The front matter at the start of `text`, or None where there is none.

    >>> parse_front_matter("---\ntitle: Two ships\ndate: 2022-10-14\n---\nBody").date
    datetime.date(2022, 10, 14)
    """
    block = _BLOCK.match(text)
    if not block:
        return None
    pairs = {}
    for line in block[1].splitlines():
        pair = _PAIR.match(line)
        if pair:
            pairs[pair[1].casefold()] = pair[2].strip().strip("\"'")
        elif line.strip() and not line.lstrip().startswith(("-", "#", "[")) and not line[0].isspace():
            return None
    if not pairs:
        return None
    return FrontMatter(first(pairs, TITLES), parse_day(first(pairs, DATES)), first(pairs, SOURCES), block.end())


def first(pairs: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    """The first value that is there and not empty."""
    return next((pairs[k] for k in keys if pairs.get(k)), None)
