"""Currencies beside a number."""

from __future__ import annotations

import re
import tomllib
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
    signs: dict[str, str]
    names: dict[str, str]
    cents: dict[str, str]
    before: re.Pattern[str]
    behind: re.Pattern[str]


@cache
def _table() -> _Table:
    rows = tomllib.loads((Path(__file__).parent / "currencies.toml").read_text(encoding="utf-8"))
    cents = rows.pop("cents")
    signs = {sign: code for code, row in rows.items() for sign in row.get("signs", ())}
    names = {name.lower(): code for code, row in rows.items() for name in row.get("names", ())}
    sign = "|".join(re.escape(s) for s in sorted(signs, key=lambda s: (-len(s), s)))
    every = sorted({*names, *(c for c in cents if c.isalpha() or " " in c)} - {"p"}, key=lambda n: (-len(n), n))
    name = "|".join(re.escape(n).replace(r"\ ", r"[\s-]") for n in every)
    before = re.compile(rf"(?<![^\W\d_])(?:{sign})\s?-?\s?$")
    behind = re.compile(
        rf"[\s-]?(?:(?P<name>(?i:{name}))(?i:s)?(?!\w)|(?P<cent>¢|(?<=\d)p(?!\w))|(?P<sign>{sign})(?!\w))"
    )
    return _Table(signs, names, cents, before, behind)


def currency_before(text: str, at: int) -> Currency | None:
    """The currency sign that stands right before a number at `at`.

    >>> currency_before("a US$3bn deal", 5).code
    'USD'
    """
    window = text[max(0, at - 8) : at]
    found = _table().before.search(window)
    if found is None:
        return None
    start = at - len(window) + found.start()
    return Currency(_table().signs[found.group().rstrip(" -\u00a0\u202f\t\n")], start, at)


def currency_behind(text: str, at: int) -> Currency | None:
    """The currency that stands right behind a number that ends at `at`.

    >>> currency_behind("5 million euros", 9).code, currency_behind("50 cents", 2).share
    ('EUR', Fraction(1, 100))
    """
    found = _table().behind.match(text, at)
    if found is None:
        return None
    if found["sign"]:
        return Currency(_table().signs[found["sign"]], at, found.end())
    word = re.sub(r"[\s-]", " ", (found["name"] or found["cent"]).lower())
    if word in _table().cents:
        return Currency(_table().cents[word], at, found.end(), Fraction(1, 100))
    return Currency(_table().names[word], at, found.end())


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
