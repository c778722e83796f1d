"""What changed, and which way: `sales dropped 42%`, `a 42% drop in sales`, `stocks close down 0.3 pct`."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.nouns import Counted
from discrep.extract.numbers.predicates import Predicate, subject_of, verb_above
from discrep.extract.numbers.vocabulary import word_list
from discrep.extract.numbers.words import NOUNS, Words

_SUMS = frozenset({"number", "total"})
_MEASURED = frozenset({"percent", "points", "money", "measure", "number"})


def as_change(
    words: Words, amount: Amount, counted: Counted, predicate: Predicate, first: int, last: int
) -> tuple[Counted, Predicate]:
    """Noun and predicate of a change at tokens `first` to `last`: what changed, and the change itself."""
    if amount.kind not in _MEASURED:
        return counted, predicate
    inside = range(first, last + 1)
    if counted.noun is None:
        return _by_verb(words, counted, predicate, inside, amount.kind == "number")
    if amount.kind != "number" and words.lemma(counted.noun) in word_list("changes"):
        return _by_noun(words, counted, predicate, inside)
    return counted, predicate


def _by_noun(words: Words, counted: Counted, predicate: Predicate, inside: range) -> tuple[Counted, Predicate]:
    """`a 42% drop in sales`, `the Dow's 340-point fall`."""
    assert counted.noun is not None
    changed = _complement(words, counted.noun, inside)
    change = replace(predicate, lemma=words.lemma(counted.noun), role="object")
    return replace(counted, noun=changed, valued=True), change


def _complement(words: Words, noun: int, inside: range) -> int | None:
    """What a noun of change is about: a drop `in sales`, the growth `of the economy`, `share price` falls."""
    for child in words.children[noun]:
        if words.text_at(child) in ("in", "of"):
            for inner in words.children[child]:
                token = words.tokens[inner]
                dated = token.entity[2:] in ("DATE", "TIME")
                if token.pos in NOUNS and token.dep == "pobj" and inner not in inside and not dated:
                    return inner
    before = [c for c in words.children[noun] if words.tokens[c].dep in ("compound", "poss") and c not in inside]
    return next((c for c in reversed(before) if words.tokens[c].pos in NOUNS), None)


def _by_verb(
    words: Words, counted: Counted, predicate: Predicate, inside: range, bare: bool
) -> tuple[Counted, Predicate]:
    """`sales dropped 42%`, `stocks close down 0.3 pct`, `Japan revises growth to 1.1 pct`."""
    verb = predicate.verb if predicate.verb is not None else verb_above(words, inside[-1])
    way = _direction(words, inside) if verb is None or words.lemma(verb) in word_list("directed") else None
    if way is not None:
        predicate = replace(predicate, lemma=way, role="object", verb=verb)
    changing = way is not None or predicate.lemma in word_list("changes")
    changed = _changed(words, verb, inside) if changing else None
    if changed is None:
        return counted, predicate
    dead = _summed_state(words, changed)
    if dead is not None:  # the number of dead rose to 50
        return counted, replace(predicate, lemma=dead, role="subject")
    summed = _complement(words, changed, inside) if words.lemma(changed) in _SUMS else None
    if summed is not None:  # the number of jobs fell 15,000
        return replace(counted, noun=summed), predicate
    counts = words.tokens[changed].tag == "NNS" and bare  # deaths top 5,000
    return replace(counted, noun=changed, valued=not counts), predicate


def _summed_state(words: Words, noun: int) -> str | None:
    """The state whose number a noun is: the number of dead, of the missing."""
    if words.lemma(noun) not in _SUMS or words.text_at(noun + 1) != "of":
        return None
    at = noun + 3 if words.text_at(noun + 2) == "the" else noun + 2
    return words.state_behind(at)


def _changed(words: Words, verb: int | None, inside: range) -> int | None:
    """What a verb of change changes: its object (raised prices 5%), else its subject (prices rose 5%).

    Where there is no verb it is the noun before the direction: `profit up 17%`.
    """
    if verb is None:
        noun = inside[0] - 2
        return noun if noun >= 0 and words.tokens[noun].pos in NOUNS else None
    above = {head for head, _ in words.up(inside[-1])}
    objects = [c for c in words.children[verb] if words.tokens[c].dep == "dobj" and c not in above]
    subject = subject_of(words, verb)
    for index in (*objects, *([] if subject is None else [subject])):
        if words.tokens[index].pos in NOUNS and index not in inside:
            return index
    return None


def _direction(words: Words, inside: range) -> Literal["rise", "fall"] | None:
    """Which way, by the word right before or behind: `up 3%`, `3% lower`."""
    for index in (inside[0] - 1, inside[-1] + 1):
        text = words.text_at(index)
        if text in word_list("upward"):
            return "rise"
        if text in word_list("downward"):
            return "fall"
    return None
