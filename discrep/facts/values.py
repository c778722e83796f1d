"""Two values of one thing: the same, compatible, or in conflict."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from discrep.model.interval import DayRange, Interval
from discrep.model.mention import Exactness, Quantity

Agreement = Literal["equal", "rounding", "bound", "conflict"]

_FIELDS = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?P<part>[QH]\d))?(?:-(?P<month>[\dX]{2}))?(?:-(?P<day>[\dX]{2}))?"
    r"(?:-WXX-(?P<weekday>\d))?"
)

_NUMBERS = re.compile(
    r"\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b", re.I
)

_DECIMALS = re.compile(r"\d\.(\d+)(?![\d.]|\s?(?:[mb]n|[kmb]\b|\w*illion|thousand))", re.I)

CLOSE = Decimal("0.05")
"""Largest relative difference that a round number may hide."""
ESTIMATED = Decimal("0.125")
"""Largest relative difference between two estimates of one thing."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number as it is compared: its interval and how sharp it is."""

    interval: Interval
    exactness: Exactness = "exact"
    span: bool = False
    """Whether the text gives both ends, as in `15 to 16`."""
    told: Decimal | None = None
    """The number as written, without `about`."""
    decimals: int | None = None
    """How many decimals are written; None for none, and for millions and billions."""


def value(quantity: Quantity) -> Value:
    """The value of a quantity as it is compared."""
    told = _DECIMALS.search(quantity.text)
    span = len(_NUMBERS.findall(quantity.text)) > 1
    return Value(quantity.value, quantity.exactness, span, quantity.stated, len(told[1]) if told else None)


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
    if opposite(left.interval, right.interval):
        return "rounding"
    if left.exactness == right.exactness == "about" and left.told and right.told:
        return "rounding" if _estimates_agree(left.told, right.told) else "conflict"
    if left.span and right.span:
        shared = any(x == y for x, y in ends(left, right))
        agreeing = not shared and all(_ends_agree(x, y, left, right) for x, y in ends(left, right))
        return "rounding" if agreeing else "conflict"
    if left.interval.overlaps(right.interval):
        return "bound" if "bound" in (left.exactness, right.exactness) else "rounding"
    one, two = left.interval.exact, right.interval.exact
    sharp = one is not None and two is not None
    return "rounding" if sharp and _ends_agree(one, two, left, right) else "conflict"


def _estimates_agree(one: Decimal, two: Decimal) -> bool:
    """Whether two numbers, both `about`, may be one: a step of the coarser apart, or hardly."""
    larger = max(abs(one), abs(two))
    step = min(max(precision(one), precision(two)), ESTIMATED * larger)
    return abs(one - two) <= max(step, CLOSE * larger)


def sides(quantity: Quantity) -> tuple[Decimal, ...]:
    """Both numbers of a score, the larger first, whoever tells it; empty for anything else."""
    value, against = quantity.value.exact, quantity.against
    if quantity.kind != "score" or value is None or against is None:
        return ()
    return max(value, against), min(value, against)


def opposite(left: Interval, right: Interval) -> bool:
    """Whether one value is the other with a minus sign, as in `fell by -3.16%`."""
    return left.exact is not None and right.exact is not None and left.exact == -right.exact


def ends(left: Value, right: Value) -> tuple[tuple[Decimal | None, Decimal | None], ...]:
    """The lower and the upper ends of two values."""
    return (left.interval.low, right.interval.low), (left.interval.high, right.interval.high)


def _ends_agree(one: Decimal | None, two: Decimal | None, left: Value, right: Value) -> bool:
    if one is None or two is None or one == two:
        return one == two
    return rounds_to(one, two, right.decimals) or rounds_to(two, one, left.decimals)


def rounds_to(fine: Decimal, coarse: Decimal, decimals: int | None = None) -> bool:
    """Whether `coarse`, written with so many decimals, is a round number that `fine` may have been rounded to.

    Whole numbers below 100 are never round: 47 dead are not 50 dead.
    """
    step = precision(coarse) if decimals is None else Decimal(10) ** -decimals
    if fine == coarse or (step in (1, 10) and coarse == coarse.to_integral_value() and is_whole(fine)):
        return False
    return abs(fine - coarse) <= step / 2 and abs(fine - coarse) <= CLOSE * abs(coarse)


def precision(number: Decimal) -> Decimal:
    """The unit of the last digit given, of a whole number that of the last digit but trailing zeros.

    >>> precision(Decimal("13000")), precision(Decimal("8.50")), precision(Decimal("143"))
    (Decimal('1000'), Decimal('0.01'), Decimal('1'))
    """
    exponent = (number.normalize() if is_whole(number) else number).as_tuple().exponent
    return Decimal(10) ** exponent if isinstance(exponent, int) else Decimal(1)


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
    fields = [(one[f], two[f]) for f in ("year", "part", "month", "day", "weekday")]
    known = [(x, y) for x, y in fields if x and y and "X" not in x + y]
    return None if not known else "conflict" if any(x != y for x, y in known) else "rounding"


def closeness(left: Interval, right: Interval) -> float:
    """How near two values lie: 1 within a quarter, 0 beyond twice, -1 beyond five times the smaller.

    >>> from discrep.model.mention import exactly
    >>> [closeness(exactly(100), exactly(n)) for n in (110, 150, 300, 900)]
    [1.0, 0.5, 0.0, -1.0]
    """
    times = ratio(left, right)
    return 1.0 if times <= Decimal("1.25") else 0.5 if times <= 2 else 0.0 if times <= 5 else -1.0


def ratio(left: Interval, right: Interval) -> Decimal:
    """How many times as large the larger of two values is; 5, which says nothing, where one is not above 0."""
    one = left.low if left.low is not None else left.high
    two = right.low if right.low is not None else right.high
    if one is None or two is None or one <= 0 or two <= 0:
        return Decimal(5)
    return max(one, two) / min(one, two)


def is_whole(number: Decimal) -> bool:
    """Whether the number has no fraction, however large it is."""
    return number == number.to_integral_value()
