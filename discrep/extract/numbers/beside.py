"""The unit that stands beside a number, whatever its kind."""

from __future__ import annotations

from discrep.extract.numbers.ages import with_age
from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.measures import with_measure
from discrep.extract.numbers.percents import with_percent
from discrep.extract.numbers.prices import with_money


def with_unit(text: str, amount: Amount) -> Amount:
    """The amount with the per cent sign, age, currency or unit beside it; unchanged where there is none."""
    if amount.kind != "number":
        return amount
    return (
        with_percent(text, amount)
        or with_age(text, amount)
        or with_money(text, amount)
        or with_measure(text, amount)
        or amount
    )
