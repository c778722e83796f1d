"""Runs of words that articles share, found by sorting; cost grows linearly with the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from discrep.model.pair import Copy, Passage
from discrep.model.statement import Article

RUN = 5
"""Words; copied text is told by runs of this length."""
LEAST_WORDS = 12
"""A shorter passage is a name with a title, or a stock phrase."""
_PARTNERS = 8
"""Of all articles that hold a run, an article is matched with the first and this many before it."""
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all articles in one row; `first[a]` is where those of article `a` start."""

    number: _Ints
    start: _Ints
    end: _Ints
    article: _Ints
    first: _Ints


def find_copies(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """Pairs of articles that share text, in order; a few words in common are not told."""
    words = number_words(articles)
    runs, keys = _runs(words)
    size = np.bincount(words.article[runs], minlength=len(articles))
    left, right = _links(runs, keys, words.article)
    pair = words.article[left] * len(articles) + words.article[right]
    return tuple(_copy(words, size, left[low:high], right[low:high]) for low, high in _groups(pair))


def _copy(words: Words, size: _Ints, left: _Ints, right: _Ints) -> Copy:
    a, b = int(words.article[left[0]]), int(words.article[right[0]])
    share = len(left) / int(min(size[a], size[b]))
    return Copy(a, b, len(left), round(share, 4), tuple(_passages(words, left, right)))


def number_words(articles: Sequence[Article]) -> Words:
    """Every word of the articles' sentences, titles left out; equal words have equal numbers."""
    known: dict[str, int] = {}
    rows: list[tuple[int, int, int, int]] = []
    first = []
    for index, article in enumerate(articles):
        first.append(len(rows))
        for sentence in (s.sentence for s in article.statements if s.sentence.role != "title"):
            for match in _WORD.finditer(sentence.text):
                form = match.group().casefold().replace("’", "'")
                low = sentence.start + match.start()
                rows.append((known.setdefault(form, len(known) + 1), low, low + len(match.group()), index))
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)
    return Words(table[:, 0], table[:, 1], table[:, 2], table[:, 3], np.array(first, dtype=np.int64))


def _runs(words: Words) -> tuple[_Ints, NDArray[np.uint64]]:
    """Where a run of words starts, and its key; the first of the same run in an article only, by key."""
    length = max(0, len(words.number) - RUN + 1)
    keys = np.zeros(length, dtype=np.uint64)
    for offset in range(RUN):
        keys = keys * _FACTOR + words.number[offset : offset + length].astype(np.uint64)
        keys ^= keys >> np.uint64(29)
    starts = np.arange(length)[words.article[:length] == words.article[RUN - 1 : RUN - 1 + length]]
    order = starts[np.lexsort((starts, keys[starts]))]
    key, home = keys[order], words.article[order]
    fresh = np.ones(len(order), dtype=bool)
    fresh[1:] = (key[1:] != key[:-1]) | (home[1:] != home[:-1])
    return order[fresh], key[fresh]


def _links(runs: _Ints, keys: NDArray[np.uint64], article: _Ints) -> tuple[_Ints, _Ints]:
    """Places of the same run in two articles, sorted by the two articles, their distance and the place."""
    begin = np.maximum.accumulate(np.where(np.r_[True, keys[1:] != keys[:-1]], np.arange(len(keys)), 0))
    lefts, rights = [], []
    for back in range(1, _PARTNERS + 1):
        here = np.flatnonzero(np.arange(len(keys)) - back >= begin)
        lefts.append(runs[here - back])
        rights.append(runs[here])
    far = np.flatnonzero(np.arange(len(keys)) - _PARTNERS > begin)
    left = np.concatenate([*lefts, runs[begin[far]]])
    right = np.concatenate([*rights, runs[far]])
    order = np.lexsort((left, left - right, article[right], article[left]))
    return left[order], right[order]


def _groups(values: _Ints) -> Iterator[tuple[int, int]]:
    """Stretches of equal values that are long enough to hold a passage."""
    if len(values):
        cuts = np.r_[0, np.flatnonzero(values[1:] != values[:-1]) + 1, len(values)]
        long = np.flatnonzero(np.diff(cuts) > LEAST_WORDS - RUN)
        yield from zip(cuts[long].tolist(), cuts[long + 1].tolist(), strict=True)


def _passages(words: Words, left: _Ints, right: _Ints) -> Iterator[Passage]:
    """Runs that follow each other word by word in both articles, joined, longest first."""
    for low, high in sorted(_joined(left, right), key=lambda c: (c[0] - c[1], c[0])):
        a, b, size = int(left[low]), int(right[low]), high - low + RUN - 1
        if size >= LEAST_WORDS:
            ends = a + size - 1, b + size - 1
            yield Passage(
                int(words.article[a]),
                int(words.article[b]),
                int(words.start[a]),
                int(words.end[ends[0]]),
                int(words.start[b]),
                int(words.end[ends[1]]),
                size,
            )


def _joined(left: _Ints, right: _Ints) -> Iterator[tuple[int, int]]:
    cuts = (np.flatnonzero((np.diff(left) != 1) | (np.diff(right) != 1)) + 1).tolist()
    yield from zip((0, *cuts), (*cuts, len(left)), strict=True)
