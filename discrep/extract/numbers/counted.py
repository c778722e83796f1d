"""What a number counts and what happened to it: noun, modifiers, phrase, part-of, scope, predicate."""

from __future__ import annotations

from dataclasses import dataclass

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.changes import as_change
from discrep.extract.numbers.nouns import find_noun, is_one, modifiers, phrase
from discrep.extract.numbers.predicates import Role, find_predicate, verb_above
from discrep.extract.numbers.scope import find_scope
from discrep.extract.numbers.vocabulary import word_list
from discrep.extract.numbers.whose import with_owner
from discrep.extract.numbers.words import Words


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the parse says of an amount; `start:end` is the phrase in the text, `verb` a token."""

    start: int
    end: int
    noun: str | None = None
    modifiers: tuple[str, ...] = ()
    of: str | None = None
    scope: str | None = None
    predicate: str | None = None
    role: Role = "other"
    preposition: str = ""
    verb: int | None = None
    counts: bool = False
    """Whether the noun is counted; else the number is its value."""


def describe(amount: Amount, words: Words) -> Meaning:
    """What the amount counts, by the parse, or by position where the parse has lost its way."""
    here = words.span(min(amount.number_start, amount.end - 1), amount.end)
    if here is None:
        return Meaning(amount.start, amount.end)
    first, last = here
    outer = words.span(amount.start, amount.end)
    lead = first if outer is None else min(first, outer[0])  # where the hedge begins
    top = _top(words, first, last)
    counted = find_noun(words, amount, lead, last, top)
    start, end = phrase(words, amount, lead, last, counted)
    predicate = find_predicate(words, amount, top, counted, end)
    scope = find_scope(words, lead, last, counted.noun, end)
    if amount.kind == "age":
        counted = with_owner(words, counted, lead)
    counted, predicate = as_change(words, amount, counted, predicate, lead, last)
    noun = None if counted.noun is not None and is_one(words, counted.noun) else counted.noun
    name = None if noun is None else words.lemma(noun)
    return Meaning(
        start,
        end,
        None if name in word_list("skipped") else name,
        () if noun is None else modifiers(words, noun, first, last),
        counted.whole,
        scope,
        predicate.lemma,
        predicate.role,
        _preposition(words, start),
        predicate.verb if predicate.verb is not None else verb_above(words, top if noun is None else noun),
        noun is not None and not counted.valued,
    )


def _top(words: Words, first: int, last: int) -> int:
    """The token of the span that hangs on something outside it; the last of them."""
    inside = range(first, last + 1)
    out = [i for i in inside if words.tokens[i].head not in inside or words.tokens[i].head == i]
    return out[-1] if out else last


def _preposition(words: Words, start: int) -> str:
    """The preposition before the phrase: fell *to* 40, *from* 60, *by* 20."""
    before = words.span(max(0, start - 12), start) if start else None
    if before is None:
        return ""
    token = words.tokens[before[1]]
    return token.text.lower() if token.pos == "ADP" or token.text.lower() == "to" else ""
