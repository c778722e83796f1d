"""The words around mentions as vectors, each encoded when it is first known to be worth comparing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from discrep.facts.context import first_sentences, lead, quantities, times
from discrep.model.fact import MentionKind, MentionRef
from discrep.model.pair import StatementRef
from discrep.model.statement import Article, Statement

ROUGHLY = 0.35
"""Cosine of the middles of their first sentences from which two articles may begin alike."""
Vectors = NDArray[np.float32]
Encode = Callable[[Sequence[str]], Vectors]
"""n texts → (n, d) unit vectors."""
Key = MentionRef | StatementRef | int | tuple[str, MentionRef]
"""What a vector is of: the words around a mention, a sentence, the beginning of an article, words of a mention."""


class Contexts:
    """Unit vectors of the words around mentions, of sentences, and of the beginnings of articles.

    Only what was read before has any: whatever is not worth encoding is like nothing.
    """

    def __init__(self, articles: Sequence[Article], encode: Encode) -> None:
        self._articles, self._encode = articles, encode
        self._known: dict[Key, NDArray[np.float32]] = {}
        self._wholes: dict[int, NDArray[np.float32]] = {}

    def read_quantities(self, refs: Iterable[StatementRef]) -> None:
        """Encode the contexts of the quantities of some statements."""
        self._read({key: text for ref in refs for key, text in self._quantities(ref)})

    def read_leads(self, couples: Iterable[tuple[int, int]]) -> None:
        """Encode the beginnings of the articles of those couples that begin roughly alike."""
        couples = list(couples)
        numbers = {n for couple in couples for n in couple}
        begun = self._middles({n: [s.text for s in first_sentences(self._articles[n])] for n in numbers})
        close = {n for a, b in couples if float(begun[a] @ begun[b]) >= ROUGHLY for n in (a, b)}
        self._read({n: lead(self._articles[n]) for n in close})
        texts = {n: [s.sentence.text for s in self._articles[n].statements] for n in close}
        self._wholes |= self._middles({n: found for n, found in texts.items() if n not in self._wholes})

    def read_articles(self, numbers: Iterable[int]) -> None:
        """Encode the contexts of all mentions of some articles, and their sentences."""
        refs = [StatementRef(n, s) for n in sorted(numbers) for s in range(len(self._articles[n].statements))]
        self._read({ref: self._statement(ref).sentence.text for ref in refs})
        self._read({key: text for ref in refs for key, text in (*self._quantities(ref), *self._times(ref))})

    def read_phrases(self, texts: Mapping[MentionRef, str]) -> None:
        """Encode the few words that say what each mention is of."""
        self._read({("phrase", ref): text for ref, text in texts.items()})

    def rows(self, keys: Sequence[Key]) -> NDArray[np.float64]:
        """The vectors of some keys as rows, that of what was not read all zeros."""
        size = len(next(iter(self._known.values()), ()))
        nothing = np.zeros(size, dtype=np.float32)
        return np.array([self._known.get(key, nothing) for key in keys], dtype=np.float64).reshape(len(keys), size)

    def sentences(self, left: StatementRef, right: StatementRef) -> float:
        """How alike two sentences are, rounded to two decimals."""
        return self._cosine(left, right)

    def leads(self, left: int, right: int) -> float:
        """How alike the beginnings of two articles are, rounded to two decimals."""
        return self._cosine(left, right)

    def alike(self, left: int, right: int) -> float:
        """How alike two articles are: the cosine of their beginnings and that of all their sentences, added up."""
        one, two = self._wholes.get(left), self._wholes.get(right)
        return 0.0 if one is None or two is None else round(self.leads(left, right) + float(one @ two), 2)

    def cosine(self, left: MentionRef, right: MentionRef) -> float:
        """How alike two contexts are, rounded to two decimals."""
        return self._cosine(left, right)

    def _cosine(self, left: Key, right: Key) -> float:
        one, two = self._known.get(left), self._known.get(right)
        return 0.0 if one is None or two is None else round(float(one @ two), 2)

    def _read(self, texts: Mapping[Key, str]) -> None:
        fresh = [key for key in texts if key not in self._known]
        self._known.update(zip(fresh, self._encode([texts[key] for key in fresh]), strict=True))

    def _statement(self, ref: StatementRef) -> Statement:
        return self._articles[ref.article].statements[ref.sentence]

    def _quantities(self, ref: StatementRef) -> Iterator[tuple[MentionRef, str]]:
        texts = quantities(self._statement(ref))
        yield from ((MentionRef(ref, "quantity", n), text) for n, text in enumerate(texts))

    def _times(self, ref: StatementRef) -> Iterator[tuple[MentionRef, str]]:
        statement = self._statement(ref)
        sizes: dict[MentionKind, int] = {"duration": len(statement.durations), "date": len(statement.dates)}
        refs = [MentionRef(ref, kind, n) for kind, size in sizes.items() for n in range(size)]
        yield from zip(refs, times(statement), strict=True)

    def _middles(self, texts: Mapping[int, Sequence[str]]) -> dict[int, NDArray[np.float32]]:
        """The middle of the vectors of some sentences of each article, which alignment has encoded."""
        rows = iter(self._encode([text for found in texts.values() for text in found]))
        sums = {n: np.sum([next(rows) for _ in found], axis=0) for n, found in texts.items()}
        return {n: total / max(float(np.linalg.norm(total)), 1e-9) for n, total in sums.items()}
