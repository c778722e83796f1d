"""Which Friday, which October is meant: dates that come round every week, month or year."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from discrep.model.interval import DayRange
from discrep.timeline.calendar import days, in_year, month, week

_YEARS, _LEAP_YEARS = 2, 8
"""Years to either side that hold an occurrence before and one after; a 29 February needs more."""


_JUST_GONE, _FAR = 62, 300
"""Days: a future tense does not reach over most of a year when the day has just gone (`is to run from 5 May`)."""


@lru_cache(maxsize=20_000)
def occurrence(sign: str, rest: str, day: date, past: bool | None) -> DayRange | None:
    """The occurrence of an open date (`WXX-5`, `10-14`, `XX-18`) that an article of `day` means.

    The sign is `last` (-), `next` (+) or `this` (=); without one the tense decides, and without a tense
    the future one is taken only if it is at least twice as near as the past one.
    """
    weekly = rest.startswith("WXX-")
    near = _near(rest, day)
    before = [r for r in near if r.high and r.high <= day]
    after = [r for r in near if r.low and r.low > day]
    if not before or not after:
        return None
    if sign == "-":
        return before[-1]
    if sign == "+":
        return next((r for r in after if not weekly or _starts(r) >= _next_monday(day)), after[0])
    if sign == "=":
        this = [r for r in near if _same_period(_starts(r), day, weekly)]
        return before[-1] if not this or (past is True and _starts(this[0]) > day) else this[0]
    around = [r for r in near if r not in before and r not in after]
    if around:
        return around[0]
    gone, ahead = (day - _starts(before[-1])).days, (_starts(after[0]) - day).days
    if past is None:
        return after[0] if 2 * ahead <= gone else before[-1]
    running = gone <= _JUST_GONE and ahead >= _FAR
    return before[-1] if past or running else after[0]


def _near(rest: str, day: date) -> list[DayRange]:
    """Occurrences around a day, in order."""
    if rest.startswith("WXX-"):
        at, count = (5, 2) if rest[4:] == "WE" else (int(rest[4:]) - 1, 1)
        monday = day - timedelta(days=day.isoweekday() - 1)
        return [days(monday + timedelta(days=7 * n + at), count) for n in range(-2, 4)]
    if rest.startswith("XX-"):
        months = [_starts(month(day.year, day.month + n)) for n in range(-3, 4)]
        found = [in_year(f"{m.month:02}-{rest[3:]}", m.year) for m in months]
    else:
        years = _LEAP_YEARS if rest == "02-29" else _YEARS
        found = [in_year(rest, year) for year in range(day.year - years, day.year + years + 1)]
    return [r for r in found if r is not None]


def _starts(days: DayRange) -> date:
    assert days.low is not None
    return days.low


def _next_monday(day: date) -> date:
    return day + timedelta(days=8 - day.isoweekday())


def _same_period(low: date, day: date, weekly: bool) -> bool:
    """Whether two days lie in one week, or in one year."""
    return week(low) == week(day) if weekly else low.year == day.year
