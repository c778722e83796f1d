"""Statements of a set → the pairs worth comparing, bounded for each statement."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from discrep.align.nearest import NONE, Nearest, Numbers, Vectors, find_inside, find_nearest, whole
from discrep.align.words import content_words, named, overlap
from discrep.model.pair import Pair, StatementRef
from discrep.model.statement import Article, Statement

ACROSS = 12
"""Partners kept for a statement in other articles."""
WITHIN = 6
"""Partners kept for a statement in its own article."""
TIES = 4
"""Partners kept beyond those that are alike with the last of them."""
FLOOR = 0.25
"""Score below which two statements are not worth comparing, unless an article is no longer than a headline."""
BRIEF = 2
"""Sentences of a headline or claim."""
PASTED = 5
"""A sentence that stands more often than this, word for word, in one article is compared once."""
COPIED = 8
"""A sentence that stands in more articles than this is compared in the first, and paired with that in others."""
WORD_SHARE = 0.2
"""Weight of shared words and names in the score; measured with benchmarks/answers.py."""
ALIKE = 0.7
"""Cosine above which masked numbers, dates and names may bring two statements closer."""
_ROWS = 16384

Scores = NDArray[np.float64]
Masked = Callable[[Sequence[int]], Vectors]
"""Indices of statements → unit vectors of these sentences with numbers, dates and names masked."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Vectors of some statements, found by the index that a statement has among all."""

    vectors: Vectors
    at: Numbers

    def __getitem__(self, numbers: Numbers) -> Vectors:
        return self.vectors[self.at[numbers]]


@dataclass(frozen=True, slots=True)
class Block:
    """Partners to choose from: `part` has a row for each of `own`, filled with `NONE` behind its partners."""

    part: Numbers
    row: Numbers
    column: Numbers
    left: Numbers
    right: Numbers
    most: int


@dataclass(frozen=True, slots=True)
class Lines:
    """The statements of a set in one row, with what they are told apart by."""

    refs: tuple[StatementRef, ...]
    statements: tuple[Statement, ...]
    home: Numbers
    ids: tuple[int, ...]
    """A number for the article and the sentence, for a search that is kept."""
    keys: Numbers
    """Numbers of the texts alone, by which it is settled which of two that are equally like comes first."""
    brief: NDArray[np.bool_]
    leader: Numbers
    """The statement that is compared in place of this one: itself, but for copies of one sentence beyond a few."""


def line_up(articles: Sequence[Article]) -> Lines:
    """The statements of the articles, in order."""
    refs = tuple(StatementRef(a, s) for a, article in enumerate(articles) for s in range(len(article.statements)))
    statements = tuple(s for a in articles for s in a.statements)
    texts = [hashlib.blake2b(a.document.text.encode("utf-8", "surrogatepass"), digest_size=16) for a in articles]
    ids, keys = [], []
    for ref in refs:
        key = texts[ref.article].copy()
        key.update(f" {ref.sentence}".encode())
        keys.append(int.from_bytes(key.digest()[:4]) >> 1)
        key.update(articles[ref.article].id.encode("utf-8", "surrogatepass"))
        ids.append(int.from_bytes(key.digest()[:8]) >> 1)
    home = np.array([r.article for r in refs], dtype=np.int64)
    brief = np.array([len(a.statements) <= BRIEF for a in articles], dtype=bool)
    leader = _leaders(refs, [s.sentence.text for s in statements])
    return Lines(refs, statements, home, tuple(ids), np.array(keys, dtype=np.int64), brief[home], leader)


def _leaders(refs: Sequence[StatementRef], texts: Sequence[str]) -> Numbers:
    """The first of many copies in one article, and of those the first where many articles have one."""
    said = [(ref.article, text) for ref, text in zip(refs, texts, strict=True)]
    times, carriers = Counter(said), Counter(text for _, text in set(said))
    inside: dict[tuple[int, str], int] = {}
    everywhere: dict[str, int] = {}
    leader = []
    for n, (key, text) in enumerate(zip(said, texts, strict=True)):
        first = inside.setdefault(key, n) if times[key] > PASTED else n
        leader.append(everywhere.setdefault(text, first) if carriers[text] > COPIED else first)
    return np.array(leader, dtype=np.int64)


