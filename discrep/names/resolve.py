"""Names of a set → entities."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.entity import Entity
from discrep.model.statement import Article


def resolve_names(articles: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[Entity, ...]]:
    """The articles with `entity` set on names, phrases and speakers, and the entities themselves."""
    return tuple(articles), ()
