"""Numbers with what they count."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.amounts import find_amounts
from discrep.extract.numbers.counted import Meaning, describe
from discrep.extract.numbers.lexemes import words as number_words
from discrep.extract.numbers.lookalikes import is_lookalike
from discrep.extract.numbers.rereading import reread
from discrep.extract.numbers.values import is_whole
from discrep.extract.numbers.words import Words
from discrep.model.document import Sentence
from discrep.model.mention import DateMention, Duration, Frame, Name, Quantity, Token

LONGEST = 5_000
"""Characters; a longer sentence is a table or a dump, and is not read for numbers."""

_VOTES = frozenset(
    {"vote", "abstain", "for", "against", "oppose", "absent", "back", "support", "approve", "reject"}
)
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def find_quantities(
    sentence: Sentence,
    tokens: tuple[Token, ...],
    frames: tuple[Frame, ...],
    dates: tuple[DateMention, ...],
    durations: tuple[Duration, ...],
    names: tuple[Name, ...],
) -> tuple[Quantity, ...]:
    """The quantities of a sentence, none where reading it fails: a bad sentence never stops a run."""
    try:
        return read_quantities(sentence, tokens, frames, dates, durations, names)
    except (ArithmeticError, LookupError, RecursionError, ValueError):
        return ()


def read_quantities(
    sentence: Sentence,
    tokens: tuple[Token, ...],
    frames: tuple[Frame, ...],
    dates: tuple[DateMention, ...],
    durations: tuple[Duration, ...],
    names: tuple[Name, ...],
) -> tuple[Quantity, ...]:
    """The quantities of a sentence; numbers inside dates, durations and names are left out."""
    text = sentence.text
    if len(text) > LONGEST or not tokens or not _may_hold(text):
        return ()
    words = Words(text, tokens, sentence.start)
    taken = [(d.start - sentence.start, d.end - sentence.start) for d in dates]
    taken += [(d.start - sentence.start, d.end - sentence.start) for d in durations]
    found: list[Quantity] = []
    for amount in find_amounts(text):
        amount = reread(text, amount, words)
        if _is_taken(amount, taken) or is_lookalike(text, amount, words):
            continue
        meaning = describe(amount, words)
        found.append(_quantity(sentence, words, amount, meaning, frames, dates, names))
    return tuple(_inherited(sentence, found))


def _may_hold(text: str) -> bool:
    """Whether the text has a digit or a number word at all."""
    known = number_words()
    return any(c.isnumeric() for c in text) or any(w in known for w in re.findall(r"[a-z]+", text.lower()))


def _is_taken(amount: Amount, taken: list[tuple[int, int]]) -> bool:
    """Whether a date or duration holds the number; an age is read here, whoever else reads it."""
    if amount.kind == "age":
        return False
    return any(start < amount.number_end and amount.number_start < end for start, end in taken)


def _quantity(
    sentence: Sentence,
    words: Words,
    amount: Amount,
    meaning: Meaning,
    frames: tuple[Frame, ...],
    dates: tuple[DateMention, ...],
    names: tuple[Name, ...],
) -> Quantity:
    start, end = sentence.start + amount.start, sentence.start + amount.end
    kind = amount.kind
    if kind == "number" and amount.numeral.fraction and amount.written[1] < 1:
        kind = "ratio"
    whole = meaning.predicate and not meaning.noun and is_whole(amount.written[0])
    if kind == "number" and (meaning.counts or whole):
        kind = "count"
    frame = _frame(frames, words, meaning, start)
    return Quantity(
        start,
        end,
        sentence.text[amount.start : amount.end],
        kind,
        amount.value,
        amount.exactness,
        amount.unit,
        meaning.noun,
        meaning.modifiers,
        sentence.start + meaning.start,
        sentence.start + meaning.end,
        meaning.of,
        meaning.scope,
        frame,
        _dates(sentence, dates, frames, frame),
        _place(sentence, words, names, frames, frame, end),
        predicate=meaning.predicate,
        role=meaning.role,
        preposition=meaning.preposition,
        stated=_stated(amount),
        per=amount.per,
        against=amount.against,
    )


def _stated(amount: Amount) -> Decimal | None:
    low, high = amount.written
    return low if low == high and not amount.vague else None


def _frame(frames: tuple[Frame, ...], words: Words, meaning: Meaning, start: int) -> int | None:
    """The frame of the governing verb, or else the narrowest frame around the number."""
    if meaning.verb is not None:
        at = words.tokens[meaning.verb].start
        for index, frame in enumerate(frames):
            if frame.verb_start <= at < frame.verb_end:
                return index
    around = [(f.end - f.start, i) for i, f in enumerate(frames) if f.start <= start < f.end]
    return min(around)[1] if around else None


_COMPARED = re.compile(r"(?:compar\w+ (?:to|with)|than|versus|against|from)\s(?:\w+\s){0,3}$", re.IGNORECASE)


def _dates(
    sentence: Sentence,
    dates: tuple[DateMention, ...],
    frames: tuple[Frame, ...],
    frame: int | None,
) -> tuple[int, ...]:
    """The dates of the same clause, or the only date of the sentence; not what it is compared with."""
    own = [
        i
        for i, d in enumerate(dates)
        if not _COMPARED.search(sentence.text[max(0, d.start - sentence.start - 40) : d.start - sentence.start])
    ]
    same = tuple(i for i in own if frame is not None and dates[i].frame == frame)
    if same:
        return same
    free = tuple(i for i in own if dates[i].frame is None)
    return free if len(dates) == 1 else ()


def _place(
    sentence: Sentence,
    words: Words,
    names: tuple[Name, ...],
    frames: tuple[Frame, ...],
    frame: int | None,
    end: int,
) -> str | None:
    """The place named in the same clause, the first behind the number, else the nearest before it."""
    low, high = (frames[frame].start, frames[frame].end) if frame is not None else (sentence.start, sentence.end)
    places = [(n.start, n.end) for n in names if n.kind == "place"] or _entity_places(words)
    inside = [(s, e) for s, e in places if low <= s and e <= high]
    behind = [p for p in inside if p[0] >= end]
    chosen = min(behind) if behind else max(inside, default=None)
    return None if chosen is None else sentence.text[chosen[0] - sentence.start : chosen[1] - sentence.start]


def _entity_places(words: Words) -> list[tuple[int, int]]:
    """The places the entity recogniser sees, for sentences whose names were not read."""
    found: list[tuple[int, int]] = []
    for token in words.tokens:
        if token.entity[2:] in _PLACES:
            if token.entity.startswith("I-") and found:
                found[-1] = (found[-1][0], token.end)
            else:
                found.append((token.start, token.end))
    return found


_OUT_OF = re.compile(r"\bout of (?:the |these |those |all )*$", re.IGNORECASE)


def _inherited(sentence: Sentence, found: list[Quantity]) -> list[Quantity]:
    """Nouns left out: `five members voted ..., 35 abstained`, `out of the 29 targets only seven were hit`."""
    noun: str | None = None
    whole: Quantity | None = None
    out = []
    for quantity in found:
        votes = quantity.kind == "count" and quantity.predicate in _VOTES
        if votes and quantity.noun is None:
            quantity = replace(quantity, noun=noun)
        elif quantity.kind == "count" and quantity.noun is None and whole is not None:
            of = sentence.text[whole.phrase_start - sentence.start : whole.phrase_end - sentence.start]
            quantity = replace(quantity, noun=whole.noun, of=of)
        noun = quantity.noun if votes and quantity.noun is not None else noun
        if quantity.noun and _OUT_OF.search(sentence.text[: quantity.start - sentence.start]):
            whole = quantity
        out.append(quantity)
    return out
