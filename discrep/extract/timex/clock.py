"""Times of day: `8.30 p.m. EDT`, `14:05`, `noon`, `at 9 o'clock`."""

from __future__ import annotations

import re

from discrep.extract.timex.lexicon import NUMBER_WORD, PARTS, WEEKDAY, number_of, weekday_of
from discrep.extract.timex.reading import Pattern, Reading, pattern, whole

_ZONE = r"""
    (?:\s*\(? (?-i: GMT|UTC|BST|CES?T|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|IST|JST|AEST|local\s+time)
    (?:\s?[+-]\d{1,2}(?::\d\d)?)? \)? (?!\w))?"""
_HALF = r"(?P<half>[ap])\.?\s?m(?:\.|\b)"


_TAKEN = re.compile(r"(?<!\bat\s)(?<!\bby\s)(?<!until\s)(?<!after\s)(?<!before\s)(?<!since\s)$", re.IGNORECASE)
"""What stands before the hours, minutes and seconds that a race took: no word of when."""
_RACED = re.compile(r"\d:\d\d:\d\d")


def _clock(match: re.Match[str]) -> Reading | None:
    groups = match.groupdict()
    number = number_of(match["hour"])
    if _TAKEN.search(match.string[: match.start()]) and _RACED.fullmatch(match.group().strip()):
        return None
    minute = int(groups.get("minute") or 0)
    half = (groups.get("half") or "").lower()
    if number is None or number > (12 if half else 24) or minute > 59:
        return None
    hour = int(number) % 12 + (12 if half == "p" else 0) if half else int(number)
    spoken = f"T{hour:02}:{minute:02}" if groups.get("minute") or not half else f"T{hour:02}"
    day = f"XXXX-WXX-{weekday_of(match['weekday'])}" if groups.get("weekday") else "XXXX-XX-XX"
    return Reading(match.start(), match.end(), day + spoken, "time")


def _named(match: re.Match[str]) -> Reading:
    at = {"noon": "T12:00", "midday": "T12:00", "mid-day": "T12:00", "midnight": "T24:00"}[match["name"].lower()]
    return Reading(match.start(), match.end(), f"XXXX-XX-XX{at}", "time")


def _part(match: re.Match[str]) -> Reading:
    """`in the evening`: of a day named elsewhere."""
    return whole(match, f"XXXX-XX-XXT{PARTS[match['part'].lower()]}", "time")


_ON_DAY = rf"(?:,?\s+(?:on\s+)?(?P<weekday>{WEEKDAY}))?"

CLOCK: tuple[Pattern, ...] = (
    pattern(rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s?{_HALF}{_ZONE}{_ON_DAY}", _clock),
    pattern(rf"(?P<hour>{NUMBER_WORD})\s{_HALF}{_ZONE}{_ON_DAY}", _clock),
    pattern(rf"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![:\d]){_ZONE}{_ON_DAY}", _clock),
    pattern(rf"(?P<hour>\d{{1,2}}|{NUMBER_WORD})\s+o['’]clock", _clock),
    pattern(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?-i:GMT|UTC|hrs|hours)", _clock),
    pattern(r"(?P<name>noon|midday|mid-day|midnight)", _named),
    pattern(
        r"(?:(?<=in\s)|(?<=during\s)|(?<=by\s)) (?:the\s+)? (?:(?:early|late|mid)[-\s]+)?"
        r"(?P<part>morning|afternoon|evening|night) (?!\s+of\b|-)",
        _part,
    ),
    pattern(r"(?:early|late|mid)[-\s]+ (?P<part>morning|afternoon|evening)", _part),
)
