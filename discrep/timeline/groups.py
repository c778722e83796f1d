"""Time groups: articles whose own dates lie close together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from discrep.model.statement import Article
from discrep.timeline.occasions import Occasion
from discrep.timeline.ties import one_weekday_event

CLOSE = 3
"""Days between two articles of one group."""


def group_articles(articles: Sequence[Article], occasions: Sequence[Sequence[Occasion]]) -> tuple[Article, ...]:
    """The articles with their time groups, numbered from 1 in order of time.

    Undated articles that share an event of one weekday form groups of their own, numbered after the
    dated ones; in those a weekday means the same day in every article. Other undated articles have none.
    """
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
    for together in _undated(articles, occasions):
        number += 1
        groups |= dict.fromkeys(together, number)
    return tuple(replace(a, time_group=groups.get(n)) for n, a in enumerate(articles))


def _undated(articles: Sequence[Article], occasions: Sequence[Sequence[Occasion]]) -> list[list[int]]:
    """Undated articles tied by events of one weekday, directly or through others; sorted."""
    open_ones = [n for n, a in enumerate(articles) if a.published is None]
    group = {n: n for n in open_ones}
    for first, second in combinations(open_ones, 2):
        if any(one_weekday_event(a, b) for a in occasions[first] for b in occasions[second]):
            old, new = group[second], group[first]
            group = {n: new if g == old else g for n, g in group.items()}
    sets = [[n for n in open_ones if group[n] == g] for g in sorted(set(group.values()))]
    return [s for s in sets if len(s) > 1]
