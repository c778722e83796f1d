"""Numbers with their units, bounds and partners: what can be read without a parse."""

from __future__ import annotations

import re
from dataclasses import replace

from discrep.extract.numbers.amount import Amount, plain_amount
from discrep.extract.numbers.beside import with_unit
from discrep.extract.numbers.decades import find_decades
from discrep.extract.numbers.digits import find_digits
from discrep.extract.numbers.hedges import Hedge, hedge_before, hedge_behind, hedged
from discrep.extract.numbers.numerals import Numeral, find_numerals, is_pronoun
from discrep.extract.numbers.pairs import is_span_of_years, paired
from discrep.extract.numbers.vague import loosened


def find_amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a text, left to right, without overlaps.

    Addresses, clock times, numbers stuck to a word (G20, F-16) and the pronoun `one` are left out.

    >>> [(a.kind, str(a.value.low), a.unit) for a in find_amounts("€2bn, 7.5 per cent and 90 km/h")]
    [('money', '2000000000', 'EUR'), ('percent', '7.5', '%'), ('measure', '90', 'km/h')]
    """
    spans = (*find_decades(text), *find_digits(text))
    numerals = tuple(n for n in _free(text) if not any(d.start < n.end and n.start < d.end for d in spans))
    found: list[Amount] = []
    at = floor = 0
    while at < len(numerals):
        amount, used = _read(text, numerals, at)
        if amount is not None and amount.start < floor:  # its unit stands before it and is taken
            amount, used = plain_amount(numerals[at]), 1
        if amount is not None and amount.start >= floor:
            found.append(_hedge(text, amount, floor))
            floor = found[-1].end
        at += used
    amounts = [*_shared_unit(text, found), *(d for d in spans if not any(overlap(d, a) for a in found))]
    return tuple(sorted(amounts, key=lambda a: a.start))


def overlap(one: Amount, two: Amount) -> bool:
    """Whether two amounts share some of the text."""
    return one.start < two.end and two.start < one.end


_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)\S+@\S+\.\w+|\b\d{1,3}(?:\.\d{1,3}){3}\b")
_CLOCK = re.compile(r"(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\b|o['’]clock|GMT\b)|:\d\d(?!\d)", re.IGNORECASE)
_JOINED = re.compile(r"-to-$|\bmagnitude-$", re.IGNORECASE)
_LED = re.compile(r"(?<![^\W\d_])(?:Rs|USD|EUR|GBP|AUD|CAD|RM|CHF|INR|R|US|NT|Tk|Rp|e|x)$")
"""Letters that may touch the digits behind them."""
_RUN_ON = re.compile(
    r"(?!(?:[kcmd]?m|ft|in|yd|mi)[23](?!\w))[^\W\d_]+\d|[^\W\d_]\d\d|[A-Z]{3,}(?!\w)|['’]?s(?!\w)|/\d"
)


def _free(text: str) -> tuple[Numeral, ...]:
    """The numerals that stand for a number."""
    addresses = [m.span() for m in _ADDRESS.finditer(text)]
    return tuple(
        n
        for n in find_numerals(text)
        if not any(s < n.end and n.start < e for s, e in addresses)
        and not _is_clock(text, n)
        and not _is_stuck(text, n)
    )


def _is_clock(text: str, numeral: Numeral) -> bool:
    if re.search(r"\d:$", text[: numeral.start]):
        return True
    written = text[numeral.start : numeral.end]
    hour = re.fullmatch(r"(\d{1,2})(\.[0-5]\d)?", written)
    if hour is None or int(hour[1]) > 24:
        return False
    return _CLOCK.match(text, numeral.end) is not None


def _is_stuck(text: str, numeral: Numeral) -> bool:
    """Whether letters hold the digits: `G20`, `F-16`, `L2`, `737s`, `06F6`; units and scales do not."""
    if not numeral.plain or not text[numeral.start].isdigit():
        return False
    before = text[max(0, numeral.start - 12) : numeral.start]
    if re.search(r"[^\W\d_]$", before):
        return _LED.search(before) is None
    if re.search(r"[^\W\d_]\w*[-‐–]$|\d[+/]$|_$", before) and not _JOINED.search(before):
        return True
    return _RUN_ON.match(text, numeral.end) is not None


def _read(text: str, numerals: tuple[Numeral, ...], at: int) -> tuple[Amount | None, int]:
    """The amount that starts with a numeral, and how many numerals it takes."""
    first = numerals[at]
    if at + 1 < len(numerals):
        second = numerals[at + 1]
        if first.plural and second.plural and text[first.end : second.start] == " of ":
            return None, 1  # hundreds of thousands
        if is_span_of_years(text, first, second):
            return None, 2
        pair = paired(text, first, second)
        if pair is not None:
            return pair, 2
        if re.fullmatch(r"[-\u2010-\u2013]", text[first.end : second.start]) and first.plain and second.plain:
            return None, 2  # a telephone or article number
    amount = with_unit(text, loosened(text, plain_amount(first)))
    return (None if amount.unit is None and is_pronoun(text, first) else amount), 1


def _hedge(text: str, amount: Amount, floor: int) -> Amount:
    """The amount with the words before and behind it that make it vague or a bound."""
    before = hedge_before(text, amount.start)
    if before is not None and (before.start < floor or _is_beside(text, before, amount)):
        before = None
    behind = hedge_behind(text, amount.end)
    low, high = (amount.value.low, amount.value.high) if amount.vague else amount.written
    hedge = behind or before
    if hedge is None or amount.kind in ("ordinal", "score") or low is None or high is None:
        return amount
    value, exactness = hedged(low, high, hedge.side)
    start = before.start if before and not before.verb else amount.start
    return replace(amount, start=start, end=behind.end if behind else amount.end, value=value, exactness=exactness)


_BESIDE = re.compile(r"(?:near|close to|around|over|under|above|below|beyond)\s$", re.IGNORECASE)


def _is_beside(text: str, hedge: Hedge, amount: Amount) -> bool:
    """Whether the hedge is a place: `near two women`."""
    words = text[hedge.start : hedge.end]
    if words.strip().lower() == "top" and amount.written[1] < 100:  # songs top 10 charts
        return True
    return amount.unit is None and amount.written[1] < 5 and _BESIDE.search(words) is not None


_SCALED = re.compile(r"(?:million|billion|trillion|bn|mn)$", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\s(?:it|they|he|she|that|which|in|on|for|from|to|and|or|a|already|this|last|by|than|as|was|were|is|had|has)\b"
)
_NO_WORD = re.compile(r"(?![\s-]*[^\W\d_])")


def _is_bare_sum(text: str, amount: Amount) -> bool:
    """Millions that count nothing: the clause goes on or ends behind them."""
    scaled = _SCALED.search(text[amount.number_start : amount.number_end]) is not None
    return scaled and bool(_NO_WORD.match(text, amount.end) or _CLAUSE.match(text, amount.end))


_AND = re.compile(r" (?:and|or) |, ")


def _shared_unit(text: str, found: list[Amount]) -> list[Amount]:
    """Units left out: `5 and 10 percent`, `45, 50 and 60 mg`, `$5 billion on top of the four billion`."""
    money: str | None = None
    for index, amount in enumerate(found):
        if amount.kind == "money":
            money = amount.unit
        elif amount.kind == "number" and money is not None and _is_bare_sum(text, amount):
            found[index] = replace(amount, kind="money", unit=money)
    for index in range(len(found) - 2, -1, -1):
        one, two = found[index], found[index + 1]
        joined = _AND.fullmatch(text, one.end, two.start)
        shared = two.kind in ("percent", "measure") and two.unit != "magnitude"
        if joined and shared and one.kind == "number" and not one.numeral.fraction:
            found[index] = replace(one, kind=two.kind, unit=two.unit, time=two.time)
    return found
