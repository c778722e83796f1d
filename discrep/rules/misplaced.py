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
from discrep.rules.words import word_list

_VERBS = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_TAKES_BARE = frozenset(
    {"do", "let", "help", "make", "dare", "need", "have", "ask", "demand", "insist", "request", "be"}
)
_HAVE = frozenset({"'ve", "’ve", "'s", "’s", "'d", "’d", "ve", "d", "s", "having", "of"})
_NO_COMPARATIVE = frozenset({"however", "never", "ever", "over", "under", "after", "together"})
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
    """Ranges of words one of which surely stands in the wrong place."""
    yield from _verb_around_subject(tokens)
    yield from _reversed_names(tokens)
    yield from _late_articles(tokens)


def find_out_of_order(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Ranges of two words that cannot follow each other: one is misplaced, or a third is missing."""
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
        first = number == 0 or tokens[number - 1].pos == "PUNCT"
        plain = two.text.islower() and (one.text.islower() or first)
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
    if _verb_out_of_order(tokens, number) or (second == "than" and not _compares(tokens[: number + 1])):
        return True
    return any(
        second in o.second and not following & o.unless_next and not before & o.unless_before
        for o in _orders().get(first, ())
    )


def _verb_out_of_order(tokens: Sequence[Token], number: int) -> bool:
    """Whether two parts of a verb do not go together: `would closed`, `appears be`, `is to going`."""
    one, two = tokens[number], tokens[number + 1]
    match two.text:
        case "been":
            return not any(t.lemma == "have" or t.text.lower() in _HAVE for t in tokens[: number + 1])
        case "be":
            return one.tag in ("VBZ", "VBD", "VB") and one.lemma not in _TAKES_BARE
    if one.text == "to" and two.tag == "VBG":
        return number > 0 and tokens[number - 1].text in ("is", "are", "was", "were")
    return one.tag == "MD" and two.text.endswith("ed") and two.lemma != two.text


def _compares(tokens: Sequence[Token]) -> bool:
    """Whether something before `than` is compared."""
    return any(
        t.tag in ("JJR", "RBR")
        or (t.text.endswith("er") and t.pos in ("ADJ", "ADV") and t.text.lower() not in _NO_COMPARATIVE)
        or t.text.lower() in word_list("comparing")
        for t in tokens
    )


def _late_articles(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """An article after its adjective: `compared to previous the year`."""
    for before, one, article in zip(tokens, tokens[1:], tokens[2:], strict=False):
        waiting = before.tag == "IN" and before.dep == "prep" and before.text.lower() in word_list("prepositions")
        bare = one.tag == "JJ" and one.text.islower() and one.text not in word_list("after_preposition")
        near = before.end + 1 == one.start and one.end + 1 == article.start
        if waiting and bare and near and article.text in ("the", "a", "an"):
            yield one.start, article.end


def _reversed_names(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Names of two words in the wrong order: `Angeles Los`."""
    for one, two in pairwise(tokens):
        if (
            f"{two.text} {one.text}".lower() in word_list("two_word_names")
            and one.text.istitle()
            and two.text.istitle()
        ):
            yield one.start, two.end
