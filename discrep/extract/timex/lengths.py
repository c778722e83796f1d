"""Lengths of time: `nearly eight months`, `a two-year deal`, `its ninth month`, `the next two weeks`, `daily`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from discrep.extract.timex.amounts import AMOUNT, HEDGE, hedged, parse_amount
from discrep.extract.timex.lexicon import ADVERBS, NUMBER, ORDINAL, UNITS, either, ordinal_of
from discrep.model.interval import Interval
from discrep.model.mention import DurationRole, Exactness, Grain

_DAYS = {
    "second": Decimal(1) / 86400, "minute": Decimal(1) / 1440, "hour": Decimal(1) / 24, "day": Decimal(1),
    "weekend": Decimal(2), "week": Decimal(7), "month": Decimal("30.44"), "quarter": Decimal("91.31"),
    "year": Decimal("365.25"), "decade": Decimal("3652.5"), "century": Decimal(36525),
}  # fmt: skip
_PLACES = Decimal("0.0001")
_ONE = Interval(Decimal(1), Decimal(1))
_UNIT = either(UNITS.keys() - {"min", "quarter", "quarters", "weekend", "weekends"})
_PLURAL = either(["seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"])
_SINGULAR = either(["minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade", "century"])
_ENTER = r"(?:enter|start|beg[aiu]n|reach)(?:s|es|ed|ing|ning)?"
_ENTERING = re.compile(rf"\b{_ENTER}\s+(?:\w+\s+)?$", re.IGNORECASE)
_ABOUT_TO = re.compile(
    rf"\b(?:about|set|due|poised|going|ready|will|prepares?|preparing)\s+(?:to\s+)?{_ENTER}\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_AFTER: tuple[tuple[str, DurationRole], ...] = (
    (r"\s+ago\b", "ago"),
    (r"[-\s]+old\b", "age"),
    (r"\s+(?:into|since)\b", "since"),
)
_DEADLINE = re.compile(
    r"\b(?:within|in\s+(?:less|under)\s+than|no\s+later\s+than)\s+(?:the\s+next\s+)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Length:
    """One length of time; offsets are relative to the sentence's text."""

    start: int
    end: int
    amount: Interval
    grain: Grain
    role: DurationRole
    exactness: Exactness

    @property
    def days(self) -> Interval:
        """The amount in days, to four places."""

        def scaled(value: Decimal | None) -> Decimal | None:
            return None if value is None else (value * _DAYS[self.grain]).quantize(_PLACES)

        return Interval(
            scaled(self.amount.low), scaled(self.amount.high), self.amount.open_low, self.amount.open_high
        )


def _length(match: re.Match[str], amount: Interval, role: DurationRole, exactness: Exactness) -> Length:
    unit = UNITS[match["unit"].lower()]
    if unit == "fortnight":
        unit, amount = "week", Interval(_twice(amount.low), _twice(amount.high))
    return Length(match.start(), match.end(), amount, cast(Grain, unit), role, exactness)


def _twice(value: Decimal | None) -> Decimal | None:
    return None if value is None else 2 * value


def _counted(match: re.Match[str]) -> Length | None:
    amount = parse_amount(match["amount"])
    if amount is None or _is_no_length(match, amount):
        return None
    if match.groupdict().get("half"):
        amount = Interval(_plus_half(amount.low), _plus_half(amount.high))
    value, exactness = hedged(amount, match["hedge"] or "")
    if value.exact == 1 and match["amount"].lower() in ("a", "an") and _RATE.search(match.string[: match.start()]):
        return _length(match, value, "every", "exact")
    return _length(match, value, _role(match), exactness)


def _plus_half(value: Decimal | None) -> Decimal | None:
    return None if value is None else value + Decimal("0.5")


def _is_no_length(match: re.Match[str], amount: Interval) -> bool:
    """`2018 day five`, `a second four-year term`, `a year-over-year rise`, `three quarters of them`."""
    after = match.string[match.end() :]
    singular = not match["unit"].lower().endswith("s")
    year = amount.exact is not None and 1900 <= amount.exact < 2100 and match["amount"].isdigit() and singular
    ordinal = match["unit"].lower() == "second"
    parts = match["unit"].lower() == "quarters" and amount.exact == 3 and re.match(r"\s+of\b", after)
    return bool(year or ordinal or parts or re.match(r"-(?:over|on|to|by)-|\s+(?:when|that|in\s+which)\b", after))


def _role(match: re.Match[str]) -> DurationRole:
    after = match.string[match.end() : match.end() + 20].lower()
    for words, role in _AFTER:
        if re.match(words, after):
            return role
    return "deadline" if _DEADLINE.search(match.string[: match.start()]) else "length"


def _windowed(match: re.Match[str]) -> Length | None:
    """`the next two weeks`, `the past decade`."""
    amount = parse_amount(match["amount"]) if match["amount"] else _ONE
    if amount is None:
        return None
    ahead = match["which"].lower() in ("next", "coming")
    role: DurationRole = "deadline" if ahead and _DEADLINE.search(match.string[: match.start()]) else "length"
    return _length(match, amount, role, "exact" if amount.exact is not None else "about")


