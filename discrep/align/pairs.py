"""Statements of a set → the pairs worth comparing: exact search in blocks, bounded for each statement."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from discrep.align.words import content_words, named
from discrep.model.pair import Pair, StatementRef
from discrep.model.statement import Article

Vectors = NDArray[np.float32]

ACROSS = 12
"""Partners kept for a statement in other articles; those alike with the last of them are kept too."""
WITHIN = 6
"""Partners kept for a statement in its own article."""
FLOOR = 0.25
"""Score below which two statements are not worth comparing, unless an article is no longer than a headline."""
BRIEF = 2
"""Sentences of a headline or claim."""
PASTED = 5
"""A sentence that stands more often than this, word for word, in one article is compared once."""
BLOCK = 512
WORD_SHARE = 0.2
"""Weight of shared words and names in the score; measured with benchmarks/answers.py."""
ALIKE = 0.7
"""Cosine above which masked numbers, dates and names may bring two statements closer."""
DIMENSIONS = 512


def find_pairs(articles: Sequence[Article], plain: Vectors, masked: Vectors) -> tuple[Pair, ...]:
    """Pairs of statements that may say the same thing, across articles and within one, in order.

    `plain` and `masked` are (n, d) unit vectors of all sentences of the set, in the order of the articles.
    """
    refs = [StatementRef(a, s) for a, article in enumerate(articles) for s in range(len(article.statements))]
    if len(refs) < 2:
        return ()
    statements = [articles[r.article].statements[r.sentence] for r in refs]
    words, names = [content_words(s) for s in statements], [named(s) for s in statements]
    lexical = word_vectors([w | {f"name:{n}" for n in m} for w, m in zip(words, names, strict=True)])
    home = np.array([r.article for r in refs])
    brief = np.array([len(articles[r.article].statements) <= BRIEF for r in refs])
    active = _first_of_many(refs, [s.sentence.text for s in statements])
    found = sorted(set(_search(home, brief, active, plain, masked, lexical)))
    return tuple(
        Pair(
            refs[i],
            refs[j],
            round(float(plain[i] @ plain[j]), 2),
            round(float(masked[i] @ masked[j]), 2),
            tuple(sorted(names[i] & names[j])),
            tuple(sorted(words[i] & words[j])),
            _same_time(articles[refs[i].article], articles[refs[j].article]),
        )
        for i, j in found
    )


def _first_of_many(refs: Sequence[StatementRef], texts: Sequence[str]) -> NDArray[np.bool_]:
    """Whether a statement takes part: not the later copies of a sentence pasted again and again in one article."""
    said = [(ref.article, text) for ref, text in zip(refs, texts, strict=True)]
    times = Counter(said)
    first = {key: n for n, key in reversed(list(enumerate(said)))}
    return np.array([times[key] <= PASTED or first[key] == n for n, key in enumerate(said)])


def _search(
    home: NDArray[np.int_],
    brief: NDArray[np.bool_],
    active: NDArray[np.bool_],
    plain: Vectors,
    masked: Vectors,
    lexical: Vectors,
) -> Iterator[tuple[int, int]]:
    """Index pairs that are among the best of one of their two statements."""
    common = commonness(plain)
    for at in range(0, len(home), BLOCK):
        rows = slice(at, at + BLOCK)
        score = np.round(
            likeness(plain[rows] @ plain.T, masked[rows] @ masked.T, lexical[rows] @ lexical.T)
            - (common[rows, None] + common[None, :]) / 2,
            2,
        )
        own = home[rows, None] == home[None, :]
        score = np.where(brief[rows, None] & brief[None, :], np.maximum(score, FLOOR), score)
        score[np.arange(len(score)), np.arange(at, at + len(score))] = -1
        score[~active[rows]] = -1
        score[:, ~active] = -1
        for allowed, most in ((own, WITHIN), (~own, ACROSS)):
            yield from _best(np.where(allowed, score, -1), most, at)


def likeness(plain: Vectors, masked: Vectors, lexical: Vectors) -> Vectors:
    """How alike statements are, from three matrices of cosines: as they stand, masked, and by their words.

    Masking counts where two statements are alike as they stand: it brings sentences together that differ in
    a number or a name, and would make any two short answers the same.
    """
    lifted = np.where(plain > ALIKE, np.maximum(plain, masked), plain)
    return np.asarray(lifted + WORD_SHARE * lexical, dtype=np.float32)


def commonness(plain: Vectors) -> Vectors:
    """Half of how alike each statement is to all others: in a set on one story, all are alike by their topic.

    After the correction for hubs in Conneau et al., "Word translation without parallel data" (ICLR 2018).
    """
    others = max(1, len(plain) - 1)
    return np.asarray((plain @ plain.sum(axis=0) - 1) / others / 2, dtype=np.float32)


def _best(score: NDArray[np.floating], most: int, at: int) -> Iterator[tuple[int, int]]:
    """The `most` best of every row that reach the floor, with all that equal the last of them."""
    n = score.shape[1]
    least = np.partition(score, n - min(most, n), axis=1)[:, n - min(most, n)] if n else score
    keep = (score >= np.maximum(least, FLOOR)[:, None]) & (score >= FLOOR)
    for i, j in np.argwhere(keep):
        low, high = sorted((int(i) + at, int(j)))
        yield low, high


def word_vectors(bags: Sequence[frozenset[str]]) -> Vectors:
    """Unit vectors of bags of words, rare words weighing more, hashed into a fixed number of columns."""
    frequency = Counter(word for bag in bags for word in bag)
    rows = np.zeros((len(bags), DIMENSIONS), dtype=np.float32)
    for row, bag in enumerate(bags):
        for word in sorted(bag):
            code = zlib.crc32(word.encode())
            rows[row, code % DIMENSIONS] += log(1 + len(bags) / frequency[word]) * (1 if code >> 31 else -1)
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.divide(rows, np.where(norms == 0, 1, norms), dtype=np.float32)


def _same_time(left: Article, right: Article) -> bool | None:
    if left.time_group is None or right.time_group is None:
        return None
    return left.time_group == right.time_group
