"""A quantity in its own words: the stretch of the sentence that says what it measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from discrep.facts.scene import BRIEF
from discrep.model.fact import MentionKind, MentionRef
from discrep.model.mention import DateMention, Duration, Phrase, Quantity
from discrep.model.pair import StatementRef
from discrep.model.statement import Article, Statement

BEFORE, AFTER = 12, 8
"""Words kept on each side of a number."""
MASK = "some"
TIME = "then"
LEAD = 4
"""Sentences, with the title, that say what an article is about."""


def context_texts(articles: Sequence[Article]) -> list[str]:
    """The context of every quantity, in order; behind them what tells incidents apart, where there may be some."""
    quantities = [context(s, q) for a in articles for s in a.statements for q in s.quantities]
    if not may_share_incidents(articles):
        return quantities
    statements = [s for a in articles for s in a.statements]
    others = [text for s in statements for text in times(s)]
    sentences = [s.sentence.text for s in statements]
    return [*quantities, *others, *sentences, *(lead(a) for a in articles)]


def may_share_incidents(articles: Sequence[Article]) -> bool:
    """Whether at least two articles are long enough to be reports."""
    return sum(len(a.statements) > BRIEF for a in articles) > 1


def lead(article: Article) -> str:
    """The title and the first sentences, which say what an article is about."""
    told = [s.sentence.on_one_line for s in article.statements if s.sentence.role != "caption"]
    return " ".join(told[:LEAD])


def times(statement: Statement) -> list[str]:
    """The words around each length of time, then around each date."""
    return [*(around(statement, d) for d in statement.durations), *(around(statement, d) for d in statement.dates)]


def around(statement: Statement, mention: Duration | DateMention) -> str:
    """The words around a length of time or a date, itself masked."""
    text, start = statement.sentence.text, statement.sentence.start
    before, after = text[: mention.start - start].split(), text[mention.end - start :].split()
    return " ".join([*before[-BEFORE:], TIME, *after[:AFTER]])


def context(statement: Statement, quantity: Quantity) -> str:
    """The words around a quantity up to its neighbours, behind the subject of its clause, the number masked."""
    text, start = statement.sentence.text, statement.sentence.start
    others = [q for q in statement.quantities if q is not quantity]
    low = max([q.end for q in others if q.end <= quantity.start], default=start)
    high = min([q.start for q in others if q.start >= quantity.end], default=statement.sentence.end)
    before = text[low - start : quantity.start - start].split()[-BEFORE:]
    after = text[quantity.end - start : high - start].split()[:AFTER]
    subject = subject_before(statement, quantity, low)
    return " ".join([*(subject.text.split() if subject else ()), *before, MASK, *after])


def subject_before(statement: Statement, quantity: Quantity, low: int) -> Phrase | None:
    """The subject of the quantity's clause when the context would leave it out."""
    subject = statement.frames[quantity.frame].subject if quantity.frame is not None else None
    return subject if subject is not None and subject.end <= low else None


def mention_refs(articles: Sequence[Article], kinds: Sequence[MentionKind]) -> Iterator[MentionRef]:
    """The mentions of these kinds in the order of `context_texts`."""
    for a, article in enumerate(articles):
        for s, statement in enumerate(article.statements):
            size: dict[MentionKind, int] = {
                "quantity": len(statement.quantities),
                "duration": len(statement.durations),
                "date": len(statement.dates),
            }
            for kind in kinds:
                yield from (MentionRef(StatementRef(a, s), kind, i) for i in range(size[kind]))


class Contexts:
    """Unit vectors of the contexts of all quantities, lengths of time and dates, and of the leads of articles."""

    def __init__(self, articles: Sequence[Article], vectors: NDArray[np.float32]) -> None:
        refs = [*mention_refs(articles, ("quantity",))]
        if may_share_incidents(articles):
            refs += mention_refs(articles, ("duration", "date"))
        self._rows = dict(zip(refs, chain(vectors), strict=False))
        sentences = [
            StatementRef(a, s) for a, article in enumerate(articles) for s in range(len(article.statements))
        ]
        self._sentences = dict(zip(sentences, vectors[len(refs) :], strict=False))
        self._leads = vectors[len(refs) + len(sentences) :]

    def sentences(self, left: StatementRef, right: StatementRef) -> float:
        """How alike two sentences are, rounded to two decimals; 0 where one has no vector."""
        one, two = self._sentences.get(left), self._sentences.get(right)
        return 0.0 if one is None or two is None else round(float(one @ two), 2)

    def leads(self, left: int, right: int) -> float:
        """How alike the beginnings of two articles are, rounded to two decimals; 0 where there are no vectors."""
        if max(left, right) >= len(self._leads):
            return 0.0
        return round(float(self._leads[left] @ self._leads[right]), 2)

    def cosine(self, left: MentionRef, right: MentionRef) -> float:
        """How alike two contexts are, rounded to two decimals; 0 where one has no vector."""
        one, two = self._rows.get(left), self._rows.get(right)
        return 0.0 if one is None or two is None else round(float(one @ two), 2)
