"""Stretches of an article that stand in it more than once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from discrep.model.statement import Article
from discrep.rules.words import by_paragraph, forms, has_finite_verb

LEAST_WORDS = 8
"""A shorter stretch that comes again is a label, a refrain or a credit."""
NEAR = 0.8
"""Share of words, in order, that two paragraphs have in common when one is a copy of the other."""
NEAR_WORDS = 20
"""A shorter paragraph is one sentence, and compared as a sentence."""
_RUN = 3
_CROWD = 30
"""A run of words in more units than this is a formula and proposes nothing."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or a sentence as something that may come again."""

    start: int
    end: int
    words: tuple[str, ...]
    sentence: bool
    """Whether it makes a statement: long enough and with a finite verb."""
    caption: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Units that come again in the same order; `places[k][i]` is the i-th unit at the k-th place."""

    places: tuple[tuple[Unit, ...], ...]
    exact: bool


def paragraph_blocks(article: Article) -> tuple[Block, ...]:
    """Blocks of whole paragraphs that come again, word for word or nearly so."""
    text, units = article.document.text, []
    for index, statements in by_paragraph(article):
        paragraph = article.paragraphs[index]
        if paragraph.role == "title":
            continue
        words = forms(text[paragraph.start : paragraph.end])
        whole = len(words) >= LEAST_WORDS and any(map(has_finite_verb, statements))
        units.append(Unit(paragraph.start, paragraph.end, words, whole, paragraph.role == "caption"))
    return tuple(_blocks(units, _classes(units)))


def near_pairs(units: Sequence[Unit], least: int = 2) -> Iterator[tuple[int, int]]:
    """Pairs of units with at least `least` runs of three words in common, in order; about linear."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for run in sorted(set(zip(*(unit.words[n:] for n in range(_RUN)), strict=False))):
            holders[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if 1 < len(numbers) <= _CROWD:
            shared.update(combinations(numbers, 2))
    yield from sorted(pair for pair, count in shared.items() if count >= least)


def _classes(units: Sequence[Unit]) -> list[int]:
    """A number for each unit; units that are copies of each other have the same."""
    from rapidfuzz.distance import Indel

    first: dict[tuple[str, ...], int] = {}
    classes = [first.setdefault(u.words, n) if u.words else -1 for n, u in enumerate(units)]
    for left, right in near_pairs(units):
        a, b = units[left], units[right]
        if classes[left] == classes[right] or min(len(a.words), len(b.words)) < NEAR_WORDS:
            continue
        if Indel.normalized_similarity(a.words, b.words) >= NEAR and not parallel(a.words, b.words):
            old, new = classes[right], classes[left]
            classes = [new if c == old else c for c in classes]
    return classes


def parallel(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the two differ in their numbers: rows of one table, not copies.

    >>> parallel("the index fell 2 points to 40".split(), "the index rose 3 points to 50".split())
    True
    """
    lost, gained = Counter(left) - Counter(right), Counter(right) - Counter(left)
    numbers = [sum(any(c.isdigit() for c in w) for w in side) for side in (lost, gained)]
    return min(numbers) >= 1 and max(numbers) >= 2


def _blocks(units: Sequence[Unit], classes: Sequence[int]) -> Iterator[Block]:
    where: dict[int, list[int]] = defaultdict(list)
    for number, kind in enumerate(classes):
        where[kind].append(number)
    used: set[int] = set()
    for number, kind in enumerate(classes):
        starts = [n for n in where[kind] if n not in used]
        if kind < 0 or number in used or len(starts) < 2:
            continue
        length = _length(starts, classes)
        block = tuple(tuple(units[s : s + length]) for s in starts)
        used.update(s + n for s in starts for n in range(length))
        if any(u.sentence for u in block[0]) and not all(u.caption for place in block for u in place):
            yield Block(block, all([u.words for u in place] == [u.words for u in block[0]] for place in block))


def _length(starts: Sequence[int], classes: Sequence[int]) -> int:
    """How many units follow each other in the same way from all `starts`, without overlap."""
    length, room = 1, min(b - a for a, b in pairwise(starts))
    while length < room and starts[-1] + length < len(classes):
        following = {classes[s + length] for s in starts}
        if len(following) > 1 or following == {-1}:
            break
        length += 1
    return length
