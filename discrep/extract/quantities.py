"""Numbers with what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.amounts import find_amounts
from discrep.extract.numbers.anchors import Surroundings, dates_of, frame_of, place_of
from discrep.extract.numbers.counted import Meaning, describe
from discrep.extract.numbers.ellipsis import with_nouns, with_predicates
from discrep.extract.numbers.lexemes import words as number_words
from discrep.extract.numbers.lookalikes import is_lookalike
from discrep.extract.numbers.rereading import reread
from discrep.extract.numbers.values import is_whole
from discrep.extract.numbers.words import Words
from discrep.model.document import Sentence
from discrep.model.mention import DateMention, Duration, Frame, Name, Quantity, QuantityKind, Token

LONGEST = 5_000
"""Characters; a longer sentence is a table or a dump, and is not read for numbers."""


def find_quantities(
    sentence: Sentence,
    tokens: tuple[Token, ...],
    frames: tuple[Frame, ...],
    dates: tuple[DateMention, ...],
    durations: tuple[Duration, ...],
    names: tuple[Name, ...],
) -> tuple[Quantity, ...]:
    """The quantities of a sentence; numbers inside dates and durations are left out, look-alikes too.

    A sentence that cannot be read has none: it never stops a run.
    """
    text = sentence.text
    if len(text) > LONGEST or not tokens or not _may_hold(text):
        return ()
    around = Surroundings(sentence, Words(text, tokens, sentence.start), frames, dates, names)
    taken = [(d.start, d.end) for d in dates] + [(d.start, d.end) for d in durations]
    try:
        return with_predicates(sentence, with_nouns(sentence, read_quantities(around, taken)))
    except (ArithmeticError, LookupError, RecursionError, ValueError):
        return ()


def _may_hold(text: str) -> bool:
    """Whether the text has a digit or a number word at all."""
    known = number_words()
    return any(c.isnumeric() for c in text) or any(
        w in known or w.startswith("digit") for w in re.findall(r"[a-z]+", text.lower())
    )


def read_quantities(around: Surroundings, taken: list[tuple[int, int]]) -> Iterator[Quantity]:
    """The quantities, left to right, but those in the ranges that are taken; raises what reading raises."""
    text, offset = around.sentence.text, around.sentence.start
    for read in find_amounts(text):
        amount = reread(text, read, around.words)
        low, high = amount.number_start + offset, amount.number_end + offset
        held = any(start < high and low < end for start, end in taken)
        if (held and amount.kind != "age") or is_lookalike(text, amount, around.words):
            continue
        yield _quantity(around, amount, describe(amount, around.words))


def _quantity(around: Surroundings, amount: Amount, meaning: Meaning) -> Quantity:
    offset = around.sentence.start
    start, end = offset + amount.start, offset + amount.end
    frame = frame_of(around, meaning.verb, start)
    low, high = amount.written
    return Quantity(
        start,
        end,
        around.sentence.text[amount.start : amount.end],
        _kind(amount, meaning),
        amount.value,
        amount.exactness,
        amount.unit,
        meaning.noun,
        meaning.modifiers,
        offset + meaning.start,
        offset + meaning.end,
        meaning.of,
        meaning.scope,
        frame,
        dates_of(around, frame),
        place_of(around, frame, end),
        predicate=meaning.predicate,
        role=meaning.role,
        preposition=meaning.preposition,
        stated=low if low == high and not amount.vague else None,
        per=amount.per,
        against=amount.against,
    )


def _kind(amount: Amount, meaning: Meaning) -> QuantityKind:
    """A bare number is a share below one, or a count of its noun or of those something happened to."""
    if amount.kind != "number":
        return amount.kind
    if amount.numeral.fraction and amount.written[1] < 1:
        return "ratio"
    elliptic = meaning.predicate is not None and meaning.noun is None and is_whole(amount.written[0])
    return "count" if meaning.counts or elliptic else "number"
