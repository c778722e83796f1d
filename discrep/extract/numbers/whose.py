"""Whose age it is: the noun of a person, or a name."""

from __future__ import annotations

from discrep.extract.numbers.nouns import Counted
from discrep.extract.numbers.predicates import subject_of
from discrep.extract.numbers.vocabulary import word_list
from discrep.extract.numbers.words import NOUNS, Words
from discrep.lexicon import is_person

_BACK = frozenset(
    {",", "(", "and", "or", "who", "is", "was", "are", "were", "turned", "just", "only", "both", "aged"}
)


def with_owner(words: Words, counted: Counted, first: int) -> Counted:
    """The person an age at token `first` belongs to: as the noun, or as a name in the words of the text."""
    index = counted.noun if counted.noun is not None else _owner(words, first)
    if index is None or words.tokens[index].pos not in NOUNS:
        return Counted(valued=True)
    name = _name(words, index)
    return Counted(None if name else index, name, valued=True)


def _owner(words: Words, first: int) -> int | None:
    """The person before the age: `John Smith, 35`, `a girl (5)`, `two men aged 21 and 23`, `she was 12`."""
    at = first - 1
    while at >= 0 and (words.text_at(at) in word_list("before_age") or words.tokens[at].pos == "NUM"):
        at -= 1
    if at < 0:
        return None
    if words.tokens[at].pos in ("VERB", "AUX"):
        subject = subject_of(words, at)
        return subject if subject is not None else subject_of(words, words.tokens[at].head)
    token = words.tokens[at]
    person = token.entity.endswith("-PERSON") or is_person(words.lemma(at)) or token.pos == "PROPN"
    return at if person else None


def _name(words: Words, index: int) -> str | None:
    """The whole name around a token, None where it is a common noun."""
    if words.tokens[index].pos != "PROPN" or is_person(words.lemma(index)):
        return None
    low = high = index
    while low > 0 and words.tokens[low - 1].pos == "PROPN":
        low -= 1
    while high + 1 < len(words.tokens) and words.tokens[high + 1].pos == "PROPN":
        high += 1
    return words.text[words.tokens[low].start - words.offset : words.tokens[high].end - words.offset]
