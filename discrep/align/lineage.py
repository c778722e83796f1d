"""Who carries whose text."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.pair import Lineage
from discrep.model.statement import Article


def find_lineages(articles: Sequence[Article]) -> tuple[Lineage, ...]:
    """Groups of articles that carry the same text."""
    return ()
