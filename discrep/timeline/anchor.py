"""What an expression stands for, seen from a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from discrep.model.interval import DayRange
from discrep.timeline.calendar import absolute, days, in_year, month, shift_months, week
from discrep.timeline.occurrence import occurrence

_OFFSET = re.compile(r"(REF)?([+-])P(\d+|X)(MIN|WE|DE|CE|[DWMQYFHS])(?:-(\w+))?")
_OPEN = re.compile(r"(REF)?([-+=]?)XXXX-(.+)")
_TIMED = re.compile(r"(.+?)(T(?:\d.*|MO|AF|EV|NI))")


@dataclass(frozen=True, slots=True)
class Anchored:
    """The days an expression stands for, its TIMEX3 value, and whether the anchor was needed."""

    range: DayRange | None
    value: str
    anchored: bool


def anchor(
    expression: str, day: date | None, past: bool | None = None, about: bool = False, reference: date | None = None
) -> Anchored:
    """The days an expression stands for in an article of `day`.

    `past` is the tense of its clause: it decides which of two years or weeks is meant; without it the
    future one is taken only if it is at least twice as near. `about` widens the distance to another day
    by half a unit to either side. `reference` is the day last named, for `a year earlier`. What lies outside
    the calendar (before the year 1) stays open.
    """
    try:
        return _anchor(expression, day, past, about, reference)
    except (ValueError, OverflowError):
        return Anchored(None, expression, True)


def _anchor(expression: str, day: date | None, past: bool | None, about: bool, reference: date | None) -> Anchored:
    if "/" in expression:
        first, _, second = expression.partition("/")
        return _between(first, second, day, past)
    timed = _TIMED.fullmatch(expression)
    plain, time = (timed[1], timed[2]) if timed else (expression, "")
    if offset := _OFFSET.fullmatch(plain):
        found = _offset(offset, reference if offset[1] else day, about)
        return Anchored(found.range, found.value + time, True)
    if plain == "XXXX-XX-XX":
        return Anchored(None, f"{day.isoformat() if day else plain}{time}", True)
    if opened := _OPEN.fullmatch(plain):
        near = reference if opened[1] else day
        chosen = occurrence(opened[2], opened[3], near, past) if near else None
        return Anchored(chosen, (_value(opened[3], chosen) if chosen else plain) + time, True)
    return Anchored(absolute(plain), expression, False)


def _between(first: str, second: str, day: date | None, past: bool | None) -> Anchored:
    low = anchor(first, day, past)
    if low.range is None or low.range.low is None:
        return Anchored(None, f"{first}/{second}", True)
    high = anchor(second, low.range.low, False)
    if high.range is None:
        return Anchored(None, f"{first}/{second}", True)
    return Anchored(DayRange(low.range.low, high.range.high), f"{low.value}/{high.value}", low.anchored)


def _value(rest: str, chosen: DayRange) -> str:
    low = chosen.low
    assert low is not None
    if rest.startswith("WXX-WE"):
        return f"{low.isocalendar().year}-W{low.isocalendar().week:02}-WE"
    if rest.startswith(("WXX", "XX")) or "~" in rest:
        return low.isoformat()
    return f"{low.year}-{rest}"


def _offset(match: re.Match[str], day: date | None, about: bool) -> Anchored:
    sign = -1 if match[2] == "-" else 1
    unit, rest = match[4], match[5]
    if match[3] == "X":
        return Anchored(None, "PAST_REF" if sign < 0 else "FUTURE_REF", True)
    if day is None:
        return Anchored(None, match.group(), True)
    number = sign * int(match[3])
    whole, value = _unit(unit, number, day)
    if rest:
        return _inside(whole, unit, rest)
    return Anchored(_widened(unit, number, day) if about else whole, value, True)


def _unit(unit: str, number: int, day: date) -> tuple[DayRange, str]:
    """The calendar unit so many units from the one a day lies in, and its value."""
    if unit in ("H", "MIN", "S"):
        return days(day), day.isoformat()
    if unit == "D":
        found = days(day + timedelta(days=number))
        return found, found.low.isoformat()  # type: ignore[union-attr]
    if unit in ("W", "F", "WE"):
        monday = week(day + timedelta(days=7 * number * (2 if unit == "F" else 1))).low
        assert monday is not None
        name = f"{monday.isocalendar().year}-W{monday.isocalendar().week:02}"
        if unit == "WE":
            return days(monday + timedelta(days=5), 2), f"{name}-WE"
        return days(monday, 7), name
    if unit == "M":
        found = month(day.year, day.month + number)
        return found, found.low.isoformat()[:7]  # type: ignore[union-attr]
    if unit == "Q":
        found = month(day.year, 3 * ((day.month - 1) // 3) + 1 + 3 * number, 3)
        low = found.low
        assert low is not None
        return found, f"{low.year}-Q{(low.month + 2) // 3}"
    span = {"Y": 1, "DE": 10, "CE": 100}[unit]
    start = (day.year // span + number) * span
    name = str(start)[: {1: 4, 10: 3, 100: 2}[span]]
    return DayRange(date(start, 1, 1), date(start + span, 1, 1)), name


def _inside(whole: DayRange, unit: str, rest: str) -> Anchored:
    """A weekday of a week, or a month or quarter of a year."""
    low = whole.low
    assert low is not None
    if unit == "W":
        found = days(low + timedelta(days=int(rest) - 1))
        return Anchored(found, found.low.isoformat(), True)  # type: ignore[union-attr]
    return Anchored(in_year(rest, low.year), f"{low.year}-{rest}", True)


def _widened(unit: str, number: int, day: date) -> DayRange:
    """The day so far away, with half a unit to either side where the unit is coarser than a day."""
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}.get(unit)
    if months:
        middle = shift_months(day, months * number)
        slack = timedelta(days=15 * months)
    else:
        size = {"D": 1, "W": 7, "WE": 7, "F": 14}.get(unit, 0)
        middle = day + timedelta(days=size * number)
        slack = timedelta(days=size // 2 if size > 1 else (1 if abs(number) > 7 else 0))
    return DayRange(middle - slack, middle + slack + timedelta(days=1))
