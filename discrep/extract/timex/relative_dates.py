"""Dates told from another day: `today`, `next month`, `Tuesday last week`, `three weeks ago`, `a day earlier`."""

from __future__ import annotations

import re

from discrep.extract.timex.calendar_dates import edge_of
from discrep.extract.timex.lexicon import (
    MONTH,
    NUMBER,
    PART,
    PARTS,
    PERIOD,
    SEASON,
    SEASONS,
    UNIT,
    UNITS,
    WEEKDAY,
    WORDS,
    code_of,
    either,
    month_of,
    number_of,
    weekday_of,
)
from discrep.extract.timex.reading import Pattern, Reading, pattern
from discrep.model.mention import Exactness, Grain

_SIGN = {
    "last": "-P1",
    "past": "-P1",
    "this": "+P0",
    "current": "+P0",
    "next": "+P1",
    "coming": "+P1",
    "upcoming": "+P1",
}
_BESIDE = {"previous": "REF-P1", "preceding": "REF-P1", "prior": "REF-P1", "following": "REF+P1", "same": "REF+P0"}
_DAY_OF_PART = {
    "last": "-P1D", "this": "+P0D", "same": "REF+P0D", "that": "REF+P0D", "following": "REF+P1D",
    "next": "REF+P1D", "previous": "REF-P1D",
}  # fmt: skip
_EDGE = (
    r"(?:(?P<edge>earlier|later|early|late|mid|(?:the\s+)?(?:very\s+)?"
    r"(?:end|close|start|beginning|middle|first\s+half|second\s+half|rest|remainder|course)\s+of)(?:\s+|-)(?:in\s+)?)?"
)
_WHICH = either([*_SIGN, *_BESIDE])
_SMALL = ("second", "minute", "hour")


def _grain(unit: str) -> Grain:
    """The grain of a unit; hours and less are clock time."""
    if unit in _SMALL:
        return "time"
    return "week" if unit == "fortnight" else unit  # type: ignore[return-value]


def _edge(match: re.Match[str]) -> tuple[str, bool]:
    """Early or late, and whether the article's day bounds it (`earlier this month`)."""
    words = (match.groupdict().get("edge") or "").lower()
    if words.startswith(("earlier", "later")):
        return ("early" if words.startswith("earlier") else "late"), True
    return edge_of(words), "rest" in words or "remainder" in words


def _day(match: re.Match[str]) -> Reading:
    word = match["word"].lower()
    base = {"today": "+P0D", "yesterday": "-P1D", "tomorrow": "+P1D", "tonight": "+P0DTNI"}[word]
    modifier, bound = _edge(match)
    part = match["part"]
    text = base + (f"T{PARTS[part.lower()]}" if part else "")
    exactness: Exactness = "bound" if bound else "exact"
    return Reading(match.start(), match.end(), text, "time" if "T" in text else "day", modifier, exactness)


def _part(match: re.Match[str]) -> Reading:
    base = _DAY_OF_PART[match["which"].lower().split()[-1]]
    modifier, _ = _edge(match)
    return Reading(match.start(), match.end(), f"{base}T{PARTS[match['part'].lower()]}", "time", modifier)


def _period(match: re.Match[str]) -> Reading | None:
    unit = UNITS[match["unit"].lower()]
    which = match["which"].lower()
    stem = _SIGN.get(which) or _BESIDE[which]
    if unit == "day" and stem in ("-P1", "+P1", "+P0"):
        if which not in ("next",) or not match["the"]:
            return None
        stem = "REF+P1"
    modifier, bound = _edge(match)
    text = f"{stem}{code_of(unit)}"
    return Reading(match.start(), match.end(), text, _grain(unit), modifier, "bound" if bound else "exact")


def _whole(match: re.Match[str]) -> Reading:
    """`throughout the year`, `later in the day`: the article's own."""
    modifier, bound = _edge(match)
    unit = UNITS[match["unit"].lower()]
    return Reading(
        match.start("span") if match.groupdict().get("span") else match.start(),
        match.end(),
        f"+P0{code_of(unit)}",
        _grain(unit),
        modifier,
        "bound" if bound else "exact",
    )


def _season(match: re.Match[str]) -> Reading:
    season = SEASONS[match["season"].lower()]
    year, which = match["year"], (match["which"] or "").lower()
    sign = {"last": "-", "past": "-", "next": "+", "coming": "+", "this": "="}.get(which, "")
    text = f"{year or 'XXXX'}-{season}"
    return Reading(match.start(), match.end(), text if year else sign + text, "season", edge_of(match["edge"]))


def _named_month(match: re.Match[str]) -> Reading:
    which = match["which"].lower()
    sign = {"last": "-", "past": "-", "next": "+", "coming": "+", "this": "="}[which]
    return Reading(
        match.start(), match.end(), f"{sign}XXXX-{month_of(match['month']):02}", "month", edge_of(match["edge"])
    )


def _month_of_year(match: re.Match[str]) -> Reading:
    stem = _SIGN[match["which"].lower()]
    return Reading(
        match.start(), match.end(), f"{stem}Y-{month_of(match['month']):02}", "month", edge_of(match["edge"])
    )


