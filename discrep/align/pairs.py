"""Statements of a set → the pairs worth comparing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from discrep.model.pair import Pair
from discrep.model.statement import Article


def masked_texts(articles: Sequence[Article]) -> list[str]:
    """Every sentence of the set, in order, with its numbers, dates and names masked."""
    return [s.sentence.text for a in articles for s in a.statements]


def find_pairs(
    articles: Sequence[Article], plain: NDArray[np.float32], masked: NDArray[np.float32]
) -> tuple[Pair, ...]:
    """Pairs of statements that may say the same thing, across articles and within one.

    `plain` and `masked` are (n, d) unit vectors of all sentences of the set, in the order of the articles.
    """
    return ()