def search(lines: Lines, plain: Vectors, known: Nearest | None = None) -> Nearest:
    """For each statement that is compared those of other articles most like it; `known` is an earlier search."""
    own = np.flatnonzero(lines.leader == np.arange(len(lines.refs)))
    ids = [lines.ids[n] for n in own]
    return find_nearest(ids, lines.home[own], lines.keys[own], whole(plain[own]), known)


def find_pairs(
    articles: Sequence[Article], plain: Vectors, masked: Masked, known: Nearest | None = None
) -> tuple[tuple[Pair, ...], Nearest]:
    """Pairs of statements that may say the same thing, across articles and within one, in order; and the search.

    `plain` are (n, d) unit vectors of all sentences of the set, in the order of the articles; `masked` is asked for
    those of the statements that are alike as they stand. `known` is the search of an earlier set that had some of
    the articles.
    """
    lines = line_up(articles)
    nearest = search(lines, plain, known)
    if len(lines.refs) < 2:
        return (), nearest
    bags = [content_words(s) | {f"name:{n}" for n in named(s)} for s in lines.statements]
    blocks, copies = [*_blocks(lines, plain, nearest)], _copies(lines)
    hidden = _masked(plain, masked, [(b.left, b.right) for b in blocks] + [(copies[:, 0], copies[:, 1])])
    common = commonness(plain)
    found = [copies, *(_chosen(b, lines, likeness(plain, hidden, bags, b.left, b.right), common) for b in blocks)]
    couples = np.unique(np.sort(np.concatenate(found), axis=1), axis=0)
    similar, alike = likenesses(plain, hidden, couples[:, 0], couples[:, 1])
    return tuple(_pairs(articles, lines, bags, couples.tolist(), similar.tolist(), alike.tolist())), nearest


def _copies(lines: Lines) -> Numbers:
    """Index pairs of the statements that are compared in another's place, each with that."""
    both: Numbers = np.stack([lines.leader, np.arange(len(lines.refs))], axis=1)
    elsewhere: Numbers = both[lines.home != lines.home[lines.leader]]
    return elsewhere


def _blocks(lines: Lines, plain: Vectors, nearest: Nearest) -> Iterator[Block]:
    """The partners of every statement in other articles and in its own, so many statements at a time."""
    own = np.flatnonzero(lines.leader == np.arange(len(lines.refs)))
    inside = find_inside(lines.home[own], lines.keys[own], whole(plain[own]))
    for places, most in ((nearest.places, ACROSS), (inside, WITHIN)):
        for at in range(0, len(own), _ROWS):
            part = places[at : at + _ROWS]
            row, column = np.nonzero(part != NONE)
            yield Block(part, row, column, own[at + row], own[part[row, column]], most)


def _masked(plain: Vectors, masked: Masked, couples: Sequence[tuple[Numbers, Numbers]]) -> Rows:
    """The masked vectors of the statements that are alike as they stand to a partner: those that can matter."""
    needed = np.zeros(len(plain), dtype=bool)
    for left, right in couples:
        close = _cosines(plain, left, right) > ALIKE
        needed[left[close]] = needed[right[close]] = True
    numbers = np.flatnonzero(needed)
    at = np.full(len(plain), NONE)
    at[numbers] = np.arange(len(numbers))
    return Rows(masked(numbers.tolist()) if len(numbers) else plain[:0], at)


def _chosen(block: Block, lines: Lines, like: Scores, common: Scores) -> Numbers:
    """Index pairs: the best partners of each statement of a block."""
    left, right = block.left, block.right
    like = like - (common[left] + common[right]) / 2
    like = np.where(lines.brief[left] & lines.brief[right], np.maximum(like, FLOOR), like)
    ranked = np.full(block.part.shape, -1, dtype=np.int64)
    ranked[block.row, block.column] = ranks(like, lines.keys[right])
    kept = best(ranked, block.most)[block.row, block.column]
    return np.stack([left[kept], right[kept]], axis=1)


