"""Nouns and predicates left out: `five members voted, 35 abstained`, `out of the 29 targets seven were hit`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from discrep.extract.numbers.vocabulary import word_list
from discrep.model.document import Sentence
from discrep.model.mention import Quantity

_OUT_OF = re.compile(r"\bout of (?:the |these |those |all )*$", re.IGNORECASE)


def with_nouns(sentence: Sentence, found: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """The quantities of a sentence, those without a noun with that of the votes or the whole before them."""
    noun: str | None = None
    whole: Quantity | None = None
    out = []
    for quantity in found:
        count = quantity.kind == "count"
        votes = count and quantity.predicate in word_list("votes")
        if votes and quantity.noun is None:
            quantity = replace(quantity, noun=noun)
        elif count and quantity.noun is None and whole is not None:
            quantity = replace(quantity, noun=whole.noun, of=_phrase(sentence, whole))
        noun = quantity.noun if votes and quantity.noun is not None else noun
        if quantity.noun and _OUT_OF.search(sentence.text[: quantity.start - sentence.start]):
            whole = quantity
        out.append(quantity)
    return tuple(out)


_JOINED = re.compile(r"\s?(?:,|,? and|among(?: the)?)\s")


def with_predicates(sentence: Sentence, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """`3 Danes, 1 Swede killed`, `two Danes among 27 dead`: a count shares the predicate of the next."""
    out = list(found)
    for index in range(len(out) - 2, -1, -1):
        one, two = out[index], out[index + 1]
        between = sentence.text[one.phrase_end - sentence.start : two.start - sentence.start]
        if one.kind == two.kind == "count" and one.predicate is None and _JOINED.fullmatch(between):
            out[index] = replace(one, predicate=two.predicate, role=two.role, frame=one.frame or two.frame)
    return tuple(out)


def _phrase(sentence: Sentence, quantity: Quantity) -> str:
    return sentence.text[quantity.phrase_start - sentence.start : quantity.phrase_end - sentence.start]
