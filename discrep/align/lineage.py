"""Articles that carry the same wire text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from discrep.model.pair import Copy, Lineage

ONE_TEXT = 0.4
"""Share of the shorter article's five-word runs from which on two articles carry one text."""


def find_lineages(copies: Sequence[Copy]) -> tuple[Lineage, ...]:
    """Groups of articles that carry the same text, the copies of one wire in one group.

    `share` is the least share by which a member hangs on to its group.
    """
    groups: dict[int, list[Copy]] = defaultdict(list)
    close = [c for c in copies if c.share >= ONE_TEXT]
    leaders = _leaders(close)
    for copy in close:
        groups[leaders[copy.left]].append(copy)
    return tuple(_lineage(group) for _, group in sorted(groups.items()))


def _leaders(copies: Sequence[Copy]) -> dict[int, int]:
    """For each article the first one that a chain of copies joins it with."""
    above: dict[int, int] = {}

    def lead(article: int) -> int:
        while above.setdefault(article, article) != article:
            above[article] = above[above[article]]
            article = above[article]
        return article

    for copy in copies:
        low, high = sorted((lead(copy.left), lead(copy.right)))
        above[high] = low
    return {article: lead(article) for article in sorted(above)}


def _lineage(copies: Sequence[Copy]) -> Lineage:
    best: dict[int, float] = defaultdict(float)
    for copy in copies:
        for article in (copy.left, copy.right):
            best[article] = max(best[article], copy.share)
    passages = tuple(p for c in copies for p in c.passages)
    return Lineage(tuple(sorted(best)), passages, round(min(best.values()), 2))