def likeness(
    plain: Vectors, masked: Vectors | Rows, bags: Sequence[frozenset[str]], left: Numbers, right: Numbers
) -> Scores:
    """How alike statements are: the cosine as they stand or masked, and the words and names that they share."""
    shared = [overlap(bags[i], bags[j]) for i, j in zip(left.tolist(), right.tolist(), strict=True)]
    similar, alike = likenesses(plain, masked, left, right)
    return np.maximum(similar, alike) + WORD_SHARE * np.array(shared, dtype=np.float64)


def likenesses(plain: Vectors, masked: Vectors | Rows, left: Numbers, right: Numbers) -> tuple[Scores, Scores]:
    """The cosines of pairs of statements as they stand, and masked.

    Masking counts where two statements are alike as they stand, elsewhere both are the same: it brings sentences
    together that differ in a number or a name, and would make any two short answers the same.
    """
    similar = _cosines(plain, left, right)
    alike, close = similar.copy(), np.flatnonzero(similar > ALIKE)
    alike[close] = _cosines(masked, left[close], right[close])
    return similar, alike


def commonness(plain: Vectors) -> Scores:
    """Half of how alike each statement is to all others: in a set on one story, all are alike by their topic.

    After the correction for hubs in Conneau et al., "Word translation without parallel data" (ICLR 2018).
    """
    others = max(1, len(plain) - 1)
    return np.asarray((plain @ plain.sum(axis=0, dtype=np.float64) - 1) / others / 2, dtype=np.float64)


def ranks(scores: Scores, keys: Numbers) -> Numbers:
    """What partners are ordered by: the score in hundredths, then the key; -1 below the floor."""
    hundredths = np.rint(scores * 100).astype(np.int64)
    return np.where(hundredths >= round(FLOOR * 100), (hundredths << 31) | keys, -1)


def best(ranked: Numbers, most: int) -> NDArray[np.bool_]:
    """The `most` best of every row, with a few that have the same score as the last of them."""
    order = np.argsort(-ranked, axis=1, kind="stable")
    held = np.take_along_axis(ranked, order, axis=1)
    place = np.broadcast_to(np.arange(ranked.shape[1]), ranked.shape)
    last = held[:, min(most, ranked.shape[1]) - 1, None] >> 31
    kept = (held >= 0) & ((place < most) | ((place < most + TIES) & (held >> 31 == last)))
    chosen = np.zeros(ranked.shape, dtype=bool)
    np.put_along_axis(chosen, order, kept, axis=1)
    return chosen


def _cosines(vectors: Vectors | Rows, left: Numbers, right: Numbers) -> Scores:
    """The cosine of each pair of rows."""
    parts = (slice(at, at + _ROWS) for at in range(0, len(left), _ROWS))
    found = [np.einsum("ij,ij->i", vectors[left[p]], vectors[right[p]]) for p in parts]
    return np.concatenate(found).astype(np.float64) if found else np.zeros(0)


def _pairs(
    articles: Sequence[Article],
    lines: Lines,
    bags: Sequence[frozenset[str]],
    couples: Sequence[tuple[int, int]],
    similar: Sequence[float],
    alike: Sequence[float],
) -> Iterator[Pair]:
    for (i, j), plain, masked in zip(couples, similar, alike, strict=True):
        left, right = lines.refs[i], lines.refs[j]
        shared = bags[i] & bags[j]
        yield Pair(
            left,
            right,
            round(plain, 2),
            round(masked, 2),
            tuple(sorted(w[5:] for w in shared if w.startswith("name:"))),
            tuple(sorted(w for w in shared if not w.startswith("name:"))),
            _same_time(articles[left.article], articles[right.article]),
        )


def _same_time(left: Article, right: Article) -> bool | None:
    if left.time_group is None or right.time_group is None:
        return None
    return left.time_group == right.time_group
