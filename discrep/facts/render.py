"""A mention's value and what it measures, in words."""

from __future__ import annotations

from decimal import Decimal

from discrep.facts.values import sides
from discrep.model.corpus import Corpus
from discrep.model.fact import MentionRef
from discrep.model.interval import Interval
from discrep.model.mention import DateMention, Duration, Quantity
from discrep.model.statement import Statement


def value_of(corpus: Corpus, ref: MentionRef) -> str:
    """The normalised value of a mention."""
    mention = corpus.mention(ref)
    match mention:
        case Quantity():
            return quantity_value(mention)
        case Duration():
            return f"{interval_value(mention.amount)} {mention.grain}"
        case DateMention():
            return date_value(mention)
        case _:
            return mention.text


def quantity_value(quantity: Quantity) -> str:
    """The number with its unit.

    >>> from discrep.model.mention import exactly
    >>> quantity_value(Quantity(0, 0, "5 km", "measure", exactly(5), unit="km"))
    '5 km'
    """
    if score := sides(quantity):
        return "-".join(plain(side) for side in score)
    number = interval_value(quantity.value)
    if quantity.unit == "%":
        return f"{number}%"
    return f"{number} {quantity.unit}" if quantity.unit else number


def interval_value(interval: Interval) -> str:
    """An interval: its number, its ends, or its one end.

    >>> interval_value(Interval(Decimal(12), None)), interval_value(Interval(Decimal(3), Decimal(5)))
    ('>=12', '3-5')
    """
    low, high = interval.low, interval.high
    if low is None and high is None:
        return "?"
    if low is not None and low == high:
        return plain(low)
    if high is None and low is not None:
        return f"{'>' if interval.open_low else '>='}{plain(low)}"
    if low is None and high is not None:
        return f"{'<' if interval.open_high else '<='}{plain(high)}"
    assert low is not None
    assert high is not None
    return f"{plain(low)}-{plain(high)}"


def plain(number: Decimal) -> str:
    """A decimal without exponent or trailing zeros.

    >>> plain(Decimal("1.50")), plain(Decimal("3E+6"))
    ('1.5', '3000000')
    """
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def date_value(date: DateMention) -> str:
    """The days of a date as ISO days, the expression where it is not placed."""
    days = date.range
    if days is None or days.low is None:
        return date.text
    if days.days == 1:
        return days.low.isoformat()
    if days.high is None:
        return f"from {days.low.isoformat()}"
    return f"{days.low.isoformat()}/{days.high.isoformat()}"


def about_of(corpus: Corpus, ref: MentionRef) -> str:
    """What a mention measures, in the words of its text."""
    mention = corpus.mention(ref)
    return (
        about_quantity(corpus.statement(ref.statement), mention) if isinstance(mention, Quantity) else mention.text
    )


def about_quantity(statement: Statement, quantity: Quantity) -> str:
    """The words of its noun phrase behind the number, else its noun, else its kind."""
    start = statement.sentence.start
    rest = statement.sentence.text[quantity.end - start : max(quantity.phrase_end, quantity.end) - start]
    return rest.strip(" ,.;:“”\"'") or quantity.noun or quantity.kind
