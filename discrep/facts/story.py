"""Which articles tell of one event: what they report of it may be compared whatever their words."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.facts.scene import Scenes
from discrep.model.corpus import Corpus
from discrep.model.interval import DayRange
from discrep.model.pair import Pair, StatementRef
from discrep.model.statement import Article

LEDE = 4
"""Sentences, with the headline, in which a report says what it is about."""
ALIKE = 0.5
"""Similarity of two sentences of the ledes from which two reports may be of one event."""
WORDS = 4
"""Content words that two ledes without a name or place in common share when they are."""
APART = 4
"""Days between two reports of one event at most."""
Couple = tuple[int, int]


class Stories:
    """The pairs of articles of a corpus that tell of one event, each worked out when it is asked for."""

    def __init__(self, corpus: Corpus, scenes: Scenes) -> None:
        self._corpus, self._scenes = corpus, scenes
        self._opening: dict[Couple, Pair] = {}
        self._same: dict[Couple, bool] = {}
        for pair in corpus.pairs:
            if is_opening(pair):
                self._opening.setdefault((pair.left.article, pair.right.article), pair)

    def opens(self, pair: Pair) -> bool:
        """Whether a pair is the first of two articles that tell of one event."""
        return self._opening.get((pair.left.article, pair.right.article)) is pair and self.same(pair)

    def same(self, pair: Pair) -> bool:
        """Whether the articles of a pair tell of one event."""
        couple = pair.left.article, pair.right.article
        if couple not in self._same:
            self._same[couple] = couple in self._opening and self._tell_of_one(*couple)
        return self._same[couple]

    def _tell_of_one(self, left: int, right: int) -> bool:
        if not near_in_time(self._corpus.articles[left], self._corpus.articles[right]):
            return False
        one, two = ([self._scenes[ref] for ref in self._lede(a)] for a in (left, right))
        names = [{n for s in lede for n in s.named | s.places | s.states} for lede in (one, two)]
        words = [{w for s in lede for w in s.words} for lede in (one, two)]
        return bool(names[0] & names[1]) or len(words[0] & words[1]) >= WORDS

    def _lede(self, article: int) -> Sequence[StatementRef]:
        count = min(LEDE, len(self._corpus.articles[article].statements))
        return [StatementRef(article, s) for s in range(count)]


def is_opening(pair: Pair) -> bool:
    """Whether a pair sets two like sentences of the ledes of two articles beside each other."""
    across = pair.left.article != pair.right.article
    early = max(pair.left.sentence, pair.right.sentence) < LEDE
    return across and early and max(pair.similarity, pair.masked) >= ALIKE


def near_in_time(left: Article, right: Article) -> bool:
    """Whether two articles may be of the same few days; one without a date may be of any."""
    one, two = left.published, right.published
    return not one or not two or apart(one.range, two.range) <= APART


def apart(left: DayRange, right: DayRange) -> int:
    """Days between two ranges, 0 where they overlap or are open.

    >>> from datetime import date
    >>> may = [DayRange(date(2021, 5, day), date(2021, 5, day + 1)) for day in (1, 2, 6)]
    >>> apart(may[0], may[1]), apart(may[2], may[0])
    (0, 4)
    """
    if left.overlaps(right):
        return 0
    gaps = [(b.low - a.high).days for a, b in ((left, right), (right, left)) if b.low and a.high]
    return max(gaps, default=0)
