"""Compare the mentions of aligned statements."""

from __future__ import annotations

from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison


def compare(corpus: Corpus) -> tuple[Comparison, ...]:
    """What came of comparing the mentions of every pair of the corpus."""
    return ()
