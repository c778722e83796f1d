"""Numbers that are vague by themselves: `dozens`, `tens of thousands`, `several hundred`, `a dozen`."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.hedges import hedged

_SEVERAL = re.compile(r"(?<!\w)(?:several|a few|many|some|few)\s$", re.IGNORECASE)
_MANY = re.compile(r"(?<!\w)(tens|dozens|scores|hundreds|thousands) of (?:tens of )?$", re.IGNORECASE)
_TIMES = {"tens": 10, "dozens": 24, "scores": 40, "hundreds": 100, "thousands": 1000}
_BARE = ("dozen", "hundred", "thousand", "million", "billion")


def loosened(text: str, amount: Amount) -> Amount:
    """The amount with the span of values that a vague number word has; the same amount when it is none.

    >>> from discrep.extract.numbers.amounts import find_amounts
    >>> [(str(a.value.low), str(a.value.high)) for a in find_amounts("dozens, tens of thousands, some hundred")]
    [('24', '120'), ('10000', '100000'), ('200', '1000')]
    """
    value = amount.value.exact
    if value is None or amount.kind != "number":
        return amount
    start = amount.start
    before = text[max(0, start - 20) : start]
    written = text[start : amount.end].lower()
    alone = amount.numeral.plural and not re.search(r"[\s-]", written)
    if alone and (many := _MANY.search(before)):
        low = _TIMES[many[1].lower()] * value
        return _span(amount, low, low * 10, start - len(many.group()))
    if alone:
        return _span(amount, 2 * value, 10 * value, start)
    if written in _BARE and (several := _SEVERAL.search(before)):
        return _span(amount, 2 * value, 10 * value, start - len(several.group()))
    if written.endswith("a dozen") or written in ("dozen", "half dozen"):
        interval, exactness = hedged(value, value, "about")
        return replace(amount, value=interval, exactness=exactness)
    return amount


def _span(amount: Amount, low: Decimal, high: Decimal, start: int) -> Amount:
    return replace(amount.spanning(low, high), start=start, number_start=start, vague=True)
