"""What was found in parts of a set, kept from run to run: in each article, and between each two of them.

A part is known by what it holds, never by its place in the set: an article by its text, its place in time and
the entities it names; two articles by both and by the pairs of statements between them. What came of two
articles is one cell in the row of the first, so that a run reads a row for each article, not a row for each two.
A row holds what the last run that changed it asked for.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

import msgspec

from discrep.cache.shelf import Shelf
from discrep.cache.store import Store
from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison, MentionRef
from discrep.model.finding import Finding
from discrep.model.pair import Pair, StatementRef
from discrep.model.statement import Article

T = TypeVar("T")
Couple = tuple[int, int]
_ROWS = 500
"""Rows that are in memory at a time."""


class Kept:
    """What was found in the articles of a corpus, and between each two; `settings` is all else that decides it."""

    def __init__(self, store: Store, corpus: Corpus, settings: str) -> None:
        self._store, self._corpus, self._settings = store, corpus, settings
        self._names = _names(corpus)

    def in_articles(self, work: Callable[[Article], Iterable[Finding]]) -> Iterator[Finding]:
        """The findings in each article, in order; `work` is done for those that changed."""
        shelf = Shelf(self._store, f"found-in/{self._settings}", tuple[Finding, ...])
        articles = dict(zip(self._names, self._corpus.articles, strict=True))
        kept = shelf.fill(self._names, lambda missing: [tuple(work(articles[name])) for name in missing])
        return (finding for name in self._names for finding in kept[name])

    def in_pairs(self, pairs: Sequence[Pair], work: Callable[[Pair], Iterable[Finding]]) -> Iterator[Finding]:
        """The findings between the statements of each pair; `work` is done for articles that changed."""
        shelf = Shelf(self._store, f"found-between/{self._settings}", dict[str, tuple[Finding, ...]])
        return (finding for _, cell in self._cells(shelf, pairs, lambda _: work) for finding in cell)

    def comparisons(
        self, pairs: Sequence[Pair], prepare: Callable[[Sequence[Pair]], Callable[[Pair], Iterable[Comparison]]]
    ) -> Iterator[Comparison]:
        """What came of comparing the mentions of each pair.

        `prepare` takes the pairs between articles that changed, and gives what is done for each of them.
        """

        def prepared(missing: Sequence[Pair]) -> Callable[[Pair], Iterable[Comparison]]:
            work = prepare(missing)
            return lambda pair: (placed(c, _inside(pair)) for c in work(pair))

        shelf = Shelf(self._store, f"compared/{self._settings}", dict[str, tuple[Comparison, ...]])
        cells = self._cells(shelf, pairs, prepared)
        return (placed(c, {0: a, 1: b}) for (a, b), cell in cells for c in cell)

    def _cells(
        self,
        shelf: Shelf[dict[str, tuple[T, ...]]],
        pairs: Sequence[Pair],
        prepare: Callable[[Sequence[Pair]], Callable[[Pair], Iterable[T]]],
    ) -> Iterator[tuple[Couple, tuple[T, ...]]]:
        """What is between each two articles, in order; so many rows at a time."""
        grouped = couples(pairs)
        rows = sorted(grouped)
        for at in range(0, len(rows), _ROWS):
            part = {
                a: [(b, self._cell_name(b, held), held) for b, held in grouped[a]] for a in rows[at : at + _ROWS]
            }
            known = shelf.get([self._names[a] for a in part])
            kept = {a: known.get(self._names[a], {}) for a in part}
            missing = [(a, name, held) for a, row in part.items() for _, name, held in row if name not in kept[a]]
            if missing:
                work = prepare([pair for _, _, held in missing for pair in held])
                fresh = {(a, name): tuple(f for pair in held for f in work(pair)) for a, name, held in missing}
                changed = sorted({a for a, _ in fresh})
                for a in changed:
                    kept[a] = {name: fresh.get((a, name)) or kept[a].get(name, ()) for _, name, _ in part[a]}
                shelf.put({self._names[a]: kept[a] for a in changed})
            yield from (((a, b), kept[a][name]) for a, row in part.items() for b, name, _ in row)

    def _cell_name(self, article: int, pairs: Sequence[Pair]) -> str:
        """The name, in the row of another article, of all that is between both."""
        held = [
            (p.left.sentence, p.right.sentence, p.similarity, p.masked, p.shared_names, p.shared_words, p.same_time)
            for p in pairs
        ]
        return hashlib.blake2b(
            msgspec.msgpack.encode(held), key=bytes.fromhex(self._names[article]), digest_size=12
        ).hexdigest()


def _names(corpus: Corpus) -> list[str]:
    """A digest of each article as the other stages see it, with the entities it names.

    The number of its time group is left out: it changes with any other article, and pairs tell what it says.
    """
    known = {e.id: (e.kind, e.of, e.state) for e in corpus.entities}
    names = []
    for article in corpus.articles:
        named = sorted({n.entity for s in article.statements for n in s.names if n.entity in known})
        held = (replace(article, time_group=None), [(entity, known[entity]) for entity in named])
        names.append(hashlib.blake2b(msgspec.msgpack.encode(held), digest_size=16).hexdigest())
    return names


def couples(pairs: Iterable[Pair]) -> dict[int, list[tuple[int, list[Pair]]]]:
    """The pairs by the two articles they stand in: first article → second article, pairs of both; in order."""
    rows: dict[int, dict[int, list[Pair]]] = defaultdict(lambda: defaultdict(list))
    for pair in pairs:
        rows[pair.left.article][pair.right.article].append(pair)
    return {a: sorted(row.items(), key=lambda item: item[0]) for a, row in rows.items()}


def _inside(pair: Pair) -> dict[int, int]:
    """The articles of a pair by their place in it, 0 and 1; both 0 for one article."""
    return {pair.right.article: 1, pair.left.article: 0}


def placed(comparison: Comparison, articles: dict[int, int]) -> Comparison:
    """The comparison with other numbers for its articles."""
    left, right = _placed(comparison.left, articles), _placed(comparison.right, articles)
    return replace(comparison, left=left, right=right)


def _placed(ref: MentionRef, articles: dict[int, int]) -> MentionRef:
    at = StatementRef(articles[ref.statement.article], ref.statement.sentence)
    return MentionRef(at, ref.kind, ref.index)
