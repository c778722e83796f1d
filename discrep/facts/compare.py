"""Compare the mentions of aligned statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from discrep.facts.assign import settle
from discrep.facts.claims import Claim, claim
from discrep.facts.dated import Dated, dated
from discrep.facts.judge_dates import judge_dates
from discrep.facts.judge_quantities import judge_quantities
from discrep.facts.nearness import Nearness, nearness
from discrep.facts.scene import Scenes
from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison, MentionRef
from discrep.model.pair import Pair, StatementRef

ALIKE = 0.45
"""Similarity below which the mentions of two statements of longer articles are not compared."""


def compare(corpus: Corpus) -> tuple[Comparison, ...]:
    """What came of comparing the mentions of every pair of the corpus, and of every statement with itself."""
    return settle(corpus, sorted(Comparer(corpus).run(), key=lambda c: (c.left, c.right)))


@dataclass(slots=True)
class Comparer:
    """Claims and dates of a corpus, each worked out once."""

    corpus: Corpus
    scenes: Scenes
    _claims: dict[StatementRef, tuple[Claim, ...]]
    _dated: dict[StatementRef, tuple[Dated, ...]]

    def __init__(self, corpus: Corpus) -> None:
        self.corpus, self.scenes = corpus, Scenes(corpus)
        self._claims, self._dated = {}, {}

    def run(self) -> Iterator[Comparison]:
        """Every comparison that says something, before mentions are assigned to each other."""
        for pair in self.pairs():
            near = nearness(self.corpus, self.scenes, pair)
            if near.similarity >= ALIKE or near.brief:
                yield from self.quantities(pair, near)
                yield from self.dates(pair, near)

    def pairs(self) -> Iterator[Pair]:
        """The pairs of the corpus and each statement with several quantities paired with itself."""
        yield from self.corpus.pairs
        for a, article in enumerate(self.corpus.articles):
            for s, statement in enumerate(article.statements):
                if len(statement.quantities) > 1:
                    ref = StatementRef(a, s)
                    yield Pair(ref, ref, 1.0, 1.0, same_time=True)

    def quantities(self, pair: Pair, near: Nearness) -> Iterator[Comparison]:
        """The quantities of one statement against those of the other."""
        for a in self.claims(pair.left):
            for b in self.claims(pair.right):
                if a.ref < b.ref and (found := judge_quantities(a, b, near)):
                    yield found

    def dates(self, pair: Pair, near: Nearness) -> Iterator[Comparison]:
        """The dates of one statement against those of the other."""
        if pair.left != pair.right:
            for a in self.dated(pair.left):
                for b in self.dated(pair.right):
                    if found := judge_dates(a, b, near):
                        yield found

    def claims(self, ref: StatementRef) -> tuple[Claim, ...]:
        """The claims of a statement."""
        if ref not in self._claims:
            statement = self.corpus.statement(ref)
            refs = [MentionRef(ref, "quantity", i) for i in range(len(statement.quantities))]
            self._claims[ref] = tuple(claim(statement, r) for r in refs)
        return self._claims[ref]

    def dated(self, ref: StatementRef) -> tuple[Dated, ...]:
        """The dates of a statement with the events they belong to."""
        if ref not in self._dated:
            statement = self.corpus.statement(ref)
            refs = [MentionRef(ref, "date", i) for i in range(len(statement.dates))]
            self._dated[ref] = tuple(dated(statement, r) for r in refs)
        return self._dated[ref]
