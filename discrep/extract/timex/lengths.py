"""Lengths of time: `nearly eight months`, `a two-year deal`, `its ninth month`, `the next two weeks`."""

from __future__ import annotations

import re
from decimal import Decimal

from discrep.extract.timex.amounts import AMOUNT, HEDGE, hedged, parse_amount
from discrep.extract.timex.length import (
    ONE,
    PLURAL,
    SINGULAR,
    UNIT,
    Length,
    LengthPattern,
    length_pattern,
    measured,
)
from discrep.extract.timex.lexicon import ORDINAL, ordinal_of
from discrep.extract.timex.recurrences import is_rate
from discrep.model.interval import Interval
from discrep.model.mention import DurationRole

_ENTER = r"(?:enter|start|beg[aiu]n|reach)(?:s|es|ed|ing|ning)?"
_ENTERING = re.compile(rf"\b{_ENTER}\s+(?:\w+\s+)?$", re.IGNORECASE)
_ABOUT_TO = re.compile(
    rf"\b(?:about|set|due|poised|going|ready|will|prepares?|preparing)\s+(?:to\s+)?{_ENTER}\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_DEADLINE = re.compile(r"\b(?:within|in\s+less\s+than|no\s+later\s+than)\s+(?:the\s+next\s+)?$", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:for|in|within|after|of|took|lasted)\s+$", re.IGNORECASE)
_AFTER: tuple[tuple[str, DurationRole], ...] = (
    (r"\s+ago\b", "ago"),
    (r"[-\s]+old\b", "age"),
    (r"\s+(?:into|since)\b", "since"),
)


def _counted(match: re.Match[str]) -> Length | None:
    amount = parse_amount(match["amount"])
    if amount is None or _is_no_length(match, amount):
        return None
    if match["half"]:
        amount = Interval(_plus_half(amount.low), _plus_half(amount.high))
    value, exactness = hedged(amount, match["hedge"] or "")
    if match["amount"].lower() in ("a", "an") and is_rate(match):
        return measured(match, value, "every")
    return measured(match, value, _role(match), exactness)


def _plus_half(value: Decimal | None) -> Decimal | None:
    return None if value is None else value + Decimal("0.5")


def _is_no_length(match: re.Match[str], amount: Interval) -> bool:
    """`2018 day five`, `a second four-year term`, `a year-over-year rise`, `three quarters of them`."""
    after, unit = match.string[match.end() :], match["unit"].lower()
    a_year = not unit.endswith("s") and re.fullmatch(r"(?:19|20)\d\d", match["amount"])
    a_share = unit == "quarters" and amount.exact == 3 and re.match(r"\s+of\b", after)
    compared = re.match(r"-(?:over|on|to|by)-", after)
    some_day = match["amount"].lower() in ("a", "an") and re.match(r"\s+(?:when|that|in\s+which)\b", after)
    return bool(a_year or unit == "second" or a_share or compared or some_day)


def _role(match: re.Match[str]) -> DurationRole:
    after = match.string[match.end() : match.end() + 20].lower()
    for words, role in _AFTER:
        if re.match(words, after):
            return role
    return "deadline" if _DEADLINE.search(match.string[: match.start()]) else "length"


def _windowed(match: re.Match[str]) -> Length | None:
    """`the next two weeks`, `the past decade`."""
    amount = parse_amount(match["amount"]) if match["amount"] else ONE
    if amount is None:
        return None
    ahead = match["which"].lower() in ("next", "coming")
    role: DurationRole = "deadline" if ahead and _DEADLINE.search(match.string[: match.start()]) else "length"
    return measured(match, amount, role, "exact" if amount.exact is not None else "about")


def _bare(match: re.Match[str]) -> Length | None:
    """`weeks of tension`: at least two; minutes and hours only where they last (`for hours`)."""
    short = match["unit"].lower() in ("seconds", "minutes", "hours")
    if short and not _LASTING.search(match.string[: match.start()]):
        return None
    return measured(match, Interval(Decimal(2), None), _role(match), "about")


