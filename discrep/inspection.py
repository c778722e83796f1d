"""What was found in one article, as data: every mention with its place and its meaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from discrep.model.interval import Interval
from discrep.model.mention import DateMention, Duration, Name, Quantity, Quote
from discrep.model.statement import Article, Statement
from discrep.timeline.calendar import days_of


def inspection(article: Article) -> dict[str, Any]:
    """The mentions of an article, in order; fields that a mention does not have are left out.

    Days are ISO dates, `low` inclusive and `high` exclusive, and those of the whole period that is named;
    numbers are decimal strings, both ends inclusive. A duration is given in its own grain.
    """
    published = article.published
    day = published.range.low if published is not None and published.range.days == 1 else None
    return {
        "document": article.id,
        "date": day.isoformat() if day is not None else None,
        "date_from": published.found if published is not None else None,
        "time_group": article.time_group,
        "mentions": list(_mentions(article.statements)),
    }


def _mentions(statements: Iterable[Statement]) -> Iterator[dict[str, Any]]:
    for statement in statements:
        rows = [
            *(_row("quantity", q) | _quantity(q) for q in statement.quantities),
            *(_row("date", d) | _date(d) for d in statement.dates),
            *(_row("duration", d) | _duration(d) for d in statement.durations),
            *(_row("name", n) | _present(value=n.entity) for n in statement.names),
            *(_row("quote", q) | _present(speaker=q.speaker) for q in statement.quotes),
        ]
        yield from sorted(rows, key=lambda row: (row["start"], row["end"], row["kind"]))


def _row(kind: str, mention: Quantity | DateMention | Duration | Name | Quote) -> dict[str, Any]:
    return {"kind": kind, "start": mention.start, "end": mention.end, "text": mention.text}


def _present(**fields: str | None) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _quantity(quantity: Quantity) -> dict[str, Any]:
    stated = _present(value=_number(quantity.stated))  # 13,000 of "more than 13,000"
    named = _present(unit=quantity.unit, noun=quantity.noun, speaker=quantity.speaker)
    return _interval(quantity.value) | stated | named


def _date(mention: DateMention) -> dict[str, Any]:
    value = mention.value or mention.expression
    days = days_of(value) or mention.range
    low, high = (days.low, days.high) if days is not None else (None, None)
    return _present(value=value or None, low=_day(low), high=_day(high), grain=mention.grain)


def _duration(duration: Duration) -> dict[str, Any]:
    return _interval(duration.amount) | _present(grain=duration.grain)


def _interval(value: Interval) -> dict[str, Any]:
    return _present(value=_number(value.exact), low=_number(value.low), high=_number(value.high))


def _number(value: Decimal | None) -> str | None:
    """A number as people write it, without exponent or trailing zeros.

    >>> _number(Decimal("1.20E+3")), _number(Decimal("2.50"))
    ('1200', '2.5')
    """
    if value is None:
        return None
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
