"""Quotations, and who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.document import Document, Sentence
from discrep.model.mention import Quote, Token
from discrep.model.statement import Statement


def find_quotes(
    document: Document, sentences: Sequence[Sentence], tokens: Sequence[tuple[Token, ...]]
) -> list[tuple[Quote, ...]]:
    """The quotations that begin in each sentence."""
    return [() for _ in sentences]


def attribute(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with the speaker of every quote, frame and quantity filled in."""
    return tuple(statements)
