"""What changed, and which way: `sales dropped 42%`, `a 42% drop in sales`, `stocks close down 0.3 pct`."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.nouns import Counted
from discrep.extract.numbers.predicates import Predicate, subject_of
from discrep.extract.numbers.vocabulary import word_list
from discrep.extract.numbers.words import NOUNS, Words

_MEASURED = frozenset({"percent", "points", "money", "measure", "number"})


def as_change(
    words: Words, amount: Amount, counted: Counted, predicate: Predicate, first: int, last: int
) -> tuple[Counted, Predicate]:
    """Noun and predicate of a change: what changed is the noun, the change itself the predicate."""
    if amount.kind not in _MEASURED:
        return counted, predicate
    noun = counted.noun
    if noun is not None and words.lemma(noun) in word_list("changes") and amount.kind != "number":
        changed = _complement(words, noun)
        return replace(counted, noun=changed, valued=True), replace(
            predicate, lemma=words.lemma(noun), role="object"
        )
    if noun is not None and words.lemma(noun) != "point":
        return counted, predicate
    verb = predicate.verb
    way = _direction(words, first, last) if verb is None or words.lemma(verb) in word_list("directed") else None
    if way is not None:
        predicate = replace(predicate, lemma=way, role="object")
    lemma = predicate.lemma
    if verb is None or lemma is None or not (way or lemma in word_list("changes")):
        return counted, predicate
    changed = _changed(words, verb, first, last)
    return (counted if changed is None else replace(counted, noun=changed, valued=True)), predicate


def _changed(words: Words, verb: int, first: int, last: int) -> int | None:
    """What a verb of change changes: its object (raised prices 5%), else its subject (prices rose 5%)."""
    objects = [c for c in words.children[verb] if words.tokens[c].dep == "dobj"]
    for index in (*objects, subject_of(words, verb)):
        if index is not None and words.tokens[index].pos in NOUNS and not first <= index <= last:
            return index
    return None


def _complement(words: Words, noun: int) -> int | None:
    """What a noun of change is about: a drop `in sales`, the growth `of the economy`."""
    for child in words.children[noun]:
        if words.text_at(child) in ("in", "of"):
            for inner in words.children[child]:
                if words.tokens[inner].pos in NOUNS and words.tokens[inner].dep == "pobj":
                    return inner
    before = [c for c in words.children[noun] if words.tokens[c].dep == "compound" and words.tokens[c].pos in NOUNS]
    return before[-1] if before else None


def _direction(words: Words, first: int, last: int) -> Literal["rise", "fall"] | None:
    """Which way, by the word right before or behind: `up 3%`, `3% lower`."""
    for index in (first - 1, last + 1):
        text = words.text_at(index)
        if text in word_list("upward"):
            return "rise"
        if text in word_list("downward"):
            return "fall"
    return None