def _bare(match: re.Match[str]) -> Length | None:
    """`weeks of tension`: at least two; minutes and hours only where they last (`for hours`)."""
    short = match["unit"].lower() in ("seconds", "minutes", "hours")
    if short and not re.search(
        r"\b(?:for|in|within|after|of|took|lasted)\s+$", match.string[: match.start()], re.I
    ):
        return None
    return _length(match, Interval(Decimal(2), None), _role(match), "about")


def _long(match: re.Match[str]) -> Length:
    """`a month-long siege`."""
    return _length(match, _ONE, "length", "exact")


def _every_other(match: re.Match[str]) -> Length:
    return _length(match, Interval(Decimal(2), Decimal(2)), "every", "exact")


def _nth(match: re.Match[str]) -> Length | None:
    """An event in its ninth month has lasted eight; about to enter it, nearly eight."""
    rank = ordinal_of(match["rank"])
    if rank is None or rank < 2:
        return None
    before, done = match.string[: match.start()], Decimal(rank - 1)
    if _ABOUT_TO.search(before):
        return _length(match, hedged(Interval(done, done), "nearly")[0], "age", "about")
    full = done + Decimal("0.5") if _ENTERING.search(before) else Decimal(rank)
    return _length(match, Interval(done, full), "age", "about")


def _every(match: re.Match[str]) -> Length | None:
    number = parse_amount(match["number"]) if match["number"] else _ONE
    return None if number is None else _length(match, number, "every", "exact")


def _adverb(match: re.Match[str]) -> Length:
    count, unit = ADVERBS[match["adverb"].lower()]
    amount = Interval(Decimal(count), Decimal(count))
    return Length(match.start(), match.end(), amount, cast(Grain, unit), "every", "exact")


def _whole(regex: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$€£]){regex}(?!\w)", re.IGNORECASE | re.VERBOSE)


_RATE = re.compile(
    r"(?:\d|\b(?:once|twice|times|percent|per\s?cent|million|billion|thousand|hundred|dollars|euros|pounds)|%)\s+$",
    re.I,
)
_KIND = r"(?:(?:long|more|straight|consecutive|successive|full|calendar|working|business)\s+)?"
_ADJECTIVE = r"(?:last|past|next|coming|previous|preceding|first|following|final|recent)"

LENGTHS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Length | None]], ...] = (
    (
        _whole(
            rf"(?:(?P<hedge>{HEDGE})\s+)? (?P<amount>{AMOUNT}) [-\s]+ {_KIND} (?P<unit>{_UNIT}|quarters)"
            r"(?P<half>\s+and\s+a\s+half)?"
        ),
        _counted,
    ),
    (
        _whole(
            rf"the\s+ (?P<which>{_ADJECTIVE})\s+ (?P<amount>{AMOUNT}) [-\s]+ {_KIND} (?P<unit>{_UNIT}|quarters)"
        ),
        _windowed,
    ),
    (_whole(rf"(?P<which>next|last|past)\s+ (?P<amount>{AMOUNT}) [-\s]+ (?P<unit>{_PLURAL})"), _windowed),
    (_whole(rf"the\s+ (?P<which>past) (?P<amount>)\s+ (?P<unit>{_SINGULAR})"), _windowed),
    (
        _whole(
            r"(?:(?<=for\s)|(?<=over\s)|(?<=in\s)|(?<=within\s)|(?<=during\s)|(?<=throughout\s))"
            rf"the\s+ (?P<which>last|next|coming) (?P<amount>)\s+ (?P<unit>{_SINGULAR}) (?!\s+of\b)"
        ),
        _windowed,
    ),
    (_whole(rf"(?:(?:(?:the\s+)?(?:recent|coming|past)|the\s+last)\s+)? (?P<unit>{_PLURAL})"), _bare),
    (_whole(rf"(?P<amount>)(?P<unit>{_SINGULAR}) [-\s]? long"), _long),
    (_whole(rf"(?:per|once\s+an?|twice\s+an?)\s+ (?P<number>) (?P<unit>{_SINGULAR})"), _every),
    (_whole(rf"every\s+ (?P<number>) other\s+ (?P<unit>{_SINGULAR})"), _every_other),
    (
        _whole(
            rf"(?<=\s) (?P<rank>{ORDINAL}) (?:\s+(?:straight|consecutive|successive|full))? [-\s]+"
            r"(?P<unit>day|week|month|year|decade) (?!\s+of\s+(?:the\s+)?(?:month|year|\d|[A-Z][a-z]))"
        ),
        _nth,
    ),
    (_whole(rf"(?:every|each)\s+ (?:(?P<number>{NUMBER})\s+)? (?P<unit>{_UNIT}|{_SINGULAR})"), _every),
    (_whole(rf"(?P<adverb>{either(ADVERBS)})"), _adverb),
)
