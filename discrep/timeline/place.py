"""Place every article in time: from metadata, from its own text, from the other articles of the set."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.statement import Article


def place_articles(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles with their own dates, the ranges of their date mentions, and their time groups."""
    return tuple(articles)
