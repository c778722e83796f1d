"""Time groups: articles whose own dates lie close together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from discrep.model.statement import Article

CLOSE = 3
"""Days between two articles of one group."""


def group_articles(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles with their time groups, numbered from 1 in order of time; undated articles have none."""
    dated: list[tuple[date, date, int]] = []
    for index, article in enumerate(articles):
        own = article.published.range if article.published else None
        if own is not None and own.low is not None and own.high is not None:
            dated.append((own.low, own.high, index))
    groups: dict[int, int] = {}
    number, end = 0, None
    for low, high, index in sorted(dated):
        if end is None or (low - end).days >= CLOSE:
            number += 1
        end = high if end is None or high > end else end
        groups[index] = number
    return tuple(replace(a, time_group=groups.get(n)) for n, a in enumerate(articles))
