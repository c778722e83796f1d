"""Days of the calendar: `14 October 2022`, `Oct. 14`, `November 15-16, 2022`, `2022-10-14`, `14/10/2022`."""

from __future__ import annotations

import calendar
import re

from discrep.extract.timex.lexicon import (
    DASH,
    DAY,
    MONTH,
    ORDINAL,
    PART,
    PARTS,
    WEEKDAY_ANY,
    YEAR,
    month_of,
    ordinal_of,
)
from discrep.extract.timex.reading import Pattern, Reading, pattern, whole

_CENTURY_TURN = 50
"""Two digits from here on are a year of the twentieth century."""


def day_of(year: str | None, month: int, day: str) -> str | None:
    """The expression of a day, or None when the month has no such day.

    >>> day_of(None, 2, "29"), day_of("2022", 2, "29"), day_of("2022", 7, "4th")
    ('XXXX-02-29', None, '2022-07-04')
    """
    number = ordinal_of(day) if not day.isdigit() else int(day)
    length = calendar.monthrange(int(year) if year else 2000, month)[1]
    if number is None or not 1 <= number <= length:
        return None
    return f"{year or 'XXXX'}-{month:02}-{number:02}"


def part_of(match: re.Match[str]) -> str:
    """The part of the day that a match names, as TIMEX3 has it (`TNI`), or nothing."""
    part = match.groupdict().get("part")
    return f"T{PARTS[part.lower()]}" if part else ""


def full_year(digits: str | None) -> str | None:
    """A year with four digits, of two or four.

    >>> full_year("82"), full_year("07"), full_year("2014")
    ('1982', '2007', '2014')
    """
    if digits is None or len(digits) == 4:
        return digits
    return f"19{digits}" if int(digits) >= _CENTURY_TURN else f"20{digits}"


def _date(match: re.Match[str]) -> Reading | None:
    day = day_of(match["year"], month_of(match["month"]), match["day"])
    part = part_of(match)
    return whole(match, day + part, "time" if part else "day") if day else None


def _days(match: re.Match[str]) -> Reading | None:
    """Several days of one month; with `and` only those next to each other."""
    month, joined = month_of(match["month"]), match["join"].strip().lower()
    first, second = day_of(match["year"], month, match["day"]), day_of(match["year"], month, match["day2"])
    if first is None or second is None or first >= second:
        return None
    if joined in ("and", "&") and match["between"] is None and int(second[-2:]) - int(first[-2:]) != 1:
        return None
    return whole(match, f"{first}/{second}", "day")


def _iso(match: re.Match[str]) -> Reading | None:
    day = day_of(match["year"], int(match["month"]), match["day"]) if 1 <= int(match["month"]) <= 12 else None
    return whole(match, day, "day") if day else None


def _numeric(match: re.Match[str]) -> Reading | None:
    """Month first, as American agencies write it, unless only the other order gives a date or dots part it."""
    first, second = int(match["a"]), int(match["b"])
    day_first = first > 12 or match["sep"] == "."
    month, day = (second, match["a"]) if day_first else (first, match["b"])
    if not 1 <= month <= 12:
        return None
    found = day_of(full_year(match["year"]), month, day)
    either_way = first <= 12 and second <= 12 and first != second and match["sep"] != "."
    return whole(match, found, "day", exactness="about" if either_way else "exact") if found else None


def _of_this_month(match: re.Match[str]) -> Reading | None:
    rank = ordinal_of(match["day"])
    return whole(match, f"XXXX-XX-{rank:02}", "day") if rank and rank <= 31 else None


_MONTH_FIRST = rf"(?P<month>{MONTH})\s?(?:the\s+)?(?P<day>{DAY}) (?!\d|[:.]\d)"
_DAY_FIRST = rf"(?:the\s+)? (?P<day>{DAY})\s+ (?:of\s+)? (?P<month>{MONTH})"
_YEAR_AFTER = rf"(?:(?:\s?,\s?|\s+(?:of\s+|in\s+)?)(?P<year>{YEAR}))?"
_PART_AFTER = rf"(?:\s+(?P<part>{PART}))?"
_WEEKDAY_BEFORE = rf"(?:{WEEKDAY_ANY}\s?,?\s+(?:the\s+)?)?"
_BETWEEN = r"(?P<between>(?<=between\s))?"
_JOIN = rf"(?P<join>{DASH}|\s+(?:to|and|or|through|until|till|&)\s+)"
_NO_MORE = rf"(?!\d|[:.]\d|,\d\d\d|\s+{MONTH}|\s?%)"

DAYS: tuple[Pattern, ...] = (
    pattern(rf"{_WEEKDAY_BEFORE} {_MONTH_FIRST} {_YEAR_AFTER} {_PART_AFTER}", _date),
    pattern(rf"{_WEEKDAY_BEFORE} {_DAY_FIRST} {_YEAR_AFTER} {_PART_AFTER}", _date),
    pattern(rf"(?:the\s+)? (?P<day>{ORDINAL})\s+of\s+ (?P<month>{MONTH}) {_YEAR_AFTER} {_PART_AFTER}", _date),
    pattern(
        rf"{_BETWEEN} (?P<month>{MONTH})\s+ (?P<day>{DAY}) {_JOIN} (?P<day2>{DAY}) {_NO_MORE} {_YEAR_AFTER}", _days
    ),
    pattern(
        rf"{_BETWEEN} (?P<day>{DAY}) {_JOIN} (?P<day2>{DAY})\s+ (?:of\s+)? (?P<month>{MONTH}) {_YEAR_AFTER}", _days
    ),
    pattern(r"(?P<year>(?:1[5-9]|20)\d\d) (?P<sep>[-/]) (?P<month>\d\d?) (?P=sep) (?P<day>\d\d?) (?=T|\b)", _iso),
    pattern(r"(?<![/.-]) (?P<a>\d\d?) (?P<sep>[/.-]) (?P<b>\d\d?) (?P=sep) (?P<year>(?:19|20)\d\d)", _numeric),
    pattern(r"(?<![/.-]) (?P<a>\d\d?) (?P<sep>/) (?P<b>\d\d?) / (?P<year>\d\d) (?![/-])", _numeric),
    pattern(r"(?<![/.-]) (?P<a>\d\d) (?P<sep>-) (?P<b>\d\d) - (?P<year>\d\d) (?![/-])", _numeric),
    pattern(rf"(?P<day>{DAY}) - (?P<month>{MONTH}) - (?P<year>{YEAR})", _date),
    pattern(rf"(?P<year>{YEAR}) - (?P<month>{MONTH}) - (?P<day>{DAY})", _date),
    pattern(
        r"(?<=on\s) the\s+ (?P<day>\d\d?(?:st|nd|rd|th)) (?=\s*(?:[.,;:)]|$|and\b|of\s+the\s+month))",
        _of_this_month,
    ),
)
