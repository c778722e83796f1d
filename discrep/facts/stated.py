"""Which values an article states at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from discrep.facts.claims import Claim
from discrep.facts.values import agree, value
from discrep.model.fact import MentionRef
from discrep.model.interval import Interval
from discrep.model.mention import Quantity
from discrep.model.statement import Article

NEAR = Decimal("1.05")
"""How many times as large as an open bound a value may be that the bound still stands for."""
ABOUT = Decimal("1.03")
"""How many times as large a number may be that `about` the other stands for it."""


class Values:
    """The quantities of every article by kind and unit."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._absent: dict[tuple[MentionRef, int], bool] = {}
        self._stated: dict[tuple[int, str, str | None], list[Quantity]] = defaultdict(list)
        for number, article in enumerate(articles):
            for statement in article.statements:
                for quantity in statement.quantities:
                    self._stated[number, kind(quantity), quantity.unit].append(quantity)

    def absent(self, claim: Claim, article: int) -> bool:
        """Whether nothing in the article agrees with the value of the claim."""
        asked = (claim.ref, article)
        if asked not in self._absent:
            own = claim.quantity
            others = self._stated.get((article, kind(own), own.unit), ())
            self._absent[asked] = not any(stands_for(own, other) for other in others)
        return self._absent[asked]


def kind(quantity: Quantity) -> str:
    """The kind of a quantity; a bare number may be a count."""
    return "count" if quantity.kind == "number" else quantity.kind


def stands_for(left: Quantity, right: Quantity) -> bool:
    """Whether `left` may be `right`; a bound stands for itself and values near it, a range for a range."""
    if value(left).span and not value(right).span:
        return False
    match agree(value(left), value(right)):
        case "conflict":
            return False
        case "bound":
            return near(left.value, right.value)
        case "rounding" if left.stated and right.stated and "about" in (left.exactness, right.exactness):
            return max(left.stated, right.stated) <= ABOUT * min(left.stated, right.stated)
        case _:
            return True


def near(left: Interval, right: Interval) -> bool:
    """Whether a bound and a value are of one size; two bounds are only when they are the same."""
    one, two = end(left), end(right)
    if one is None or two is None or one <= 0 or two <= 0 or (left.exact is None and right.exact is None):
        return one == two
    return max(one, two) <= NEAR * min(one, two)


def end(interval: Interval) -> Decimal | None:
    """The end of an interval that is given."""
    return interval.low if interval.low is not None else interval.high
