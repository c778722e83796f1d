"""Dates told from another day: `today`, `next month`, `three weeks ago`, `a day earlier`, `now`."""

from __future__ import annotations

import re
from typing import cast

from discrep.extract.timex.edges import EDGE, bounded, edge_of
from discrep.extract.timex.lexicon import (
    NUMBER,
    PART,
    PARTS,
    PERIOD,
    UNIT,
    UNITS,
    WORDS,
    code_of,
    either,
    number_of,
)
from discrep.extract.timex.reading import Pattern, Reading, pattern, plain, whole
from discrep.model.mention import Exactness, Grain

_DAYS = {"today": "+P0D", "yesterday": "-P1D", "tomorrow": "+P1D", "tonight": "+P0DTNI", "overnight": "+P0DTNI"}
_SHIFTS = {
    "last": "-P1", "this past": "-P1", "this": "+P0", "current": "+P0", "next": "+P1", "coming": "+P1",
    "upcoming": "+P1", "previous": "REF-P1", "preceding": "REF-P1", "prior": "REF-P1", "following": "REF+P1",
    "same": "REF+P0", "that": "REF+P0",
}  # fmt: skip
_AHEAD = ("from now", "later", "after", "hence", "on", "from today")
_FROM_TODAY = ("ago", "from now", "from today", "hence")


def grain_of(unit: str) -> Grain:
    """The grain of a unit; hours and less are times of day."""
    if unit in ("second", "minute", "hour"):
        return "time"
    return "week" if unit == "fortnight" else cast(Grain, unit)


def _day(match: re.Match[str]) -> Reading:
    part = f"T{PARTS[match['part'].lower()]}" if match["part"] else ""
    expression = _DAYS[match["word"].lower()] + part
    edge = match["edge"]
    return whole(match, expression, "time" if "T" in expression else "day", edge_of(edge), _bound(edge))


def _bound(edge: str | None) -> Exactness:
    return "bound" if bounded(edge) else "exact"


def _part(match: re.Match[str]) -> Reading:
    """A part of a day: `this morning`, `last night`, `that evening`."""
    which = plain(match["which"]).removeprefix("the ")
    shift = "-P1" if which == "last" else _SHIFTS[which]
    if which == "next":
        shift = "REF+P1"
    return whole(match, f"{shift}DT{PARTS[match['part'].lower()]}", "time", edge_of(match["edge"]))


def _period(match: re.Match[str]) -> Reading | None:
    """`next month`, `earlier this week`; of days only those told from another day."""
    unit, which = UNITS[match["unit"].lower()], plain(match["which"])
    shift = _SHIFTS[which]
    if (
        match["the"]
        and unit != "quarter"
        and which in ("last", "next", "coming")
        and _SPAN.search(match.string[: match.start()])
    ):
        return None  # a length of time: `over the last year`
    if unit == "day" and not shift.startswith("REF"):
        if which != "next" or not match["the"]:
            return None
        shift = "REF+P1"
    return whole(match, shift + code_of(unit), grain_of(unit), edge_of(match["edge"]), _bound(match["edge"]))


def _own(match: re.Match[str]) -> Reading | None:
    """`the end of the year`, `later in the day`, `throughout the year`: the article's own."""
    unit, edge = UNITS[match["unit"].lower()], match["edge"]
    before, after = match.string[: match.start()], match.string[match.end() :]
    if not edge and unit == "quarter":
        return None  # `the quarter` is the one last named
    if not edge and not _THROUGH.search(before) and not (_FOR.search(before) and re.match(_STOP, after)):
        return None
    return whole(match, f"+P0{code_of(unit)}", grain_of(unit), edge_of(edge), _bound(edge))


def _end_of(match: re.Match[str]) -> Reading:
    unit = UNITS[match["unit"].lower()]
    return whole(match, f"+P0{code_of(unit)}", grain_of(unit), "late")


def _middle_of(match: re.Match[str]) -> Reading:
    unit = UNITS[match["unit"].lower()]
    return whole(match, f"+P0{code_of(unit)}", grain_of(unit), "mid")


def _quarter(match: re.Match[str]) -> Reading:
    """`the quarter`: the one last named, in a report on a company's results."""
    return whole(match, "REF+P0Q", "quarter")


def _long_ago(match: re.Match[str]) -> Reading:
    return whole(match, "PAST_REF", "day", exactness="about")


def _offset(match: re.Match[str]) -> Reading | None:
    """So many units before or after the article's day or the day last named."""
    number = number_of("1" if match["one"] else match["number"])
    if number is None or number != int(number):
        return None
    unit, way = UNITS[match["unit"].lower()], plain(match["way"])
    sign, stem = "+" if way in _AHEAD else "-", "" if way in _FROM_TODAY else "REF"
    return whole(match, f"{stem}{sign}P{int(number)}{code_of(unit)}", grain_of(unit), exactness="about")


