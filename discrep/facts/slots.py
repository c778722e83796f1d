"""Two sentences laid beside each other word by word: which mention stands where which other stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from discrep.lexicon import canonical
from discrep.model.mention import Token
from discrep.model.statement import Statement

NUMBER, DAY, LENGTH = "#number", "#day", "#length"
FUNCTION = frozenset({"DET", "PUNCT", "AUX", "PART", "ADP", "SPACE", "CCONJ", "SCONJ", "PRON"})


@dataclass(frozen=True, slots=True)
class Item:
    """A word, or a mention that stands for all its words; `index` is that of the mention."""

    word: str
    index: int = -1
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Slots:
    """How two sentences lie beside each other.

    `ratio` is the share of words in common, `left` and `right` are the content words of one only, `moved`
    those of both in other places, and `same` holds the pairs of mentions in the same slot: kind, index on the
    left, index on the right.
    """

    ratio: float
    left: frozenset[str]
    right: frozenset[str]
    moved: frozenset[str]
    same: frozenset[tuple[str, int, int]]

    @property
    def one_wording(self) -> bool:
        """Whether both sentences have the same content words in the same order."""
        return not (self.left or self.right or self.moved)

    def turned(self) -> Slots:
        """The same with its sides exchanged."""
        same = frozenset((kind, b, a) for kind, a, b in self.same)
        return Slots(self.ratio, self.right, self.left, self.moved, same)


def lay(left: Statement, right: Statement) -> Slots:
    """Lay two sentences beside each other; the matcher is given the same one first, whichever is on the left."""
    one, two = items(left), items(right)
    if [i.word for i in two] < [i.word for i in one]:
        return _lay(two, one).turned()
    return _lay(one, two)


def _lay(one: Sequence[Item], two: Sequence[Item]) -> Slots:
    matcher = SequenceMatcher(None, [i.word for i in one], [i.word for i in two], autojunk=False)
    common = sum(1 for block in matcher.get_matching_blocks() for _ in range(block.size))
    same, only = set(), (set[str](), set[str]())
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            same |= {(x.word, x.index, y.index) for x, y in zip(one[i:j], two[k:m], strict=True) if x.index >= 0}
        else:
            only[0].update(x.word for x in one[i:j] if not x.weak and x.index < 0)
            only[1].update(x.word for x in two[k:m] if not x.weak and x.index < 0)
    ratio = 2 * common / (len(one) + len(two)) if one or two else 1.0
    moved = frozenset(only[0] & only[1])
    return Slots(ratio, frozenset(only[0] - moved), frozenset(only[1] - moved), moved, frozenset(same))


@lru_cache(maxsize=8192)
def items(statement: Statement) -> tuple[Item, ...]:
    """The words of a statement without punctuation, mentions as one item each."""
    spans = sorted(
        [(q.start, q.end, NUMBER, i) for i, q in enumerate(statement.quantities)]
        + [(d.start, d.end, DAY, i) for i, d in enumerate(statement.dates)]
        + [(d.start, d.end, LENGTH, i) for i, d in enumerate(statement.durations)]
    )
    found: list[Item] = []
    for token in statement.tokens:
        span = next((s for s in spans if s[0] <= token.start < s[1]), None)
        if span is None:
            if token.pos not in ("PUNCT", "SPACE"):
                found.append(word(token))
        elif not found or (found[-1].word, found[-1].index) != span[2:]:
            found.append(Item(span[2], span[3]))
    return tuple(found)


def word(token: Token) -> Item:
    """A word as the word of its group; function words are weak."""
    return Item(canonical(token.lemma.lower()), weak=token.pos in FUNCTION)
