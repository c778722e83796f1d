"""Dates of the calendar: `14 October 2022`, `Oct. 14`, `late March`, `2022-10-14`, `1990s`."""

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
    WEEKDAY,
    WEEKDAY_ANY,
    WORDS,
    YEAR,
    either,
    month_of,
    ordinal_of,
    weekday_of,
)
from discrep.extract.timex.reading import Pattern, Reading, pattern
from discrep.model.mention import Grain

_EDGE = r"""
    (?P<edge>
      (?:the\s+)? (?:very\s+)? (?:end|close|start|beginning|middle|first\s+half|second\s+half|early\s+part) \s+of\s+
      | (?:early|late|mid) (?:\s+|\s?-\s?)
    )?"""
_MODIFIERS = {
    "end": "late", "close": "late", "second": "late", "late": "late", "middle": "mid", "mid": "mid",
    "start": "early", "beginning": "early", "first": "early", "early": "early",
}  # fmt: skip


def edge_of(words: str | None) -> str:
    """Early, mid or late, as the words in front of a period have it.

    >>> edge_of("the end of "), edge_of("mid-"), edge_of(None)
    ('late', 'mid', '')
    """
    for word in re.findall(r"[a-z]+", (words or "").lower()):
        if word in _MODIFIERS:
            return _MODIFIERS[word]
    return ""


def _day(match: re.Match[str], year: str | None, month: int, day: str) -> str | None:
    """`2022-10-14`, or None when the month has no such day."""
    number = int(re.match(r"\d+", day).group()) if day[:1].isdigit() else ordinal_of(day)  # type: ignore[union-attr]
    length = calendar.monthrange(int(year) if year else 2000, month)[1]
    if number is None or not 1 <= number <= length:
        return None
    return f"{year or 'XXXX'}-{month:02}-{number:02}"


def _part(match: re.Match[str]) -> str:
    part = match.groupdict().get("part")
    return f"T{PARTS[part.lower()]}" if part else ""


def _date(match: re.Match[str]) -> Reading | None:
    day = _day(match, match["year"], month_of(match["month"]), match["day"])
    if day is None:
        return None
    part = _part(match)
    grain: Grain = "time" if part else "day"
    return Reading(match.start(), match.end(), day + part, grain)


def _days(match: re.Match[str]) -> Reading | None:
    """Two days of one month or of two."""
    groups = match.groupdict()
    first_month = month_of(match["month"])
    second_month = month_of(groups["month2"]) if groups.get("month2") else first_month
    first, second = (
        _day(match, match["year"], first_month, match["day"]),
        _day(match, match["year"], second_month, match["day2"]),
    )
    if first is None or second is None or first >= second:
        return None
    if match["join"].strip() in ("and", "&") and int(second[-2:]) - int(first[-2:]) != 1:
        return None
    return Reading(match.start(), match.end(), f"{first}/{second}", "day")


def _month(match: re.Match[str]) -> Reading | None:
    month, year = match["month"], match.groupdict().get("year")
    return Reading(
        match.start(), match.end(), f"{year or 'XXXX'}-{month_of(month):02}", "month", edge_of(match["edge"])
    )


def _months(match: re.Match[str]) -> Reading | None:
    first, second = f"{month_of(match['month']):02}", f"{month_of(match['month2']):02}"
    year = match["year"]
    if year is None:
        return Reading(match.start(), match.end(), f"XXXX-{first}/XXXX-{second}", "month")
    before = year if first < second else str(int(year) - 1)
    return Reading(match.start(), match.end(), f"{before}-{first}/{year}-{second}", "month")


def _iso(match: re.Match[str]) -> Reading | None:
    day = _day(match, match["year"], int(match["m"]), match["d"]) if 1 <= int(match["m"]) <= 12 else None
    return Reading(match.start(), match.end(), day, "day") if day else None


def _slashed(match: re.Match[str]) -> Reading | None:
    """Month first, as news agencies write it, unless only the other order gives a date."""
    first, second, year = int(match["a"]), int(match["b"]), match["year"]
    if len(year) == 2:
        year = f"19{year}" if int(year) >= 50 else f"20{year}"
    day_first = first > 12 or match["sep"] == "."
    month, day = (second, match["a"]) if day_first else (first, match["b"])
    if not 1 <= month <= 12:
        return None
    found = _day(match, year, month, day)
    either_way = first <= 12 and second <= 12 and first != second
    return found and Reading(match.start(), match.end(), found, "day", exactness="about" if either_way else "exact")  # type: ignore[return-value]


def _weekday(match: re.Match[str]) -> Reading:
    part = _part(match)
    sign = {"last": "-", "past": "-", "next": "+", "this": "=", "coming": "+", "this coming": "+", "this past": "-"}
    which = re.sub(r"\s+", " ", (match["which"] or "").lower()).removeprefix("the ").strip()
    text = f"{sign.get(which, '')}XXXX-WXX-{weekday_of(match['weekday'])}{part}"
    return Reading(match.start(), match.end(), text, "time" if part else "day")


def _weekdays(match: re.Match[str]) -> Reading:
    return Reading(match.start(), match.end(), f"XXXX-WXX-{weekday_of(match['weekday'])}", "day", "every")


