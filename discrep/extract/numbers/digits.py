"""Percentages given by how many digits they have: `mid-single digits`, `double-digit growth`."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.numerals import Numeral
from discrep.model.interval import Interval

_GROWTH = (
    r"(?:\w+\s){0,3}(?:percent\w*|growth|increase|decrease|decline|drop|rise|fall|gain|loss|inflation|return|margin"
    r"|interest|rate|contraction|improvement)"
)
_DIGITS = re.compile(
    r"\b(?:(?P<part>low|mid|middle|high|upper)(?:[\s-]?to[\s-](?P<last>mid|middle|high|upper))?[\s-]+)?"
    rf"(?P<size>single|double|triple)(?:[\s-]digits\b(?!\s(?:of|million|billion))|[\s-]digit\s(?={_GROWTH}))",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"\b(?:r[io]s\w*|f[ae]ll\w*|gr[eo]w\w*|increas\w+|decreas\w+|declin\w+|drop\w*|up|down|climb\w*|percent\w*|margin\w*"
    r"|inflation|rates?|sales)\b",
    re.IGNORECASE,
)
_SPANS: dict[str, dict[str, tuple[str, str]]] = {
    "single": {"low": ("1", "3.99"), "mid": ("4", "6.99"), "high": ("7", "9.99")},
    "double": {"low": ("10", "39.99"), "mid": ("40", "69.99"), "high": ("70", "99.99")},
    "triple": {"low": ("100", "399.99"), "mid": ("400", "699.99"), "high": ("700", "999.99")},
}
_PARTS = {"middle": "mid", "upper": "high"}


def find_digits(text: str) -> tuple[Amount, ...]:
    """The percentages of a text that are given by their number of digits, as spans.

    >>> [(str(a.value.low), str(a.value.high)) for a in find_digits("sales grew in the mid-single digits")]
    [('4', '6.99')]
    """
    return tuple(_amount(m) for m in _DIGITS.finditer(text) if "digits" not in m[0].lower() or _MOVES.search(text))


def _amount(found: re.Match[str]) -> Amount:
    spans, part = _SPANS[found["size"].lower()], (found["part"] or "low").lower()
    last = (found["last"] or found["part"] or "high").lower()
    low, high = Decimal(spans[_PARTS.get(part, part)][0]), Decimal(spans[_PARTS.get(last, last)][1])
    start, end = found.start(), found.start() + len(found[0].rstrip())
    numeral = Numeral(start, end, Fraction(int(low)))
    return Amount(start, end, start, end, Interval(low, high), (low, high), numeral, "percent", "about", "%")
