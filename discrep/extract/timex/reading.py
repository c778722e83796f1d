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


@dataclass(frozen=True, slots=True)
class Family:
    """Patterns of one topic; `trigger` matches wherever one of them does, and is quick."""

    trigger: re.Pattern[str]
    patterns: tuple[Pattern, ...]


def family(trigger: str, patterns: tuple[Pattern, ...]) -> Family:
    """A family whose trigger is any of the words of `trigger`, in any case and also within words."""
    return Family(re.compile(trigger, re.IGNORECASE), patterns)


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


def readings(text: str, families: Iterable[Family]) -> Iterator[Reading]:
    """Every reading of every pattern of the families whose words the text has; they may overlap."""
    for family in families:
        for one in family.patterns if family.trigger.search(text) else ():
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
