"""Days, weeks, months and years as ranges of days."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from discrep.model.interval import DayRange

FIRST, LAST = date(1000, 1, 1), date(2999, 12, 31)
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


def days(low: date, count: int = 1) -> DayRange:
    """A range of so many days from `low` on."""
    return DayRange(low, low + timedelta(days=count))


def month(year: int, number: int, count: int = 1) -> DayRange:
    """So many months from month `number` (1 to 12, or beyond) of a year on.

    >>> month(2022, 12).high
    datetime.date(2023, 1, 1)
    """
    return DayRange(_month_start(year, number), _month_start(year, number + count))


def _month_start(year: int, number: int) -> date:
    years, index = divmod(number - 1, 12)
    return date(year + years, index + 1, 1)


def week(day: date) -> DayRange:
    """The ISO week, Monday to Sunday, of a day."""
    return days(day - timedelta(days=day.isoweekday() - 1), 7)


def shift_months(day: date, count: int) -> date:
    """The same day of another month, or that month's last day.

    >>> shift_months(date(2022, 3, 31), -1)
    datetime.date(2022, 2, 28)
    """
    start = _month_start(day.year, day.month + count)
    return start.replace(day=min(day.day, calendar.monthrange(start.year, start.month)[1]))


def nth_weekday(year: int, number: int, count: int, weekday: int) -> date:
    """The nth weekday (ISO, 1 is Monday) of a month; -1 is the last."""
    found = [
        date(year, number, d)
        for d in range(1, calendar.monthrange(year, number)[1] + 1)
        if date(year, number, d).isoweekday() == weekday
    ]
    return found[count - 1 if count > 0 else count]


def in_year(rest: str, year: int) -> DayRange | None:
    """What follows the year in an expression: `10-14`, `10`, `Q3`, `H1`, `SU`, `W42`, `11~4-4`; or None.

    >>> in_year("Q3", 2022).low, in_year("02-30", 2022)
    (datetime.date(2022, 7, 1), None)
    """
    if match := re.fullmatch(r"(\d\d)~(-?\d)-(\d)", rest):
        return days(nth_weekday(year, int(match[1]), int(match[2]), int(match[3])))
    if match := re.fullmatch(r"(\d\d)-(\d\d)", rest):
        if int(match[2]) > calendar.monthrange(year, int(match[1]))[1]:
            return None
        return days(date(year, int(match[1]), int(match[2])))
    if match := re.fullmatch(r"W(\d\d)", rest):
        last = date(year, 12, 28).isocalendar().week
        return days(date.fromisocalendar(year, int(match[1]), 1), 7) if 1 <= int(match[1]) <= last else None
    if match := re.fullmatch(r"(\d\d)", rest):
        return month(year, int(match[1]))
    if match := re.fullmatch(r"Q([1-4])", rest):
        return month(year, 3 * int(match[1]) - 2, 3)
    if match := re.fullmatch(r"H([12])", rest):
        return month(year, 6 * int(match[1]) - 5, 6)
    if rest in _SEASONS:
        low, high = _SEASONS[rest]
        return month(year, low, high - low + 1)
    return None


def days_of(value: str) -> DayRange | None:
    """All days of a TIMEX3 value, a time of day left out; None for one that names no days.

    >>> days_of("2022-W41-WE").low, days_of("2021-12/2022-01").high, days_of("XXXX-WXX-5")
    (datetime.date(2022, 10, 15), datetime.date(2022, 2, 1), None)
    """
    first, _, second = value.partition("/")
    if second:
        low, high = days_of(first), days_of(second)
        return DayRange(low.low, high.high) if low and high else None
    day = value.partition("T")[0]
    if match := re.fullmatch(r"(\d{4})-W(\d\d)-WE", day):
        return days(date.fromisocalendar(int(match[1]), int(match[2]), 6), 2)
    return absolute(day)


def absolute(expression: str) -> DayRange | None:
    """The range of an expression that needs no anchor, or None.

    >>> absolute("2022-10").high, absolute("199").low
    (datetime.date(2022, 11, 1), datetime.date(1990, 1, 1))
    """
    if match := re.fullmatch(r"(\d{4})-(.+)", expression):
        return in_year(match[2], int(match[1]))
    if re.fullmatch(r"\d{2,4}", expression):
        span = 10 ** (4 - len(expression))
        low = int(expression) * span
        return DayRange(date(low, 1, 1), date(low + span, 1, 1)) if 1000 <= low < 2900 else None
    return None
