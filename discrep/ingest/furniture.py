"""Marks what stands on a page beside the article: share bars, photo numbers, notices, bylines."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from discrep.ingest.dateline import find_date_lines, published_on
from discrep.model.document import Document, Furniture, line_starts

LONGEST_LINE = 600
"""Characters; no notice is longer, and no pattern is tried on a longer line."""
PREFIX = "page furniture: "


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of furniture: its name, patterns of whole lines, patterns of parts of a line."""

    why: str
    lines: tuple[re.Pattern[str], ...]
    within: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=1)
def load_kinds() -> tuple[Kind, ...]:
    """The kinds of furniture.toml, in its order."""
    data = _load()

    def patterns(sources: list[str]) -> tuple[re.Pattern[str], ...]:
        filled = [s.replace("{names}", f"(?:{data['names']})").replace("{agency}", data["agency"]) for s in sources]
        return tuple(re.compile(s, re.IGNORECASE) for s in filled)

    return tuple(
        Kind(PREFIX + k["why"], patterns(k.get("lines", [])), patterns(k.get("within", []))) for k in data["kind"]
    )


@lru_cache(maxsize=1)
def load_networks() -> frozenset[str]:
    """The words that share bars are made of."""
    return frozenset(_load()["networks"].split())


@lru_cache(maxsize=1)
def _load() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("furniture.toml").read_text(encoding="utf-8"))


def mark_furniture(document: Document) -> Document:
    """The document with its page furniture marked; marks it already has are kept.

    A text that would be furniture from end to end is an article all the same. A printed day of
    publication is the document's date where it has none yet.
    """
    dates = list(find_date_lines(document.text))
    found = [*document.furniture, *find_furniture(document.text)]
    found += [Furniture(d.start, d.end, "date line") for d in dates]
    marked = replace(document, furniture=_without_overlap(found))
    if _is_covered(marked):
        marked = document
    day = published_on(dates)
    if document.date or not day:
        return marked
    return replace(marked, date=day, date_from="text")


def _is_covered(document: Document) -> bool:
    """Whether the marks leave nothing of the text."""
    ends = [0, *(mark.end for mark in document.furniture)]
    starts = [*(mark.start for mark in document.furniture), len(document.text)]
    return not any(document.text[end:start].strip() for end, start in zip(ends, starts, strict=True))


def find_furniture(text: str) -> Iterator[Furniture]:
    """Stretches of `text` that are no part of the article: whole lines first, then parts of lines."""
    lines = _lines(text)
    labels = _repeated_labels(text, lines)
    end = 0
    for n, (start, stop) in enumerate(lines):
        line = text[start:stop]
        why = name_furniture(line) or labels.get(line)
        if why and start >= end:
            end = _end_of_bracket(text, lines[n : n + 4])
            yield Furniture(start, end, why)
        elif start >= end:
            yield from _parts(line, start)


def _end_of_bracket(text: str, lines: list[tuple[int, int]]) -> int:
    """The end of the first line, or of the bracket that it opens and one of the next lines closes."""
    start, end = lines[0]
    if text[start] == "(" and ")" not in text[start:end]:
        for _, later in lines[1:]:
            if text[start:later].endswith((")", ").")) and text.count("(", start, later) == 1:
                return later
    return end


def name_furniture(line: str) -> str | None:
    """The kind of furniture that the whole line is, or None.

    >>> name_furniture("14 15")
    'page furniture: photo or page numbers'
    >>> name_furniture("Share this article")
    'page furniture: share or follow bar'
    >>> name_furniture("Share prices fell on Monday.") is None
    True
    """
    if len(line) > LONGEST_LINE:
        return None
    bare = re.sub(r"\s+", " ", line.replace("'", "’")).strip(" \t*|>»›•·#_-–—=~\u200b\ufeff")
    bare = re.sub(r"(?<=\w)[ .:!…]+$", "", bare).strip()
    if not bare:
        return PREFIX + "rule or ornament"
    if re.fullmatch(r"[\d\s/|,.–-]+", bare) and not re.fullmatch(r"(1[5-9]|20)\d\d", bare):
        return PREFIX + "photo or page numbers"
    if _is_link_bar(bare):
        return PREFIX + "share or follow bar"
    if _is_byline(bare) and not line.endswith("."):
        return PREFIX + "byline or credit"
    for kind in load_kinds():
        if any(p.fullmatch(bare) for p in kind.lines):
            return kind.why
    return None


def _is_link_bar(line: str) -> bool:
    """Whether the line is made of names of networks and their buttons only."""
    words = re.findall(r"[\w-]+", line.casefold())
    return len(words) > 1 and len(line) < 200 and set(words) <= load_networks()


_NAME = r"(?:[A-Z][\w.’'-]*\.?|[A-Z]\.)(?: (?:[A-Z][\w.’'-]*|de|van|von|der|al|bin|da|di|la|le|el))*"


def _is_byline(line: str) -> bool:
    """Whether the line only says who wrote the article.

    >>> _is_byline("By Ann Lee and Bo Chen, Coast Wire"), _is_byline("By Friday the fire was out")
    (True, False)
    """
    return bool(
        re.fullmatch(rf"(?:[Bb]y|BY) {_NAME}(?:(?:,| and| &| \||/| in| for| -| –| —) ?{_NAME}){{0,4}}", line)
    ) and not (
        re.match(
            r"(?i)by (mon|tues|wednes|thurs|fri|satur|sun)day|by (the|january|february|march|april|may|june|july"
            r"|august|september|october|november|december|contrast|then|now|late|early)\b",
            line,
        )
    )


def _repeated_labels(text: str, lines: list[tuple[int, int]]) -> dict[str, str]:
    """Lines of at most four words, without a final stop, that stand three times or more on the page."""
    counts = Counter(text[start:end] for start, end in lines)
    return {
        line: PREFIX + "label repeated on the page"
        for line, count in counts.items()
        if count >= 3 and len(line.split()) <= 4 and not re.search(r"[.!?”\"’']$", line)
    }


def _parts(line: str, offset: int) -> Iterator[Furniture]:
    """Notes within a line, such as the credit in brackets after its last sentence."""
    tail = max(0, len(line) - LONGEST_LINE)
    for kind in load_kinds():
        for pattern in kind.within:
            for match in pattern.finditer(line, tail):
                yield Furniture(offset + match.start(), offset + match.end(), kind.why)


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines of the text that hold more than white space, without outer white space."""
    starts = line_starts(text)
    found = []
    for low, high in zip(starts, (*starts[1:], len(text)), strict=True):
        line = text[low:high]
        start = low + len(line) - len(line.lstrip())
        if line.strip():
            found.append((start, start + len(line.strip())))
    return found


def _without_overlap(found: list[Furniture]) -> tuple[Furniture, ...]:
    """The marks in order; of two that overlap the first (and longer) is kept."""
    kept: list[Furniture] = []
    for mark in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)