def _one(match: re.Match[str]) -> Length:
    """`a month-long siege`, `all day`, `another week`."""
    return measured(match, ONE)


def _raced(match: re.Match[str]) -> Length:
    """`2:03:13`, the time of a race."""
    seconds = 3600 * Decimal(match["h"] or 0) + 60 * Decimal(match["m"]) + Decimal(match["s"])
    value = Interval(seconds, seconds)
    return Length(match.start(), match.end(), value, "second", "length", "exact")


def _nth(match: re.Match[str]) -> Length | None:
    """An event in its ninth month has lasted eight; about to enter it, nearly eight."""
    rank = ordinal_of(match["rank"])
    if rank is None or rank < 2:
        return None
    before, done = match.string[: match.start()], Decimal(rank - 1)
    if _ABOUT_TO.search(before):
        return measured(match, hedged(Interval(done, done), "nearly")[0], "age", "about")
    full = done + Decimal("0.5") if _ENTERING.search(before) else Decimal(rank)
    return measured(match, Interval(done, full), "age", "about")


_KIND = r"(?:(?:long|short|more|straight|consecutive|successive|full|calendar|working|business)\s+)?"
_WINDOW = r"(?P<which>last|past|next|coming|previous|preceding|first|following|final|recent)"
_SPAN = r"(?:(?<=for\s)|(?<=over\s)|(?<=in\s)|(?<=within\s)|(?<=during\s)|(?<=throughout\s))"

LENGTHS: tuple[LengthPattern, ...] = (
    length_pattern(
        r"(?<!\bat\s)(?<!\bby\s)(?<!until\s)(?<!after\s)(?<!before\s)(?<!since\s)"
        r"(?P<h>\d):(?P<m>[0-5]\d):(?P<s>[0-5]\d(?:\.\d+)?)",
        _raced,
    ),
    length_pattern(
        rf"(?:(?P<hedge>{HEDGE})\s+)? (?P<amount>{AMOUNT}) [-\s]+ {_KIND} (?P<unit>{UNIT}|quarters)"
        r"(?P<half>\s+and\s+a\s+half)?",
        _counted,
    ),
    length_pattern(
        rf"the\s+ {_WINDOW}\s+ (?P<amount>{AMOUNT}) [-\s]+ {_KIND} (?P<unit>{UNIT}|quarters)", _windowed
    ),
    length_pattern(rf"(?P<which>next|last|past)\s+ (?P<amount>{AMOUNT}) [-\s]+ (?P<unit>{PLURAL})", _windowed),
    length_pattern(rf"the\s+ (?P<which>past) (?P<amount>)\s+ (?P<unit>{SINGULAR})", _windowed),
    length_pattern(
        rf"{_SPAN} the\s+ (?P<which>last|next|coming) (?P<amount>)\s+"
        r"(?P<unit>day|week|month|year|decade|century) (?!\s+of\s+(?-i:[A-Z]|\d))",
        _windowed,
    ),
    length_pattern(rf"(?:(?:(?:the\s+)?(?:recent|coming|past)|the\s+last)\s+)? (?P<unit>{PLURAL})", _bare),
    length_pattern(rf"(?P<unit>{SINGULAR}) [-\s]? long", _one),
    length_pattern(
        r"(?:all|another|the\s+(?:whole|entire|full)) \s+ (?P<unit>day|night|week|month|year|decade)", _one
    ),
    length_pattern(
        rf"(?<=\s) (?P<rank>{ORDINAL}) (?:\s+(?:straight|consecutive|successive|full))? [-\s]+"
        r"(?P<unit>day|week|month|year|decade) (?!\s+of\s+(?:the\s+)?(?:month|year|\d|[A-Z][a-z]))",
        _nth,
    ),
)
