"""Exact values as decimal numbers."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

DIGITS = 15
"""Significant digits that a fraction is rounded to."""


def decimal(value: Fraction) -> Decimal:
    """The value as a decimal number without needless zeros.

    >>> decimal(Fraction(2, 3)), decimal(Fraction(5_000_000))
    (Decimal('0.666666666666667'), Decimal('5000000'))
    """
    if value.denominator == 1:
        return Decimal(value.numerator)
    with localcontext() as context:
        context.prec = DIGITS
        return tidy(Decimal(value.numerator) / Decimal(value.denominator))


def tidy(value: Decimal) -> Decimal:
    """The value without needless zeros and without an exponent: 1.50 → 1.5, 3.0E+6 → 3000000."""
    if is_whole(value):
        return Decimal(int(value))
    with localcontext() as context:
        context.prec = DIGITS
        return value.normalize()


def is_whole(value: Decimal) -> bool:
    """Whether nothing stands behind the decimal point, however large the number."""
    return value == value.to_integral_value()
