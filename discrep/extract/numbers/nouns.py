"""The noun a number counts, by the parse, or by position where the parse has lost its way."""

from __future__ import annotations

from dataclasses import dataclass

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.vocabulary import word_list
from discrep.extract.numbers.words import NOUNS, Words
from discrep.lexicon import is_opener

_DEFINITE = frozenset({"the", "its", "their", "his", "her", "our", "all", "these", "those"})
_NO_KIND = frozenset({"GPE", "LOC", "PERSON"})
"""Labels of places and people."""
_VALUES = frozenset({"money", "percent", "points", "measure", "number"})
"""Kinds that may be the value of something: `a loss of $9 billion`, `a plunge of 55%`."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun as an index of a token, and the whole it is part of (`of the 300,000`), in words.

    `valued` is set where the noun is not counted but has the number as its value (a loss of $9 billion).
    """

    noun: int | None = None
    whole: str | None = None
    valued: bool = False


def find_noun(words: Words, amount: Amount, first: int, last: int, top: int) -> Counted:
    """What the amount at tokens `first` to `last` counts; `top` is the token it hangs on the rest by."""
    after = last + 1
    if amount.kind == "score":
        return Counted()
    if words.text_at(after) in ("of", "out") and amount.kind != "ordinal":
        at = after + 2 if words.text_at(after) == "out" and words.text_at(after + 1) == "of" else after + 1
        whole = _object_of(words, after, at)
        if whole is not None:
            return Counted(whole, _whole(words, at, whole, amount))
    if words.text_at(after) in ("'s", "’s"):  # the 80-year-old's house
        return Counted()
    if words.state_behind(after) is not None and not _state_is_modifier(words, after):
        return Counted()
    noun = words.noun_behind(last)
    if noun is None and amount.kind == "number" and words.text_at(after) in word_list("apart"):
        noun = words.noun_behind(after) if words.state_behind(after + 1) is None else None
    if noun is not None and noun > top and (amount.kind == "ordinal" or not _is_date(words, noun, last)):
        return Counted(noun)
    if amount.kind in _VALUES:
        return _valued(words, amount, first, after, top)
    return Counted()


def is_one(words: Words, noun: int) -> bool:
    """Whether the noun is the name of one place or person, of which there are not several."""
    token = words.tokens[noun]
    return token.tag == "NNP" and token.entity[2:] in _NO_KIND and not is_opener(token.text.lower())


def _is_date(words: Words, noun: int, last: int) -> bool:
    """Whether the words behind the number are a date: `dropped 42% last month`."""
    dated = words.tokens[noun].entity[2:] in ("DATE", "TIME") and words.tokens[last].entity[2:] != "DATE"
    ago = any(words.text_at(i) == "ago" for i in range(last + 1, noun + 1))
    temporal = words.text_at(last + 1) in word_list("temporal")
    return dated or ago or (temporal and not (noun > last + 1 and words.tokens[noun].tag == "NNS"))


def _valued(words: Words, amount: Amount, first: int, after: int, top: int) -> Counted:
    """`$13 billion in federal loans`, `loans worth $17 billion`, `a loss of $9 billion`."""
    if words.text_at(after) == "in" and amount.kind == "money":
        noun = words.noun_behind(after, adjacent=True)
        if noun is not None and words.tokens[noun].pos == "NOUN" and not words.tokens[noun].entity[2:]:
            return Counted() if words.lemma(noun) in word_list("whereabouts") else Counted(noun, valued=True)
    head = words.tokens[top].head
    if words.text_at(first - 1) == "worth":
        head = words.tokens[first - 1].head
        return Counted(head, valued=True) if words.tokens[head].pos in NOUNS else Counted()
    if words.tokens[top].dep == "pobj" and words.text_at(head) == "of":
        noun = words.tokens[head].head
        unsaid = word_list("sums") | word_list("tolls") | word_list("relators")
        if words.tokens[noun].pos == "NOUN" and words.lemma(noun) not in unsaid:
            return Counted(noun, valued=True)
    return Counted()


def _state_is_modifier(words: Words, at: int) -> bool:
    """`12 wounded soldiers`: the state stands before the noun the number counts."""
    token = words.tokens[at]
    noun = token.head > at and token.dep == "amod" and words.tokens[token.head].pos in NOUNS
    return noun and not words.title_cased


def _object_of(words: Words, preposition: int, at: int) -> int | None:
    """The noun behind `of`: of the shops, of its 300,000 reservists."""
    for child in words.children[preposition]:
        if words.tokens[child].dep == "pobj":
            inner = words.noun_behind(child) if words.tokens[child].pos == "NUM" else child
            return inner if inner is not None and words.tokens[inner].pos in NOUNS else None
    low = at
    while low < len(words.tokens) and words.tokens[low].pos in ("DET", "PRON", "NUM", "ADJ"):
        low += 1
    return words.noun_behind(low - 1) if low > at else words.noun_behind(at - 1, adjacent=True)


def _whole(words: Words, at: int, noun: int, amount: Amount) -> str | None:
    """The words of the whole, where it is a definite one or a number of its own."""
    first = words.tokens[min(at, noun)]
    definite = first.pos in ("DET", "PRON", "NUM") or first.text.lower() in _DEFINITE
    if not definite and amount.kind not in ("percent", "ratio"):
        return None
    return words.text[first.start - words.offset : words.tokens[noun].end - words.offset]


_NARROWING = frozenset({"amod", "compound", "nmod", "poss"})
_NO_WORD = frozenset({"PUNCT", "NUM", "PART", "ADP", "DET", "PRON"})


def modifiers(words: Words, noun: int, first: int, last: int) -> tuple[str, ...]:
    """Lemmas of the words that narrow the noun, those between the number and the noun."""
    low = last if noun > last else -1
    found = []
    for child in words.children[noun]:
        if words.tokens[child].dep not in _NARROWING or not low < child < noun:
            continue
        inner = [c for c in words.children[child] if low < c < child]
        found += [words.lemma(i) for i in (*inner, child) if words.tokens[i].pos not in _NO_WORD]
    return tuple(w for w in found if w not in word_list("apart") and w != "least")


def phrase(words: Words, amount: Amount, first: int, last: int, counted: Counted) -> tuple[int, int]:
    """The noun phrase around the amount, in offsets of the text: `the 29 targets`."""
    start, end, noun = amount.start, amount.end, counted.noun
    at = first - 1
    while at >= 0 and (words.tokens[at].pos in ("DET", "ADJ") or words.text_at(at) in ("another", "its", "their")):
        head = words.tokens[at].head
        if not (head == noun or first <= head <= last):
            break
        start = min(start, words.tokens[at].start - words.offset)
        at -= 1
    if noun is not None and noun > last:
        end = max(end, words.tokens[noun].end - words.offset)
    return start, end
