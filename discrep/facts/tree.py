"""Paths in a statement's parse."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.model.mention import Token
from discrep.model.statement import Statement

LONGEST_PATH = 6


def head_index(statement: Statement, start: int, end: int) -> int | None:
    """Index of the token in `start:end` on which the others there depend; None when there is no token."""
    inside = [i for i, t in enumerate(statement.tokens) if t.start < end and start < t.end]
    for i in inside:
        if statement.tokens[i].head not in inside or statement.tokens[i].head == i:
            return i
    return inside[0] if inside else None


def climb(statement: Statement, index: int) -> Iterator[Token]:
    """The tokens above a token, nearest first."""
    tokens = statement.tokens
    for _ in range(LONGEST_PATH):
        above = tokens[index].head
        if above == index or not 0 <= above < len(tokens):
            return
        index = above
        yield tokens[index]


def children(statement: Statement, index: int) -> Iterator[Token]:
    """The tokens that depend on a token, in their order."""
    for i, token in enumerate(statement.tokens):
        if token.head == index and i != index:
            yield token
