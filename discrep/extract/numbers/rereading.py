"""Amounts that only the words around them explain: ages between commas, `1.5m people`, `a third man`."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.values import is_whole
from discrep.extract.numbers.vocabulary import word_list
from discrep.extract.numbers.words import Words
from discrep.lexicon import is_person

OLDEST = 120
_AGED = re.compile(r"\bage[ds]?\s(?:\w+,?\s){1,4}(?:and|or)\s$", re.IGNORECASE)
"""The beginning of `aged 21 and 23`."""


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
    """An age that only its place shows: `John Smith, 35,`, `a girl, 5,`, `she was 12`, `he turned 65`."""
    value = amount.value.exact if amount.value.exact is not None else amount.written[0]
    if amount.kind != "number" or not 0 < value < OLDEST or not is_whole(value):
        return None
    lead = words.span(amount.start, amount.end)
    before = (first if lead is None else min(first, lead[0])) - 1
    aside = _is_aside(words, before, last) and (owner(words, before - 1) is not None or _opens(words, before, last))
    shared = _AGED.search(text[: amount.start]) is not None and words.noun_behind(last) is None
    if aside or shared or _is_said(words, before, first, last):
        return replace(amount, kind="age", unit="year")
    return None


def _is_aside(words: Words, before: int, last: int) -> bool:
    """Whether the number stands between commas or brackets."""
    closes = words.text_at(last + 1) in (",", ")", ".", ";", "", "-", "–", "—", "and")
    return before > 0 and words.text_at(before) in (",", "(") and closes


def _opens(words: Words, before: int, last: int) -> bool:
    """Whether the number stands between the noun that opens a headline and its verb: `Chess master, 15, wins`."""
    noun, verb = words.tokens[before - 1], last + 2
    if verb >= len(words.tokens) or noun.tag not in ("NN", "NNP") or words.text_at(last + 1) != ",":
        return False
    opening = all(t.pos in ("NOUN", "PROPN", "ADJ") for t in words.tokens[:before])
    return opening and words.tokens[verb].tag in ("VBZ", "VBD", "VBN")


def _is_said(words: Words, before: int, first: int, last: int) -> bool:
    """`she was only 12`, `he turned 65`; the number counts nothing and its clause is of a person."""
    counting = words.noun_behind(last) is not None and words.text_at(last + 1) not in word_list("temporal")
    if counting or words.text_at(last + 1) in ("of", "%", "out", "in"):
        return False
    while words.text_at(before) in ("just", "only", "still", "now", "then", "already"):
        before -= 1
    verb = words.tokens[before] if before >= 0 else None
    if verb is None or verb.lemma.lower() not in ("be", "turn", "'s"):
        return False
    subject = next((c for c in words.children[before] if words.tokens[c].dep == "nsubj"), None)
    if subject is None:
        return False
    return words.text_at(subject) in ("he", "she", "who", "i") or owner(words, subject) is not None


def owner(words: Words, index: int) -> int | None:
    """The token when it names one person or a kind of person."""
    if index < 0:
        return None
    token = words.tokens[index]
    if token.entity.endswith("-PERSON") or is_person(words.lemma(index)):
        return index if token.tag not in ("NNS", "NNPS") else None
    return index if token.pos == "PROPN" and not token.entity else None


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
