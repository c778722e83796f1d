"""An amount: a number with its unit and bounds, as read without a parse."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from discrep.extract.numbers.numerals import Numeral
from discrep.extract.numbers.values import decimal, tidy
from discrep.model.interval import Interval
from discrep.model.mention import Exactness, QuantityKind


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit and bounds at `start:end`; the bare number stands at `number_start:number_end`.

    `written` is the number or range before words like `more than` are counted in. `per` is what a rate is
    counted by (share, h). `against` is the other number of a score. `time` marks a length of time, which
    is a duration.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Interval
    written: tuple[Decimal, Decimal]
    numeral: Numeral
    kind: QuantityKind = "number"
    exactness: Exactness = "exact"
    unit: str | None = None
    per: str | None = None
    against: Decimal | None = None
    time: bool = False
    vague: bool = False

    def spanning(self, low: Decimal, high: Decimal) -> Amount:
        """The same amount with other values."""
        low, high = tidy(low), tidy(high)
        exactness: Exactness = "exact" if low == high else "about"
        return replace(self, value=Interval(low, high), written=(low, high), exactness=exactness)

    def times(self, factor: Decimal) -> Amount:
        """The same amount with its values multiplied."""
        low, high = (None if end is None else tidy(end * factor) for end in (self.value.low, self.value.high))
        value = replace(self.value, low=low, high=high)
        if factor < 0:
            value = Interval(high, low, self.value.open_high, self.value.open_low)
        first, last = sorted(tidy(end * factor) for end in self.written)
        return replace(self, value=value, written=(first, last))


def plain_amount(numeral: Numeral) -> Amount:
    """The amount of a number that stands alone."""
    value = decimal(numeral.value)
    return Amount(
        numeral.start, numeral.end, numeral.start, numeral.end, Interval(value, value), (value, value), numeral,
        "ordinal" if numeral.ordinal else "ratio" if numeral.share else "number",
    )  # fmt: skip
