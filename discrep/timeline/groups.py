"""Time groups: articles whose own dates lie close together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from discrep.model.statement import Article
from discrep.timeline.kin import Kin
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
    kin, tied, left = Kin(occasions), list[list[int]](), set(open_ones)
    for first in open_ones:
        if first in left:
            together = _reached(first, kin, left)
            left -= together
            tied.append(sorted(together))
    return [s for s in tied if len(s) > 1]


def _reached(first: int, kin: Kin, left: set[int]) -> set[int]:
    """The article and those of `left` that events of one weekday tie it to."""
    found, waiting = {first}, [first]
    while waiting:
        for one in kin.of[waiting.pop()]:
            tied = {o.article for o in kin.elsewhere(one) if o.article in left and one_weekday_event(one, o)}
            waiting += sorted(tied - found)
            found |= tied
    return found
