"""What a stretch of text says about time, before its clause and its article are looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from discrep.model.mention import Exactness, Grain


@dataclass(frozen=True, slots=True)
class Reading:
    """One time expression; offsets are relative to the sentence's text."""

    start: int
    end: int
    expression: str
    grain: Grain
    modifier: str = ""
    exactness: Exactness = "exact"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern and how its match is read; a reader returns None where the match is no time."""

    regex: re.Pattern[str]
    read: Callable[[re.Match[str]], Reading | None]


def pattern(regex: str, read: Callable[[re.Match[str]], Reading | None]) -> Pattern:
    """A pattern over whole words, in any case; white space in the pattern itself means nothing."""
    return Pattern(re.compile(rf"(?<![\w$€£]){regex}(?!\w)", re.IGNORECASE | re.VERBOSE), read)


def whole(
    match: re.Match[str], expression: str, grain: Grain, modifier: str = "", exactness: Exactness = "exact"
) -> Reading:
    """The reading of a whole match."""
    return Reading(match.start(), match.end(), expression, grain, modifier, exactness)


def plain(words: str | None) -> str:
    """Words in lower case with single spaces."""
    return re.sub(r"\s+", " ", words or "").strip().lower()


def readings(text: str, patterns: Iterable[Pattern]) -> Iterator[Reading]:
    """Every reading of every pattern; they may overlap."""
    for one in patterns:
        for match in one.regex.finditer(text):
            found = one.read(match)
            if found is not None:
                yield found


def longest(found: Iterable[Reading]) -> list[Reading]:
    """Readings that do not overlap, the longest first; of equal ones, that of the earlier pattern."""
    kept: list[Reading] = []
    for one in sorted(found, key=lambda r: (r.start - r.end, r.start)):
        if all(one.end <= k.start or k.end <= one.start for k in kept):
            kept.append(one)
    return sorted(kept, key=lambda r: r.start)
