"""Two statements worth comparing, with the evidence that made the alignment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, order=True, slots=True)
class StatementRef:
    """Where a statement stands: index of the article in the set, index of the sentence in the article."""

    article: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two aligned statements, `left < right`.

    `similarity` is the cosine of the sentences as they stand, `masked` that with numbers, dates and names
    masked where they are alike as they stand, else the same; both rounded to two decimals.
    """

    left: StatementRef
    right: StatementRef
    similarity: float
    masked: float
    shared_names: tuple[str, ...] = ()
    shared_words: tuple[str, ...] = ()
    same_time: bool | None = None
    """Whether the two articles fall into one time group; None when one of them is not placed."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words that two articles share: who carries whose text."""

    left: int
    right: int
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    words: int


@dataclass(frozen=True, slots=True)
class Copy:
    """What two articles have in common word for word, `left < right` (indices of articles).

    `runs` are the different five-word runs in both, `share` is that of the shorter article's runs;
    `passages` are the longer ones of them, longest first.
    """

    left: int
    right: int
    runs: int
    share: float
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Lineage:
    """Articles that carry the same wire text and count as one source; indices of articles, sorted."""

    articles: tuple[int, ...]
    passages: tuple[Passage, ...]
    share: float


class Entailment(StrEnum):
    """How a statement stands to another: it follows from it, it may or may not hold, it cannot hold."""

    entailment = "entailment"
    neutral = "neutral"
    contradiction = "contradiction"
