"""What the rules of arithmetic share: exact values, printed plainly, and their places."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from discrep.model.finding import Evidence
from discrep.model.mention import Quantity
from discrep.model.statement import Article, Statement
from discrep.rules.base import evidence

Placed = tuple[Statement, Quantity]


def exact(quantity: Quantity) -> Decimal | None:
    """The value of a quantity that is given sharply, else None."""
    return quantity.value.exact if quantity.exactness == "exact" else None


def plain(number: Decimal) -> str:
    """A number as a reader writes it.

    >>> plain(Decimal("14300")), plain(Decimal("2.50"))
    ('14,300', '2.5')
    """
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def summed(numbers: Iterable[Decimal]) -> str:
    """The numbers as a sum: `143 + 5 + 35`."""
    return " + ".join(plain(n) for n in numbers)


def place_of(article: Article, placed: Placed) -> Evidence:
    """The sentence of a quantity, with the quantity marked."""
    statement, quantity = placed
    value = exact(quantity)
    mark = (quantity.start, quantity.end)
    sentence = statement.sentence
    return evidence(
        article, sentence.start, sentence.end, mark=mark, value=f"{value:f}" if value is not None else ""
    )
