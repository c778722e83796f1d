"""Amounts that only the words around them explain: ages between commas, `1.5m people`, `a third man`."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.values import is_whole
from discrep.extract.numbers.words import Words

OLDEST = 120


def reread(text: str, amount: Amount, words: Words) -> Amount:
    """The amount as the parse shows it to be; the same amount where it has nothing to add."""
    here = words.span(amount.number_start, amount.end)
    if here is None:
        return amount
    first, last = here
    return (
        _as_age(text, amount, words, first, last)
        or _as_millions(text, amount, words, last)
        or _as_ordinal(text, amount, words, last)
        or amount
    )


def _as_age(text: str, amount: Amount, words: Words, first: int, last: int) -> Amount | None:
    """An age that stands between commas behind a person: `John Smith, 35,`."""
    value = amount.value.exact
    if amount.kind != "number" or value is None or not 0 < value < OLDEST or not is_whole(value):
        return None
    if first < 2 or words.text_at(first - 1) not in (",", "("):
        return None
    if words.text_at(last + 1) not in (",", ")", ".", ";", ""):
        return None
    person = words.tokens[first - 2]
    named = person.entity.endswith("-PERSON") or (person.pos == "PROPN" and not person.entity)
    return replace(amount, kind="age", unit="year") if named else None


def _as_millions(text: str, amount: Amount, words: Words, last: int) -> Amount | None:
    """`1.5m people`, `3m jobs`: an m before a plural is a million, not a metre."""
    if amount.kind != "measure" or amount.unit != "m" or not re.search(r"\dm$", text[: amount.end]):
        return None
    noun = words.noun_behind(last)
    if noun is None or words.tokens[noun].tag not in ("NNS", "NNPS"):
        return None
    return replace(amount.times(Decimal(10**6)), kind="number", unit=None, number_end=amount.end)


def _as_ordinal(text: str, amount: Amount, words: Words, last: int) -> Amount | None:
    """`a third man`: a fraction before a singular noun is the next in a row."""
    value = amount.numeral.value
    written = text[amount.number_start : amount.number_end].lower()
    if not (amount.numeral.fraction and amount.numeral.article) or written.endswith(("half", "quarter")):
        return None
    noun = words.noun_behind(last, adjacent=True)
    if noun is None or words.tokens[noun].tag not in ("NN", "NNP") or value.numerator != 1 or amount.unit:
        return None
    return replace(amount.spanning(Decimal(value.denominator), Decimal(value.denominator)), kind="ordinal")
