"""Weekdays and weekends: `on Tuesday`, `last Friday night`, `Monday of next week`, `over the weekend`."""

from __future__ import annotations

import re

from discrep.extract.timex.days import part_of
from discrep.extract.timex.lexicon import PART, WEEKDAY, either, weekday_of
from discrep.extract.timex.reading import Pattern, Reading, pattern, plain, whole

_SIGNS = {
    "last": "-", "past": "-", "this past": "-", "next": "+", "coming": "+", "this coming": "+", "this": "=",
    "previous": "REF-", "following": "REF+", "same": "REF=", "": "",
}  # fmt: skip
_SHIFTS = {"last": "-P1W", "this": "+P0W", "next": "+P1W", "following": "REF+P1W", "previous": "REF-P1W"}
_WEEK = either(_SHIFTS)


def _weekday(match: re.Match[str]) -> Reading:
    sign, part = _SIGNS[plain(match["which"]).removeprefix("the ")], part_of(match)
    return whole(match, f"{sign}XXXX-WXX-{weekday_of(match['weekday'])}{part}", "time" if part else "day")


def _of_week(match: re.Match[str]) -> Reading:
    shift, part = _SHIFTS[plain(match["which"])], part_of(match)
    return whole(match, f"{shift}-{weekday_of(match['weekday'])}{part}", "time" if part else "day")


def _every(match: re.Match[str]) -> Reading:
    return whole(match, f"XXXX-WXX-{weekday_of(match['weekday'])}", "day", "every")


def _every_weekend(match: re.Match[str]) -> Reading:
    return whole(match, "XXXX-WXX-WE", "weekend", "every")


def _weekend(match: re.Match[str]) -> Reading:
    sign = _SIGNS[plain(match["which"]).removeprefix("the ")]
    return whole(match, f"{sign}XXXX-WXX-WE", "weekend")


_PART_AFTER = rf"(?:\s+(?P<part>{PART}))?"
_WHICH = (
    r"(?P<which>(?:this|the)\s+(?:coming|past)|(?:the\s+)?(?:last|past|next|coming|previous|following|same)|this)"
)

WEEKDAYS: tuple[Pattern, ...] = (
    pattern(rf"(?:{_WHICH}\s+)? (?P<weekday>{WEEKDAY}) {_PART_AFTER}", _weekday),
    pattern(
        rf"(?:the\s+)? (?P<weekday>{WEEKDAY}) {_PART_AFTER} ,?\s+ (?:of\s+)? (?:the\s+)? (?P<which>{_WEEK})\s+week",
        _of_week,
    ),
    pattern(
        rf"(?:the\s+)? (?P<which>{_WEEK}) \s+ week ,?\s+ (?:on\s+)? (?P<weekday>{WEEKDAY}) {_PART_AFTER}", _of_week
    ),
    pattern(rf"(?P<weekday>{WEEKDAY[:-2]})s", _every),
    pattern(rf"(?P<weekday>{WEEKDAY})\s+ {PART}s", _every),
    pattern(rf"(?:every(?:\s+other)?|each) \s+ (?P<weekday>{WEEKDAY})", _every),
    pattern(rf"{_WHICH} \s+ weekend", _weekend),
    pattern(r"(?P<which>)the\s+ weekend", _weekend),
    pattern(r"weekends", _every_weekend),
)
