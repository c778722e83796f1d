"""Whether two articles tell of one happening: they begin alike, or name the same people or bodies."""

from __future__ import annotations

from discrep.facts.reports.incident import may_be_compared
from discrep.model.statement import Article

LEADS = 0.36
"""Cosine of the beginnings of two articles that probably report one incident."""
OWN = frozenset({"person", "organisation"})
"""Kinds of names that few happenings share; places are not among them."""


def tell_one_story(left: Article, right: Article, leads: float) -> bool:
    """Whether they do: `leads` is the cosine of their beginnings."""
    if not may_be_compared(left, right):
        return False
    return leads >= LEADS or bool(own_names(left) & own_names(right))


def own_names(article: Article) -> frozenset[str]:
    """The people and bodies an article names."""
    names = (n for s in article.statements for n in s.names if n.kind in OWN)
    return frozenset(n.entity or n.text.lower() for n in names)
