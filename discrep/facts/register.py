"""Comparisons → the fact register."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison, Fact


def register(corpus: Corpus, comparisons: Sequence[Comparison]) -> tuple[Fact, ...]:
    """One fact for each group of mentions of the same thing."""
    return ()
