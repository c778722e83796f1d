"""Numbers that are part of a name: `Flight 370`, `Boeing 787`, `the FTSE 100`, `Group of Seven`, `First Lady`."""

from __future__ import annotations

import re

from discrep.extract.numbers.amount import Amount
from discrep.extract.numbers.vocabulary import designators, word_list
from discrep.extract.numbers.words import Words

_NAMING = frozenset({"PRODUCT", "LAW", "WORK_OF_ART", "EVENT", "FAC", "ORG", "PERSON", "GPE", "LOC", "NORP"})
_OF_NUMBER = re.compile(r"\b(?:Group|Gang|Committee) of (?:the )?$|\b(?:Big|Magnificent|Top|Final) $")


def is_name(text: str, amount: Amount, words: Words, first: int, last: int) -> bool:
    """Whether the number at tokens `first` to `last` belongs to a name."""
    if amount.unit:
        return False
    written = text[amount.number_start : amount.number_end]
    if _OF_NUMBER.search(text[: amount.number_start]):
        return written[0].isupper() or "of" in text[max(0, amount.number_start - 8) : amount.number_start]
    if written.isdigit() and first and words.tokens[first - 1].end + 1 == words.tokens[first].start:
        return _is_designated(words, first, last)
    return _is_capitalised(written, words, first, last)


def _is_designated(words: Words, first: int, last: int) -> bool:
    """Digits behind the word that names them."""
    token, before = words.tokens[first], words.tokens[first - 1]
    name = before.text.lower().rstrip(".")
    if name in word_list("indices") and before.text[0].isupper():
        return True
    if words.text_at(last + 1) in ("index", "average") and before.pos == "PROPN":
        return True
    if name in designators() and not (words.title_cased and before.pos == "VERB"):
        hyphened = words.text_at(last + 1) == "-"
        return hyphened or name == "flight" or words.noun_behind(last, adjacent=True) is None
    if words.title_cased:
        return False
    same = before.entity[2:] == token.entity[2:]
    inside = token.entity[:2] == "I-" and token.entity[2:] in _NAMING and same
    beside = token.head == first - 1 and token.dep in ("nummod", "appos", "nmod")
    return before.pos == "PROPN" and (inside or beside)


def _is_capitalised(written: str, words: Words, first: int, last: int) -> bool:
    """A number word with a capital inside a sentence, beside another capital: `Four Seasons`, `Fantastic Four`."""
    if not written[:1].isupper() or words.title_cased or not first or last + 1 >= len(words.tokens):
        return False
    before, behind = words.tokens[first - 1], words.tokens[last + 1]
    if before.text in ".!?…" or before.text[-1:] in "\"'“‘:—-":
        return False
    return behind.text[:1].isupper() or (before.pos == "PROPN" and before.text[:1].isupper())