def _year(match: re.Match[str]) -> Reading:
    return Reading(match.start(), match.end(), match["year"], "year", edge_of(match["edge"]))


def _years(match: re.Match[str]) -> Reading | None:
    first, second = match["year"], match["year2"]
    second = first[: 4 - len(second)] + second
    return Reading(match.start(), match.end(), f"{first}/{second}", "year") if first < second else None


def _decade(match: re.Match[str]) -> Reading:
    digits = match["digits"]
    stem = digits[:3] if len(digits) == 4 else f"19{digits[0]}"
    return Reading(match.start(), match.end(), stem, "decade", edge_of(match["edge"]))


def _century(match: re.Match[str]) -> Reading | None:
    rank = ordinal_of(match["rank"])
    return Reading(match.start(), match.end(), str(rank - 1), "century", edge_of(match["edge"])) if rank else None


def _holiday(match: re.Match[str]) -> Reading:
    name = re.sub(r"\s+", " ", match["name"].lower().replace("’", "'"))
    year = match["year"] or "XXXX"
    if name in WORDS["holidays"]:
        return Reading(match.start(), match.end(), f"{year}-{WORDS['holidays'][name]}", "day")
    month, weekday, count = WORDS["floating"][name]
    return Reading(match.start(), match.end(), f"{year}-{month:02}~{count}-{weekday}", "day")


_JOIN = rf"(?P<join>{DASH}|\s+(?:to|and|through|until|till|&)\s+)"
_YEAR_AFTER = rf"(?:,?\s*(?P<year>{YEAR}))?"
_OF_DAY = rf"(?:\s+(?P<part>{PART}))?"
_NAMED = rf"(?:(?:{WEEKDAY_ANY}),?\s+(?:the\s+)?)?"
_HOLIDAY = either([*WORDS["holidays"], *WORDS["floating"]])

CALENDAR: tuple[Pattern, ...] = (
    pattern(rf"(?P<year>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?=T|\b)", _iso),
    pattern(rf"(?P<year>{YEAR})/(?P<m>\d\d?)/(?P<d>\d\d?)", _iso),
    pattern(r"(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d)", _slashed),
    pattern(r"(?P<a>\d\d?)(?P<sep>/)(?P<b>\d\d?)/(?P<year>\d\d)", _slashed),
    pattern(rf"{_NAMED}(?P<month>{MONTH})\s+(?P<day>{DAY})(?!\d|[:,.]\d){_YEAR_AFTER}{_OF_DAY}", _date),
    pattern(rf"{_NAMED}(?P<day>{DAY}|the\s+{DAY})\s+(?:of\s+)?(?P<month>{MONTH}){_YEAR_AFTER}{_OF_DAY}", _date),
    pattern(rf"the\s+(?P<day>{ORDINAL})\s+of\s+(?P<month>{MONTH}){_YEAR_AFTER}{_OF_DAY}", _date),
    pattern(
        rf"(?P<month>{MONTH})\s+(?P<day>{DAY}){_JOIN}(?P<day2>{DAY})(?!\d|[:.]\d|\s+{MONTH}){_YEAR_AFTER}", _days
    ),
    pattern(
        rf"(?P<month>{MONTH})\s+(?P<day>{DAY}){_JOIN}(?P<month2>{MONTH})\s+(?P<day2>{DAY})(?!\d){_YEAR_AFTER}",
        _days,
    ),
    pattern(rf"(?P<day>{DAY}){_JOIN}(?P<day2>{DAY})\s+(?P<month>{MONTH}){_YEAR_AFTER}", _days),
    pattern(
        rf"(?P<day>{DAY})\s+(?P<month>{MONTH}){_JOIN}(?P<day2>{DAY})\s+(?P<month2>{MONTH}){_YEAR_AFTER}", _days
    ),
    pattern(rf"{_EDGE}(?P<month>{MONTH})(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))", _month),
    pattern(rf"{_EDGE}(?P<month>{MONTH})", _month),
    pattern(rf"(?P<month>{MONTH}){DASH}(?P<month2>{MONTH})(?:,?\s+(?P<year>{YEAR}))?", _months),
    pattern(
        rf"(?P<which>(?:this\s+(?:coming|past)|(?:the\s+)?(?:last|past|next|coming)|this)\s+)?(?P<weekday>{WEEKDAY}){_OF_DAY}",
        _weekday,
    ),
    pattern(rf"(?P<weekday>{WEEKDAY[:-2]})s", _weekdays),
    pattern(rf"{_EDGE}(?:the\s+year\s+)?(?P<year>{YEAR})", _year),
    pattern(rf"(?P<year>{YEAR}){DASH}(?P<year2>{YEAR}|\d\d)", _years),
    pattern(rf"{_EDGE}(?:the\s+)?(?P<digits>(?:1[5-9]|20)\d0)['’]?s", _decade),
    pattern(rf"{_EDGE}(?:the\s+)?['’](?P<digits>[2-9]0)s", _decade),
    pattern(rf"{_EDGE}(?:the\s+)?(?P<rank>{ORDINAL})[-\s]+century", _century),
    pattern(rf"(?P<name>{_HOLIDAY})(?:,?\s+(?P<year>{YEAR}))?", _holiday),
)
