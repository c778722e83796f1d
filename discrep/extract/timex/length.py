"""A length of time as read from a stretch of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import cast

from discrep.extract.timex.lexicon import UNITS, either
from discrep.model.interval import Interval
from discrep.model.mention import DurationRole, Exactness, Grain

_DAYS = {
    "second": Decimal(1) / 86400, "minute": Decimal(1) / 1440, "hour": Decimal(1) / 24, "day": Decimal(1),
    "weekend": Decimal(2), "week": Decimal(7), "month": Decimal("30.44"), "quarter": Decimal("91.31"),
    "year": Decimal("365.25"), "decade": Decimal("3652.5"), "century": Decimal(36525),
}  # fmt: skip
_LARGE = Decimal(10) ** 20
_PLACES = Decimal("0.0001")
ONE = Interval(Decimal(1), Decimal(1))
UNIT = either(UNITS.keys() - {"min", "quarter", "quarters", "weekend", "weekends"})
PLURAL = either(["seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"])
SINGULAR = either(["minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade", "century"])


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
        """The amount in days, to four places; one too large for that as it is."""

        def scaled(value: Decimal | None) -> Decimal | None:
            if value is None:
                return None
            days = value * _DAYS[self.grain]
            return days if abs(days) >= _LARGE else days.quantize(_PLACES)

        amount = self.amount
        return Interval(scaled(amount.low), scaled(amount.high), amount.open_low, amount.open_high)

    @property
    def unit(self) -> Decimal:
        """The days of one of its unit."""
        return _DAYS[self.grain]


def added(whole: Length, rest: Length) -> Length:
    """A length and what is left over in a smaller unit, in that unit."""
    times = whole.unit / rest.unit
    if {whole.grain, rest.grain} == {"year", "month"}:
        times = Decimal(12)

    def sum_of(one: Decimal | None, two: Decimal | None) -> Decimal | None:
        if one is None or two is None:
            return None
        total = (one * times + two).quantize(_PLACES)
        return total.to_integral_value() if total == total.to_integral_value() else total

    amount = Interval(sum_of(whole.amount.low, rest.amount.low), sum_of(whole.amount.high, rest.amount.high))
    return replace(rest, start=whole.start, amount=amount)


@dataclass(frozen=True, slots=True)
class LengthPattern:
    """A pattern and how its match is read; a reader returns None where the match is no length."""

    regex: re.Pattern[str]
    read: Callable[[re.Match[str]], Length | None]


def length_pattern(regex: str, read: Callable[[re.Match[str]], Length | None]) -> LengthPattern:
    """A pattern over whole words, in any case; white space in the pattern itself means nothing."""
    return LengthPattern(re.compile(rf"(?<![\w$€£]){regex}(?!\w)", re.IGNORECASE | re.VERBOSE), read)


def measured(
    match: re.Match[str], amount: Interval, role: DurationRole = "length", exactness: Exactness = "exact"
) -> Length:
    """A whole match with the amount of its unit; a fortnight is two weeks."""
    unit = UNITS[match["unit"].lower()]
    if unit == "fortnight":
        unit, amount = "week", Interval(_twice(amount.low), _twice(amount.high))
    return Length(match.start(), match.end(), amount, cast(Grain, unit), role, exactness)


def _twice(value: Decimal | None) -> Decimal | None:
    return None if value is None else 2 * value


def lengths(text: str, patterns: Iterable[LengthPattern]) -> Iterator[Length]:
    """Every length that a pattern finds; they may overlap."""
    for one in patterns:
        for match in one.regex.finditer(text):
            found = one.read(match)
            if found is not None:
                yield found
