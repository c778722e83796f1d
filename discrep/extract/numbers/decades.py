"""Ages given by the decade: `a man in his late 50s`, `women in their thirties`."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.numerals import Numeral
from discrep.model.interval import Interval

_WORDS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_DECADE = re.compile(
    r"\b(?:his|her|their|my|your|our)\s(?:(?P<part>early|mid|late|very late)[\s-])?"
    rf"(?:(?P<digits>[2-9])0['’]?s|(?P<word>{'|'.join(_WORDS)})|(?P<teens>teens))\b",
    re.IGNORECASE,
)
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "very late": (8, 9)}


def find_decades(text: str) -> tuple[Amount, ...]:
    """The ages of a text that are given by the decade, as spans of years.

    >>> [(str(a.value.low), str(a.value.high)) for a in find_decades("a man in his late 50s")]
    [('57', '59')]
    """
    return tuple(_amount(m) for m in _DECADE.finditer(text))


def _amount(found: re.Match[str]) -> Amount:
    start = (
        found.start("part")
        if found["part"]
        else min(found.start(g) for g in ("digits", "word", "teens") if found[g])
    )
    if found["teens"]:
        low, high = Decimal(13), Decimal(19)
    else:
        tens = int(found["digits"]) if found["digits"] else _WORDS.index(found["word"].lower()) + 2
        first, last = _PARTS.get((found["part"] or "").lower(), (0, 9))
        low, high = Decimal(tens * 10 + first), Decimal(tens * 10 + last)
    end = found.end()
    numeral = Numeral(start, end, Fraction(int(low)))
    return Amount(start, end, start, end, Interval(low, high), (low, high), numeral, "age", "about", "year")
