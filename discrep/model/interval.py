"""Intervals: what a vague number or date may stand for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """The values a number may have; None is unbounded, `open_low` and `open_high` leave the end out.

    >>> Interval(Decimal(13000), None, open_low=True).overlaps(Interval(Decimal(13000), Decimal(13000)))
    False
    """

    low: Decimal | None
    high: Decimal | None
    open_low: bool = False
    open_high: bool = False

    @property
    def exact(self) -> Decimal | None:
        """The single value, or None when there is more than one."""
        return self.low if self.low is not None and self.low == self.high else None

    def overlaps(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return not self._below(other) and not other._below(self)

    def power_of_ten(self, other: Interval) -> int:
        """The power of ten by which two sharp values differ, 0 when they differ otherwise or are small.

        >>> Interval(Decimal(35000), Decimal(35000)).power_of_ten(Interval(Decimal(35), Decimal(35)))
        3
        """
        one, two = self.exact, other.exact
        if one is None or two is None or one <= 0 or two <= 0 or one == two:
            return 0
        low, high = sorted((one, two))
        if low < 15 and low == low.to_integral_value():
            return 0
        power = (high / low).normalize().as_tuple()
        return int(power.exponent) if power.digits == (1,) else 0

    def _below(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return self.open_high or other.open_low
        return self.high < other.low


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days from `low` up to, not including, `high`; None is unbounded."""

    low: date | None
    high: date | None

    def overlaps(self, other: DayRange) -> bool:
        """Whether some day lies in both."""
        before = self.high is not None and other.low is not None and self.high <= other.low
        after = other.high is not None and self.low is not None and other.high <= self.low
        return not before and not after

    @property
    def days(self) -> int | None:
        """How many days it spans, or None when it is unbounded."""
        if self.low is None or self.high is None:
            return None
        return (self.high - self.low).days
