"""Values in two units or currencies: of one dimension or not, and equal once converted or not."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import lru_cache
from importlib import resources

from discrep.model.mention import Quantity

CONVERTED = Decimal("1.12")
"""How many times as large one of two converted values may be that both are the same, rounded."""
OPEN = frozenset({"FRANC", "PESO", "CROWN"})
"""Currencies whose state the text leaves open."""
_BARE_DOLLAR = re.compile(
    r"^\s*\$|(?<![A-Za-z.])[\d.,]+[a-z]*(?:[\s-](?:\w+llion|thousand))?[\s-]dollars?$|^\D+dollars?$"
)


def one_dimension(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities measure one dimension in two units, or money in two currencies.

    `$5 million` may be said of any dollar, so that it is no other currency than `A$5 million`.
    """
    one, two = left.unit or "", right.unit or ""
    if left.kind != right.kind or one == two or not one or not two or left.per != right.per:
        return False
    if left.kind == "measure":
        return any(one in units and two in units for units in _dimensions().values())
    if left.kind != "money" or OPEN & {one, two}:
        return False
    dollars = one.endswith("D") and two.endswith("D") and any(_BARE_DOLLAR.search(q.text) for q in (left, right))
    return not dollars


def one_amount(left: Quantity, right: Quantity) -> bool:
    """Whether both are given by the same number, whatever the unit."""
    return left.value == right.value


def converted_agree(left: Quantity, right: Quantity) -> bool:
    """Whether the values agree once they are in one unit; False where they cannot be converted.

    >>> from discrep.model.mention import Quantity, exactly
    >>> ten, six = (Quantity(0, 0, "", "measure", exactly(n), unit=u) for n, u in (("10", "km"), ("6.2", "mi")))
    >>> converted_agree(ten, six)
    True
    """
    sizes = [size(q) for q in (left, right)]
    if None in sizes or not all(sizes):
        return False
    small, large = sorted(s for s in sizes if s is not None)
    return small > 0 and large <= CONVERTED * small


def size(quantity: Quantity) -> Decimal | None:
    """The value in the first unit of its dimension."""
    value = quantity.value.low if quantity.value.low is not None else quantity.value.high
    factor = next((u[quantity.unit or ""] for u in _dimensions().values() if quantity.unit in u), "")
    return value * Decimal(factor) if value is not None and factor else None


@lru_cache(maxsize=1)
def _dimensions() -> dict[str, dict[str, str]]:
    return tomllib.loads(resources.files(__package__).joinpath("units.toml").read_text(encoding="utf-8"))
