"""Lengths of time counted on the calendar: how many days, months or years lie between two dates."""

from __future__ import annotations

from datetime import date, timedelta

from discrep.model.interval import DayRange

DAY = timedelta(days=1)


def whole_years(start: date, end: date) -> int:
    """Full years from one day to another.

    >>> whole_years(date(1950, 5, 4), date(2020, 5, 3)), whole_years(date(1950, 5, 4), date(2020, 5, 4))
    (69, 70)
    """
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def years_between(start: DayRange, end: DayRange) -> tuple[int, int] | None:
    """The fewest and the most full years that may lie between days of two ranges."""
    if start.low is None or start.high is None or end.low is None or end.high is None:
        return None
    return whole_years(start.high - DAY, end.low), whole_years(start.low, end.high - DAY)


def days_between(start: DayRange, end: DayRange) -> tuple[int, int] | None:
    """The fewest and the most days that may lie between days of two ranges."""
    if start.low is None or start.high is None or end.low is None or end.high is None:
        return None
    return (end.low - (start.high - DAY)).days, ((end.high - DAY) - start.low).days
