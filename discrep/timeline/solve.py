"""Articles without a date of their own, placed by what their texts and the set's other texts say."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.statement import Article


def solve(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, those placed that can be."""
    return tuple(articles)
