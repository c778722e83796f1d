"""Currencies beside a number."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency as written at `start:end`; `share` is 1/100 for cents."""

    code: str
    start: int
    end: int
    share: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class _Table:
    """Words and signs, each with its code and what part of the currency it is."""

    parts: dict[str, tuple[str, Fraction]]
    before: re.Pattern[str]
    behind: re.Pattern[str]


@cache
def _table() -> _Table:
    rows = tomllib.loads((Path(__file__).parent / "currencies.toml").read_text(encoding="utf-8"))
    hundredths, tenths, leading = (rows.pop(key) for key in ("hundredths", "tenths", "leading"))
    names = {n.lower(): (code, Fraction(1)) for code, row in rows.items() for n in row.get("names", ())}
    names |= {n: (code, Fraction(1, 100)) for n, code in hundredths.items()}
    names |= {n: (code, Fraction(1, 10)) for n, code in tenths.items()}
    signs = {sign: (code, Fraction(1)) for code, row in rows.items() for sign in row.get("signs", ())}
    sign, name = _either(signs), _either(n for n in names if n not in ("p", "¢")).replace(r"\ ", r"[\s-]")
    before = rf"(?<![^\W\d_])(?:(?:{sign})\s?-?\s?|(?i:{_either(leading['names'])})\s)$"
    behind = rf"[\s-]?(?:(?P<name>(?i:{name}))(?i:s)?(?!\w)|(?P<part>¢|(?<=\d)p(?!\w))|(?P<sign>{sign})(?!\w))"
    return _Table(names | signs, re.compile(before), re.compile(behind))


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


def currency_before(text: str, at: int) -> Currency | None:
    r"""The currency that stands right before a number at `at`: a sign, or one of few names (yen 100bn).

    >>> currency_before("a US$3bn deal", 5).code
    'USD'
    >>> currency_before("$\r3", 2).code
    'USD'
    """
    window = text[max(0, at - 10) : at]
    found = _table().before.search(window)
    if found is None:
        return None
    word = found.group().rstrip().removesuffix("-").rstrip()
    code, share = _table().parts.get(word) or _table().parts[word.lower()]
    return Currency(code, at - len(window) + found.start(), at, share)


def currency_behind(text: str, at: int) -> Currency | None:
    """The currency that stands right behind a number that ends at `at`.

    >>> currency_behind("5 million euros", 9).code, currency_behind("50 cents", 2).share
    ('EUR', Fraction(1, 100))
    """
    found = _table().behind.match(text, at)
    if found is None:
        return None
    word = found["sign"] or re.sub(r"[\s-]", " ", (found["name"] or found["part"]).lower())
    code, share = _table().parts[word]
    return Currency(code, at, found.end(), share)


_POUNDS = re.compile(r"[\s-]?pounds?(?!\w)(?!-mass)", re.IGNORECASE)
_WEIGHT = re.compile(
    r"\b(weigh\w*|weight|heavy|heavier|lost|loses?|shed|gain\w*|drop|bag|baby|catch|bomb|coal|beef|meat|fish"
    r"|rice|beans|explosives?|cocaine|heroin|marijuana|cannabis|drugs?|thrust|equal)\b",
    re.IGNORECASE,
)
_PAYMENT = re.compile(
    r"\b(pay|pays|paid|cost|costs|price\w*|fine[ds]?|spen[dt]\w*|worth|budget|profit\w*|earn\w*|sale|sales|debt"
    r"|loan|donat\w*|money|bill|tax\w*|wages?|salary|rent|bought|sold|fund\w*|invest\w*|deal|compensation)\b",
    re.IGNORECASE,
)


def pounds_behind(text: str, at: int, value: Fraction) -> Currency | None:
    """Pounds of money, told from pounds of weight by the words around and the size of the number."""
    found = _POUNDS.match(text, at)
    if found is None:
        return None
    around = text[max(0, at - 60) : found.end() + 40]
    weighed = _WEIGHT.search(around) is not None
    paid = _PAYMENT.search(around) is not None
    if weighed or not (paid or value >= 1_000_000):
        return None
    return Currency("GBP", at, found.end())
