"""Stretches of an article that stand in it more than once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from discrep.model.statement import Article, Statement
from discrep.rules.speech import in_quotes, quoted_spans
from discrep.rules.words import by_paragraph, forms, has_finite_verb

LEAST_WORDS = 8
"""A shorter stretch that comes again is a label, a refrain or a credit."""
NEAR = 0.8
"""Share of words, in order, that two paragraphs have in common when one is a copy of the other."""
NEAR_WORDS = 20
"""A shorter paragraph is one sentence, and compared as a sentence."""
SHORTER, LONGER = 0.85, 0.6
"""Share of the words of the shorter and of the longer sentence that the other has too, in the same order."""
RENAMED = 0.65
"""The same when one sentence describes whom the other one names (`the two presidents`)."""
_OPENING, _CHANGED = 4, 2
"""Words in which a subject may be put otherwise, and words that may differ after them."""
_RUN = 3
_CROWD = 30
"""A run of words in more units than this is a formula and proposes nothing."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or a sentence as something that may come again."""

    start: int
    end: int
    words: tuple[str, ...]
    whole: bool
    """Whether it makes a statement: long enough and with a finite verb."""
    paragraph: int
    caption: bool = False
    quoted: bool = False
    names: frozenset[str] = frozenset()


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
        if paragraph.role != "title":
            words = forms(text[paragraph.start : paragraph.end])
            whole = len(words) >= LEAST_WORDS and any(map(has_finite_verb, statements))
            units.append(Unit(paragraph.start, paragraph.end, words, whole, index, paragraph.role == "caption"))
    return tuple(_blocks(units, _classes(units, _same_paragraph)))


def sentence_blocks(article: Article) -> tuple[Block, ...]:
    """Runs of sentences outside those paragraphs that come again, word for word or nearly so."""
    known = {u.paragraph for b in paragraph_blocks(article) for place in b.places for u in place}
    spans = quoted_spans(article)
    units = [
        _sentence_unit(statement, spans)
        for statement in article.statements
        if statement.sentence.role in ("body", "caption") and statement.sentence.paragraph not in known
    ]
    return tuple(_blocks(units, _classes(units, _same_sentence)))


def _sentence_unit(statement: Statement, spans: tuple[tuple[int, int], ...]) -> Unit:
    sentence, words = statement.sentence, forms(statement.sentence.text)
    return Unit(
        sentence.start,
        sentence.end,
        words,
        whole=len(words) >= LEAST_WORDS and has_finite_verb(statement),
        paragraph=sentence.paragraph,
        caption=sentence.role == "caption",
        quoted=in_quotes(spans, sentence.start, sentence.end),
        names=frozenset(f for t in statement.tokens if t.pos == "PROPN" for f in forms(t.text)),
    )


def _same_paragraph(left: Unit, right: Unit) -> bool:
    from rapidfuzz.distance import Indel

    if left.words == right.words:
        return True
    if min(len(left.words), len(right.words)) < NEAR_WORDS or in_one_table(left.words, right.words):
        return False
    return Indel.normalized_similarity(left.words, right.words) >= NEAR


def _same_sentence(left: Unit, right: Unit) -> bool:
    """Whether one says the other again; within one speech, repetition is a figure of speech."""
    from rapidfuzz.distance import LCSseq

    if left.paragraph == right.paragraph and left.quoted and right.quoted:
        return False
    if left.words == right.words:
        return True
    small, large = sorted((len(left.words), len(right.words)))
    if not (left.whole and right.whole) or _of_another(left, right):
        return False
    common = LCSseq.similarity(left.words, right.words)
    if common >= LEAST_WORDS and common >= RENAMED * large and _describes(left, right):
        return True
    return common >= SHORTER * small and common >= LONGER * large


def _describes(left: Unit, right: Unit) -> bool:
    """Whether the sentences part at their beginning, and there one has names where the other has none."""
    one, two = (set(u.words[:_OPENING]) for u in (left, right))
    named = [bool((side - other) & unit.names) for side, other, unit in ((one, two, left), (two, one, right))]
    tails = left.words[_OPENING:], right.words[_OPENING:]
    return sum(named) == 1 and len(set(tails[0]) ^ set(tails[1])) <= _CHANGED


def _of_another(left: Unit, right: Unit) -> bool:
    """Whether each names what the other does not: one sentence said of two."""
    if in_one_table(left.words, right.words):
        return True
    lost, gained = set(left.words) - set(right.words), set(right.words) - set(left.words)
    return len(left.words) < NEAR_WORDS and bool(lost & left.names) and bool(gained & right.names)


def in_one_table(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether each has numbers the other lacks: rows of one table, not copies.

    >>> in_one_table("the index fell 2 points to 40".split(), "the index rose 3 points to 50".split())
    True
    """
    lost, gained = Counter(left) - Counter(right), Counter(right) - Counter(left)
    numbers = [sum(any(c.isdigit() for c in w) for w in side) for side in (lost, gained)]
    return min(numbers) >= 1 and max(numbers) >= 2


def _candidates(units: Sequence[Unit], least: int = 2) -> Iterator[tuple[int, int]]:
    """Equal units next to each other, and pairs with at least `least` runs of three words in common."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    equal: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        equal[unit.words].append(number)
        for run in sorted(set(zip(*(unit.words[n:] for n in range(_RUN)), strict=False))):
            holders[run].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if 1 < len(numbers) <= _CROWD:
            shared.update(combinations(numbers, 2))
    yield from (pair for words, numbers in equal.items() if words for pair in pairwise(numbers))
    yield from sorted(pair for pair, count in shared.items() if count >= least)


def _classes(units: Sequence[Unit], same: Callable[[Unit, Unit], bool]) -> list[int]:
    """A number for each unit; units that are copies of each other have the same."""
    above = list(range(len(units)))

    def lead(number: int) -> int:
        while above[number] != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    for left, right in _candidates(units):
        low, high = sorted((lead(left), lead(right)))
        if low != high and same(units[left], units[right]):
            above[high] = low
    return [lead(n) for n in range(len(units))]


def _blocks(units: Sequence[Unit], classes: Sequence[int]) -> Iterator[Block]:
    where: dict[int, list[int]] = defaultdict(list)
    for number, kind in enumerate(classes):
        where[kind].append(number)
    used: set[int] = set()
    for number, kind in enumerate(classes):
        starts = where[kind]  # a unit of a block that is told already, come again, is told with all its places
        if number in used or len(starts) < 2:
            continue
        length = _length(starts, classes)
        places = tuple(tuple(units[s : s + length]) for s in starts)
        used.update(s + n for s in starts for n in range(length))
        if any(u.whole for u in places[0]) and not all(u.caption for place in places for u in place):
            yield Block(places, all([u.words for u in place] == [u.words for u in places[0]] for place in places))


def _length(starts: Sequence[int], classes: Sequence[int]) -> int:
    """How many units follow each other in the same way from all `starts`, without overlap."""
    length, room = 1, min(b - a for a, b in pairwise(starts))
    while length < room and starts[-1] + length < len(classes):
        if len({classes[s + length] for s in starts}) > 1:
            break
        length += 1
    return length
