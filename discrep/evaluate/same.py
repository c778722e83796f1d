"""Whether two statements say the same thing, so that a word put into one of them makes them contradict."""

from __future__ import annotations

from discrep.model.mention import DateMention, Frame
from discrep.model.statement import Statement

NEARLY_THE_SAME = 0.85
"""Cosine of two sentences that say the same, on the pairs of the five seeds (others stay below .8)."""


def say_the_same(left: Statement, right: Statement, *, together: bool) -> bool:
    """Whether both have the same clauses, the same numbers and the same dates.

    Closeness of vectors is not enough: two reports of two days on the stock market have nearly one vector.
    `together` tells that both articles are of one time.
    """
    clauses = {_clause(f) for f in left.frames}
    numbers = [sorted((str(q.value), q.unit or "") for q in s.quantities) for s in (left, right)]
    return bool(clauses) and clauses == {_clause(f) for f in right.frames} and numbers[0] == numbers[1] and (
        _same_days(left.dates, right.dates, together)
    )  # fmt: skip


def _clause(frame: Frame) -> tuple[str, str, bool]:
    return frame.event or frame.verb, frame.subject.head if frame.subject else "", frame.negated


def _same_days(left: tuple[DateMention, ...], right: tuple[DateMention, ...], together: bool) -> bool:
    if len(left) != len(right):
        return False
    return all(a.same_time(b, together=together) for a, b in zip(left, right, strict=True))
