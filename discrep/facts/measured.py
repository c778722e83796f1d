"""Whose amount it is, and on which basis it is reckoned: names and words before a value in its clause."""

from __future__ import annotations

import re

from discrep.lexicon import is_basis
from discrep.model.statement import Statement


def named_in(statement: Statement, start: int, end: int) -> frozenset[str]:
    """The names of people, bodies and places in a stretch."""
    names = (n for n in statement.names if n.kind != "group" and start <= n.start < end)
    return frozenset(n.entity or n.text.lower() for n in names)


def basis_in(statement: Statement, start: int, end: int) -> frozenset[str]:
    """The words of a stretch, and before it at the start of the sentence, that say how an amount is reckoned."""
    text, offset = statement.sentence.text, statement.sentence.start
    opening = text.split(",")[0] if text.startswith("Excluding") else ""
    words = re.findall(r"[a-z-]+", f"{opening} {text[start - offset : end - offset]}".lower())
    return frozenset(w for w in words if is_basis(w))
