"""Money: amounts with a currency before or behind them, and rates such as `$70 a share`."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.money import Currency, currency_before, currency_behind, pounds_behind
from discrep.extract.numbers.numerals import Numeral
from discrep.extract.numbers.units import parse_unit
from discrep.extract.numbers.values import decimal
from discrep.model.mention import exactly

_MILLIONS = re.compile(r"\s?(?:m|mm|MM)(?![^\W_])")
_PER = re.compile(
    r"\s?/\s?(?P<unit>[^\W\d_]+)|[\s-](?:per|an?|each)[\s-](?P<word>[^\W\d_]+)(?!\s(?:ago|earlier|later|before|old))",
    re.IGNORECASE,
)
_VERBLIKE = frozenset({"KRW", "ZAR", "VND", "LAK"})
"""Currencies whose names are other words too (12 won): taken for money from a thousand on."""
_RATED = frozenset(
    ["share", "barrel", "head", "person", "ounce", "gallon", "litre", "liter", "tonne", "ton", "unit", "bushel",
     "pound", "night", "ticket", "seat", "plane", "vote", "kg", "piece", "copy", "child", "household", "capita"]
)  # fmt: skip


def with_money(text: str, amount: Amount) -> Amount | None:
    """The amount as money, or None where no currency stands beside it."""
    found = _led(text, amount) or _followed(text, amount)
    return rated(text, found) if found is not None else None


def _led(text: str, amount: Amount) -> Amount | None:
    """With the currency in front: `$1.5m`, `EUR 20 million`."""
    before = currency_before(text, amount.start)
    if before is None:
        return None
    millions = None if amount.numeral.suffix else _MILLIONS.match(text, amount.end)
    if millions is not None:
        amount = replace(amount.times(Decimal(10**6)), end=millions.end(), number_end=millions.end())
    start = before.start
    if re.search(r"(?<!\w)[-−]$", text[:start][-2:]):
        start, amount = start - 1, amount.times(Decimal(-1))
    behind = currency_behind(text, amount.end)
    doubled = behind is not None and behind.code in (before.code, "USD") and behind.share == 1
    end = behind.end if behind is not None and doubled else amount.end
    priced = replace(amount, start=start, end=end, kind="money", unit=before.code)
    return priced if before.share == 1 else priced.times(decimal(before.share))


def _followed(text: str, amount: Amount) -> Amount | None:
    """With the currency behind: `5 million euros`, `20p`, `3m francs`, `billions of dollars`."""
    if amount.vague:
        of = currency_behind(text, amount.end + 3) if text.startswith(" of ", amount.end) else None
        return _in_currency(amount, of) if of is not None and of.share == 1 else None
    millions = _MILLIONS.match(text, amount.end) if amount.numeral.plain else None
    scaled = currency_behind(text, millions.end()) if millions is not None else None
    if scaled is None and millions is not None:
        scaled = pounds_behind(text, millions.end(), amount.numeral.value * 10**6)
    if scaled is not None:
        return _in_currency(amount.times(Decimal(10**6)), scaled)
    behind = currency_behind(text, amount.end) or pounds_behind(text, amount.end, amount.numeral.value)
    if behind is None or (behind.code in _VERBLIKE and amount.written[1] < 1000):
        return None
    return _in_currency(amount, behind)


def _in_currency(amount: Amount, currency: Currency) -> Amount:
    amount = amount.times(decimal(currency.share))
    return replace(amount, end=currency.end, kind="money", unit=currency.code)


def rated(text: str, amount: Amount) -> Amount:
    """With what it is counted by: `$15 an hour`, `$70 a share`, `€3/litre`."""
    found = _PER.match(text, amount.end)
    if found is None:
        return amount
    word = (found["unit"] or found["word"]).lower()
    per = parse_unit(word) or (word if word in _RATED else None)
    return replace(amount, end=found.end(), per=per) if per else amount


_JOINT = re.compile(r",? (?:and )?")


def with_cents(text: str, first: Numeral, second: Numeral) -> Amount | None:
    """`thirteen dollars and forty-five cents`, `thirteen dollars forty-five` at the end of a clause."""
    whole = currency_behind(text, first.end)
    if whole is None or whole.share != 1 or not 0 < second.value < 100 or first.ordinal or second.ordinal:
        return None
    joint = text[whole.end : second.start]
    part = currency_behind(text, second.end)
    spoken = joint == " " and not second.plain and not first.plain and not re.match(r"[\s-]*\w", text[second.end :])
    if not _JOINT.fullmatch(joint) or not ((part is not None and part.share != 1) or spoken):
        return None
    value = decimal(first.value + second.value / 100)
    end = part.end if part is not None else second.end
    return Amount(
        first.start, end, first.start, second.end, exactly(value), (value, value), first, "money",
        unit=whole.code,
    )  # fmt: skip
