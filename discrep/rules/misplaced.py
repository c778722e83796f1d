"""Words in an order that English does not have."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from discrep.model.mention import Token

_VERBS = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_HAVE = frozenset({"'ve", "’ve", "'s", "’s", "'d", "’d", "ve", "d", "s", "having", "of"})
_CONSONANT = re.compile(r"[bcdfgjklmnpqrstvwyz][a-z]*[aeiouy][a-z]*$")
_VOWEL = re.compile(r"(?!one|once|eu|ewe|uni|us|ut|ub|ura|uru|oui)[aeiou][a-z]+$")


@dataclass(frozen=True, slots=True)
class Order:
    """What may not come after a word, but for the words around the two."""

    second: frozenset[str]
    unless_next: frozenset[str]
    unless_before: frozenset[str]


@cache
def _orders() -> dict[str, tuple[Order, ...]]:
    """The rows of word_order.toml by their first words."""
    text = (Path(__file__).parent / "lists" / "word_order.toml").read_text(encoding="utf-8")
    rows: dict[str, list[Order]] = {}
    for row in tomllib.loads(text)["never"]:
        parts = (frozenset(row.get(key, ())) for key in ("second", "unless_next", "unless_before"))
        order = Order(*parts)
        for first in row["first"]:
            rows.setdefault(first, []).append(order)
    return {first: tuple(orders) for first, orders in rows.items()}


def find_misplaced(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Ranges of words that cannot stand in this order."""
    yield from _verb_around_subject(tokens)
    for number in _plain_pairs(tokens):
        if _out_of_order(tokens, number):
            yield tokens[number].start, tokens[number + 1].end


def find_wrong_articles(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Ranges in which `a` stands before a vowel or `an` before a consonant, in words of small letters."""
    for number in _plain_pairs(tokens):
        article, word = tokens[number].text.lower(), tokens[number + 1].text
        if (article == "an" and _CONSONANT.match(word)) or (article == "a" and _VOWEL.match(word)):
            yield tokens[number].start, tokens[number + 1].end


def _plain_pairs(tokens: Sequence[Token]) -> Iterator[int]:
    """Where two words of small letters follow each other, and no hyphen makes the second one longer."""
    for number, (one, two) in enumerate(pairwise(tokens)):
        plain = two.text.islower() and (one.text.islower() or number == 0)
        joined = any(t.start == two.end and t.text[0] in "-–’'" for t in tokens[number + 2 : number + 3])
        if plain and one.end + 1 == two.start and not joined:
            yield number


def _verb_around_subject(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """A verb before and after its subject: `Five left boats left`."""
    for before, one, noun, two in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        same = one.text == two.text and len(one.text) > 2 and two.tag in _VERBS
        if same and noun.pos in ("NOUN", "PROPN") and before.pos in ("NUM", "DET", "ADJ"):
            yield one.start, two.end


def _out_of_order(tokens: Sequence[Token], number: int) -> bool:
    first, second = tokens[number].text.lower(), tokens[number + 1].text
    before = {t.text.lower() for t in tokens[max(0, number - 1) : number]}
    following = {t.text.lower() for t in tokens[number + 2 : number + 3]}
    if first == "according":
        return second not in ("to", "as")
    if second == "been":
        return not any(t.lemma == "have" or t.text.lower() in _HAVE for t in tokens[: number + 1])
    return any(
        second in o.second and not following & o.unless_next and not before & o.unless_before
        for o in _orders().get(first, ())
    )
