"""One figure given for two periods: the dates of quantities that agree in value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discrep.facts.claims import Claim
from discrep.facts.nearness import Nearness
from discrep.facts.render import about_quantity
from discrep.facts.values import expressions_agree, is_whole
from discrep.model.fact import Comparison, MentionRef
from discrep.model.mention import DateMention, Quantity
from discrep.model.statement import Statement

CHANCE = 12
"""Whole numbers up to here often meet by chance."""
PERIODS = frozenset({"month", "quarter", "half", "year"})
_BESIDE = re.compile(r"\s(?:in|for|during|of|at|from)\s(?:[\w'’]+\s){0,3}")
"""Between a figure and a period of its own: `$0.29 in the third quarter`, `28% in the paper's April survey`."""


def judge_periods(near: Nearness, alike: Sequence[tuple[Claim, Claim]]) -> Iterator[Comparison]:
    """The periods that two statements give for the same figures, where no date of the other agrees."""
    alike = [(a, b) for a, b in alike if not by_chance(a.quantity)]
    if near.same_article or (len(alike) < 2 and not (near.left_scene.brief or near.right_scene.brief)):
        return
    seen: set[tuple[int, int]] = set()
    for a, b in alike:
        left, right = anchors(near.left, a.quantity), anchors(near.right, b.quantity)
        for i, one in left.periods:
            for j, two in right.periods:
                if (i, j) not in seen and differ(one, two, left, right):
                    seen.add((i, j))
                    here, there = (MentionRef(r.statement, "date", n) for r, n in ((a.ref, i), (b.ref, j)))
                    about = about_quantity(near.left, a.quantity)
                    yield Comparison(here, there, "conflict", "value", about=about, confidence=2 + len(alike))


def by_chance(quantity: Quantity) -> bool:
    """Whether the value is so common that it shows nothing."""
    value = quantity.value.exact
    return quantity.kind == "ordinal" or (value is not None and value <= CHANCE and is_whole(value))


@dataclass(frozen=True, slots=True)
class Anchors:
    """The months, quarters and years that a figure may be of, and all dates that none of them may be like."""

    periods: tuple[tuple[int, DateMention], ...]
    rivals: tuple[DateMention, ...]


def anchors(statement: Statement, quantity: Quantity) -> Anchors:
    """The periods of the figure's own clause, else of the clause around it, else those before it.

    What stands right behind another figure is of that one. Where they are not of its own clause, every date of the
    sentence may be meant.
    """
    free = tuple(
        (i, d)
        for i, d in enumerate(statement.dates)
        if d.grain in PERIODS and figure_before(statement, d) in (None, quantity)
    )
    if own := tuple((i, d) for i, d in free if i in quantity.dates):
        return Anchors(own, tuple(d for _, d in own))
    before = tuple((i, d) for i, d in free if d.end <= quantity.start)
    return Anchors(around(statement, quantity, free) or before, statement.dates)


def around(
    statement: Statement, quantity: Quantity, dates: Sequence[tuple[int, DateMention]]
) -> tuple[tuple[int, DateMention], ...]:
    """The dates of the nearest clause around that of a quantity."""
    frame = None if quantity.frame is None else statement.frames[quantity.frame].parent
    while frame is not None:
        if found := tuple((i, d) for i, d in dates if d.frame == frame):
            return found
        frame = statement.frames[frame].parent
    return ()


def figure_before(statement: Statement, date: DateMention) -> Quantity | None:
    """The figure that a date stands right behind."""
    text, start = statement.sentence.text, statement.sentence.start
    behind = (q for q in reversed(statement.quantities) if q.end < date.start)
    return next((q for q in behind if _BESIDE.fullmatch(text, q.end - start, date.start - start)), None)


def differ(one: DateMention, two: DateMention, left: Anchors, right: Anchors) -> bool:
    """Whether two periods of one grain differ, and neither has its like on the other side."""
    if one.grain != two.grain or compared(one, two) != "conflict":
        return False
    likes = [compared(one, d) for d in right.rivals] + [compared(d, two) for d in left.rivals]
    return not {"equal", "rounding"} & set(likes)


def compared(one: DateMention, two: DateMention) -> str | None:
    """How two periods agree by their expressions."""
    return expressions_agree(one.expression, two.expression)