def _weekday_of_week(match: re.Match[str]) -> Reading:
    stem = _SIGN[match["which"].lower()]
    part = f"T{PARTS[match['part'].lower()]}" if match["part"] else ""
    return Reading(
        match.start(), match.end(), f"{stem}W-{weekday_of(match['weekday'])}{part}", "time" if part else "day"
    )


def _offset(match: re.Match[str]) -> Reading | None:
    """So many units before or after the article's day or the day last named."""
    number = number_of(match["number"]) if match["number"] else None
    if match["one"]:
        number = number_of("1")
    if number is None:
        return None
    unit = UNITS[match["unit"].lower()]
    word = re.sub(r"\s+", " ", match["way"].lower())
    sign = "+" if word in ("from now", "later", "after", "hence", "on", "from today") else "-"
    stem = "" if word in ("ago", "from now", "hence", "from today") else "REF"
    if number != int(number):
        return None
    expression = f"{stem}{sign}P{int(number)}{code_of(unit)}"
    return Reading(match.start(), match.end(), expression, _grain(unit), exactness="about")


def _vague_offset(match: re.Match[str]) -> Reading:
    unit = UNITS[match["unit"].lower()]
    word = match["way"].lower()
    stem = "" if word == "ago" else "REF"
    sign = "+" if word in ("later", "after") else "-"
    return Reading(match.start(), match.end(), f"{stem}{sign}PX{code_of(unit)}", _grain(unit), exactness="about")


def _from_now(match: re.Match[str]) -> Reading | None:
    number = number_of("1" if match["one"] else match["number"])
    if number is None or number != int(number):
        return None
    unit = UNITS[match["unit"].lower()]
    return Reading(match.start(), match.end(), f"+P{int(number)}{code_of(unit)}", _grain(unit), exactness="about")


def _reference(match: re.Match[str]) -> Reading:
    word = re.sub(r"\s+", " ", match.group().lower())
    return Reading(match.start(), match.end(), WORDS["reference"][word], "day", exactness="about")


_COUNT = rf"(?:(?P<one>an?|one)|(?P<number>{NUMBER}))(?:\s+full)?[-\s]+(?P<unit>{UNIT})"
_VAGUE = (
    rf"(?:(?:many|some|several|(?:just\s+|only\s+)?a\s+(?:few|couple(?:\s+of)?)|a\s+number\s+of)\s+)?"
    rf"(?P<unit>{either(['days', 'weeks', 'months', 'years', 'decades', 'centuries', 'hours', 'minutes'])})"
)

RELATIVE: tuple[Pattern, ...] = (
    pattern(rf"{_EDGE}(?P<word>today|yesterday|tomorrow|tonight)(?:\s+(?P<part>{PART}))?", _day),
    pattern(
        rf"{_EDGE}(?P<which>last|this|the\s+same|that|the\s+following|the\s+next|the\s+previous)\s+(?P<part>{PART})",
        _part,
    ),
    pattern(rf"{_EDGE}(?P<the>the\s+|of\s+)?(?P<which>{_WHICH})\s+(?:calendar\s+)?(?P<unit>{PERIOD})", _period),
    pattern(
        r"(?:(?P<edge>earlier|later|early|late)\s+in\s+|(?P<edge2>throughout|during|by\s+the\s+end\s+of|so\s+far)\s+)"
        r"(?P<span>the)\s+(?P<unit>day|week|month|quarter|year)(?!\s+(?:of|to|ended|ending|before|after|that))",
        _whole,
    ),
    pattern(rf"{_EDGE}(?:the\s+)?(?P<which>last|past|this|next|coming)?\s*(?P<season>(?-i:{SEASON}))"
            rf"(?:(?:\s+of|,)?\s+(?P<year>(?:19|20)\d\d))?", _season),
    pattern(rf"{_EDGE}(?P<which>last|past|this|next|coming)\s+(?P<month>{MONTH})", _named_month),
    pattern(rf"{_EDGE}(?P<month>{MONTH})\s+(?:of\s+)?(?P<which>last|this|next)\s+year", _month_of_year),
    pattern(rf"(?:the\s+)?(?P<weekday>{WEEKDAY})(?:\s+(?P<part>{PART}))?,?\s+(?:of\s+)?(?P<which>last|this|next)\s+week",
            _weekday_of_week),
    pattern(rf"(?:about\s+|around\s+|some\s+|nearly\s+|almost\s+|more\s+than\s+|just\s+(?:over\s+)?|over\s+)?{_COUNT}\s+"
            r"(?P<way>ago|from\s+now|from\s+today|hence|earlier|later|before|previously|after)", _offset),
    pattern(rf"{_VAGUE}\s+(?P<way>ago|earlier|later|before)", _vague_offset),
    pattern(rf"(?<=in\s)(?:about\s+|around\s+)?{_COUNT}(?=['’]s?\s+time|[.,;]|$)", _from_now),
    pattern(either(WORDS["reference"]), _reference),
)  # fmt: skip