def _unit_ago(match: re.Match[str]) -> Reading:
    """`the year-earlier quarter`, `year-ago sales`."""
    stem = "" if match["way"].lower() == "ago" else "REF"
    return whole(match, f"{stem}-P1{code_of(match['unit'])}", grain_of(match["unit"].lower()), exactness="about")


def _vague_offset(match: re.Match[str]) -> Reading:
    unit, way = UNITS[match["unit"].lower()], plain(match["way"])
    sign, stem = "+" if way in _AHEAD else "-", "" if way in _FROM_TODAY else "REF"
    return whole(match, f"{stem}{sign}PX{code_of(unit)}", grain_of(unit), exactness="about")


def _ahead(match: re.Match[str]) -> Reading | None:
    number = number_of("1" if match["one"] else match["number"])
    if number is None or number != int(number):
        return None
    unit = UNITS[match["unit"].lower()]
    return whole(match, f"+P{int(number)}{code_of(unit)}", grain_of(unit), exactness="about")


def _beside(match: re.Match[str]) -> Reading:
    unit = UNITS[match["unit"].lower()]
    sign = "-" if match["way"].lower() == "before" else "+"
    return whole(match, f"REF{sign}P1{code_of(unit)}", grain_of(unit))


def _reference(match: re.Match[str]) -> Reading:
    return whole(match, WORDS["reference"][plain(match.group())], "day", exactness="about")


def _at_large(match: re.Match[str]) -> Reading:
    """`in the past`, `the future`."""
    return whole(match, f"{match['word'].upper()}_REF", "day", exactness="about")


_COUNT = rf"(?:(?P<one>an?|one)|(?P<number>{NUMBER})) (?:\s+full)? [-\s]+ (?P<unit>{UNIT})"
_HEDGE = r"(?:(?:about|around|some|nearly|almost|roughly|just|more\s+than|less\s+than|just\s+over|over)\s+)?"
_MANY = either(["days", "weeks", "months", "years", "decades", "centuries", "hours", "minutes"])
_SOME = r"(?:(?:many|some|several|(?:(?:just|only)\s+)?a\s+(?:few|couple(?:\s+of)?)|a\s+number\s+of)\s+)?"
_STOP = r"(?=\s*(?:[.,;:)”\"]|$|(?:and|but|when|that|as|while|was|were|had|at|in|on)\b))"

_SPAN = re.compile(r"\b(?:for|over|in|within|during|throughout)\s+$", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|on|close|open|start|began|ended)\s+$", re.IGNORECASE)
_THROUGH = re.compile(r"\b(?:throughout|during|so\s+far)\s+$", re.IGNORECASE)

RELATIVE: tuple[Pattern, ...] = (
    pattern(rf"{EDGE} (?P<word>{either(_DAYS)}) (?:\s+(?P<part>{PART}))?", _day),
    pattern(
        rf"{EDGE} (?P<which>last|this|that|the\s+(?:same|following|next|previous)) \s+ (?P<part>{PART})", _part
    ),
    pattern(
        rf"{EDGE} (?P<the>the\s+)? (?P<which>{either(_SHIFTS)}) \s+ (?:(?:calendar|financial)\s+)?"
        rf"(?P<unit>{PERIOD})",
        _period,
    ),
    pattern(
        rf"{EDGE} the\s+ (?P<unit>day|week|month|quarter|year)"
        r"(?!\s+(?:of|to|ended|ending|that|when|he|she|they)\b)",
        _own,
    ),
    pattern(r"(?P<unit>year|month|week)(?:[-\s]|['’]s\s)end", _end_of),
    pattern(r"(?P<unit>year|month|week)[-\s](?P<way>ago|earlier)", _unit_ago),
    pattern(r"mid-?(?P<unit>week|month|year)", _middle_of),
    pattern(
        r"the\s+(?:latest\s+)?quarter (?=\s+end(?:ed|ing)\b|\s*(?:[.,;:)]|$|and\b|as\b|was\b|were\b|from\b))",
        _quarter,
    ),
    pattern(r"long\s+ago", _long_ago),
    pattern(rf"{_HEDGE} {_COUNT} \s+ (?P<way>ago|from\s+now|from\s+today|hence|earlier|later|previously)", _offset),
    pattern(rf"{_HEDGE} {_COUNT} \s+ (?P<way>before) {_STOP}", _offset),
    pattern(rf"{_SOME} (?P<unit>{_MANY}) \s+ (?P<way>ago|earlier|later)", _vague_offset),
    pattern(rf"(?<=in\s) (?:(?:about|around)\s+)? {_COUNT} (?=['’]s?\s+time)", _ahead),
    pattern(rf"the\s+ (?P<unit>day|week|month|year) \s+ (?P<way>before|after) {_STOP}", _beside),
    pattern(either(WORDS["reference"]), _reference),
    pattern(rf"(?:the|in)\s+ (?P<word>past|future) {_STOP}", _at_large),
)
