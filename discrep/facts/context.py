"""A quantity in its own words: the stretch of the sentence that says what it measures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from discrep.model.fact import MentionRef
from discrep.model.mention import Phrase, Quantity
from discrep.model.pair import StatementRef
from discrep.model.statement import Article, Statement

BEFORE, AFTER = 12, 8
"""Words kept on each side of a number."""
MASK = "some"


def context_texts(articles: Sequence[Article]) -> list[str]:
    """The context of every quantity, in order."""
    return [context(s, q) for a in articles for s in a.statements for q in s.quantities]


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


class Contexts:
    """Unit vectors of the contexts of all quantities."""

    def __init__(self, articles: Sequence[Article], vectors: NDArray[np.float32]) -> None:
        refs = (
            MentionRef(StatementRef(a, s), "quantity", i)
            for a, article in enumerate(articles)
            for s, statement in enumerate(article.statements)
            for i in range(len(statement.quantities))
        )
        self._rows = dict(zip(refs, chain(vectors), strict=False))

    def cosine(self, left: MentionRef, right: MentionRef) -> float:
        """How alike two contexts are, rounded to two decimals; 0 where one has no vector."""
        one, two = self._rows.get(left), self._rows.get(right)
        return 0.0 if one is None or two is None else round(float(one @ two), 2)
