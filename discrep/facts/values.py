"""Two values of one thing: the same, compatible, or in conflict."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from discrep.model.interval import DayRange, Interval
from discrep.model.mention import Exactness

Agreement = Literal["equal", "rounding", "bound", "conflict"]

_FIELDS = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2}))?(?:-(?P<day>[\dX]{2}))?(?:-WXX-(?P<weekday>\d))?")

CLOSE = Decimal("0.05")
"""Largest relative difference that a round number may hide."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number as it is compared: its interval and how sharp it is."""

    interval: Interval
    exactness: Exactness = "exact"


def agree(left: Value, right: Value) -> Agreement:
    """How two values of one thing agree; symmetric.

    >>> from discrep.model.mention import exactly
    >>> agree(Value(exactly(13000)), Value(exactly(13400)))
    'rounding'
    >>> agree(Value(exactly(500)), Value(exactly(540)))
    'conflict'
    """
    if left.interval == right.interval:
        return "equal"
    if left.interval.overlaps(right.interval):
        return "bound" if "bound" in (left.exactness, right.exactness) else "rounding"
    one, two = left.interval.exact, right.interval.exact
    if one is not None and two is not None and (rounds_to(one, two) or rounds_to(two, one)):
        return "rounding"
    return "conflict"


def rounds_to(fine: Decimal, coarse: Decimal) -> bool:
    """Whether `coarse` is a round number that `fine` may have been rounded to.

    Whole numbers below 100 are never round: 47 dead are not 50 dead.
    """
    step = precision(coarse)
    if fine == coarse or (step in (1, 10) and coarse == coarse.to_integral_value() and _whole(fine)):
        return False
    return abs(fine - coarse) <= step / 2 and abs(fine - coarse) <= CLOSE * abs(coarse)


def precision(number: Decimal) -> Decimal:
    """The unit of the last digit that is not a trailing zero of a whole number.

    >>> precision(Decimal("13000")), precision(Decimal("8.5")), precision(Decimal("143"))
    (Decimal('1000'), Decimal('0.1'), Decimal('1'))
    """
    exponent = number.normalize().as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) else Decimal(1)


def scale_slip(left: Interval, right: Interval) -> int:
    """The power of ten by which two exact values differ, 0 when they differ otherwise.

    Small whole numbers do not slip: 2 and 20 are two numbers, 2 million and 2 billion are not.

    >>> from discrep.model.mention import exactly
    >>> scale_slip(exactly(35_000_000), exactly(35_000_000_000)), scale_slip(exactly(2), exactly(20))
    (3, 0)
    """
    one, two = left.exact, right.exact
    if one is None or two is None or one <= 0 or two <= 0 or one == two:
        return 0
    low, high = sorted((one, two))
    if low < 15 and _whole(low):
        return 0
    power = (high / low).normalize()
    digits = power.as_tuple()
    return int(digits.exponent) if digits.digits == (1,) else 0


def days_agree(left: DayRange, right: DayRange) -> Agreement:
    """How two ranges of days agree: a coarser date that holds the other is a rounding of it."""
    if left == right:
        return "equal"
    return "rounding" if left.overlaps(right) else "conflict"


def expressions_agree(left: str, right: str) -> Agreement | None:
    """How two dates agree that are not placed, by their TIMEX expressions; None when they cannot be compared.

    >>> expressions_agree("XXXX-WXX-2", "XXXX-WXX-5"), expressions_agree("XXXX-11", "XXXX-11-15")
    ('conflict', 'rounding')
    >>> expressions_agree("XXXX-10-14", "XXXX-WXX-5")
    """
    one, two = _FIELDS.fullmatch(left), _FIELDS.fullmatch(right)
    if left == right and one:
        return "equal"
    if not one or not two or bool(one["weekday"]) != bool(two["weekday"]):
        return None
    fields = [(one[f], two[f]) for f in ("year", "month", "day", "weekday")]
    known = [(x, y) for x, y in fields if x and y and "X" not in x + y]
    return None if not known else "conflict" if any(x != y for x, y in known) else "rounding"


def _whole(number: Decimal) -> bool:
    return number == number.to_integral_value()
