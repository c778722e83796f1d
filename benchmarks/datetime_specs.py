"""The date-time model of Recognizers-Text as a key for dates and durations.

Its conventions differ from TIMEX3 in three ways that the comparison allows for: `from May to July` ends
with the first day of July and is one expression, `two weeks ago` is the very day, and an open date
(`Friday`) has a past and a future reading, either of which counts as right.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from benchmarks.corpora import SHARED
from discrep.model.mention import DateMention, Duration
from discrep.timeline.calendar import days_of

PATH = SHARED / "data" / "recognizers_text" / "Specs" / "DateTime" / "English" / "DateTimeModel.json"
KINDS = ("date", "daterange", "datetime", "duration", "set")
Mention = DateMention | Duration
_TOLERANCE = 0.02
"""A month is 30 days there and 30.44 here."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A result of a case: kind, place in the text, and its readings."""

    kind: str
    start: int
    end: int
    values: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A text, the day it is read on, and what is to be found."""

    text: str
    day: date
    results: tuple[Expected, ...]


def cases() -> Iterator[Case]:
    """The cases supported in Python, with their results of the kinds of news text."""
    for case in json.loads(PATH.read_text(encoding="utf-8-sig")):
        if "python" in case.get("NotSupported", "") + case.get("NotSupportedByDesign", ""):
            continue
        day = date.fromisoformat(case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10])
        found = [
            Expected(kind, r["Start"], r["End"] + 1, tuple(r["Resolution"]["values"]))
            for r in case["Results"]
            if (kind := r["TypeName"].rpartition(".")[2]) in KINDS and r.get("Resolution")
        ]
        if found:
            yield Case(case["Input"], day, tuple(found))


def agree(mentions: Sequence[Mention], expected: Expected) -> bool:
    """Whether one of the mentions, or all of them together, mean what is expected."""
    return any(_one(m, v) or _joined(mentions, v) for m in mentions for v in expected.values)


def _one(mention: Mention, value: dict[str, Any]) -> bool:
    timex = str(value.get("timex", ""))
    if isinstance(mention, Duration):
        return _length(mention, value, timex)
    if timex.endswith("_REF"):
        return mention.expression == timex
    if mention.modifier == "every":
        return timex.startswith("XXXX-WXX")
    days = mention.range
    if days is None or days.low is None or days.high is None:
        return mention.value == timex
    low, high = _ends(value)
    if mention.exactness == "about" and low is not None:
        return days.low <= low < days.high
    if value.get("Mod"):
        named = days_of(mention.value)
        return bool({low, high} & {days.low, days.high, *((named.low, named.high) if named else ())} - {None})
    return days.low == low and high in (days.high, _last_start(mention))


def _length(duration: Duration, value: dict[str, Any], timex: str) -> bool:
    if duration.role == "every":
        return timex.startswith("P")
    seconds, days = str(value.get("value", "")), duration.value.low
    if not seconds.isdigit() or days is None:
        return False
    return abs(float(days) * 86400 / max(1, int(seconds)) - 1) < _TOLERANCE


def _joined(mentions: Sequence[Mention], value: dict[str, Any]) -> bool:
    """`from 3 May to 5 June`: two dates here, one range there."""
    low, high = _ends(value)
    starts = [m.range.low for m in mentions if isinstance(m, DateMention) and m.range]
    return low is not None and low in starts and high in starts


def _last_start(mention: DateMention) -> date | None:
    last = days_of(mention.value.rpartition("/")[2]) if "/" in mention.value else None
    return last.low if last else None


def _ends(value: dict[str, Any]) -> tuple[date | None, date | None]:
    if "value" in value:
        low = _day(value["value"])
        return low, low + timedelta(days=1) if low else None
    return _day(value.get("start")), _day(value.get("end"))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text and re.match(r"\d{4}-\d\d-\d\d", text) else None
