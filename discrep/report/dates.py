"""The date of an article in words, and how it was found."""

from __future__ import annotations

from datetime import date, timedelta

from discrep.model.interval import DayRange
from discrep.model.mention import AnchoredDay

_FOUND = {
    "argument": "given for this run",
    "metadata": "from the file itself",
    "text": "worked out from the text",
    "set": "worked out from the other articles",
}


def date_words(published: AnchoredDay | None) -> str:
    """The days an article may be from, as a reader writes them."""
    return range_words(published.range) if published else "not known"


def found_words(published: AnchoredDay | None) -> str:
    """How the date was found, with the words that show it."""
    if published is None:
        return "nothing in the text places it"
    found = _FOUND[published.found]
    return f"{found}: {published.why}" if published.why else found


def range_words(days: DayRange) -> str:
    """A range of days, its last day included.

    >>> range_words(DayRange(date(2022, 10, 14), date(2022, 10, 17)))
    '14–16 October 2022'
    """
    first, last = days.low, days.high - timedelta(1) if days.high else None
    if first is None or last is None:
        return f"from {_day(first)}" if first else f"until {_day(last)}" if last else "not known"
    if first == last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
