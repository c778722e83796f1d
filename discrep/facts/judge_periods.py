"""One figure given for two periods: the dates of quantities that agree in value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from discrep.facts.claims import Claim
from discrep.facts.nearness import Nearness
from discrep.facts.render import about_quantity
from discrep.facts.values import expressions_agree
from discrep.model.fact import Comparison, MentionRef
from discrep.model.mention import DateMention, Quantity
from discrep.model.statement import Statement

CHANCE = 12
"""Whole numbers up to here often meet by chance."""
PERIODS = frozenset({"month", "quarter", "half", "year"})


def judge_periods(near: Nearness, alike: Sequence[tuple[Claim, Claim]]) -> Iterator[Comparison]:
    """The periods that two statements give for the same figures, where no date of the other agrees."""
    alike = [(a, b) for a, b in alike if not by_chance(a.quantity)]
    if near.same_article or (len(alike) < 2 and not (near.left_scene.brief or near.right_scene.brief)):
        return
    seen: set[tuple[int, int]] = set()
    for a, b in alike:
        for i, one in periods(near.left, a.quantity):
            for j, two in periods(near.right, b.quantity):
                if (i, j) not in seen and differ(near, one, two):
                    seen.add((i, j))
                    left, right = (MentionRef(r.statement, "date", n) for r, n in ((a.ref, i), (b.ref, j)))
                    about = about_quantity(near.left, a.quantity)
                    yield Comparison(left, right, "conflict", "value", about=about, confidence=2 + len(alike))


def by_chance(quantity: Quantity) -> bool:
    """Whether the value is so common that it shows nothing."""
    value = quantity.value.exact
    return quantity.kind == "ordinal" or (value is not None and value <= CHANCE and value % 1 == 0)


def periods(statement: Statement, quantity: Quantity) -> list[tuple[int, DateMention]]:
    """The months, quarters and years that anchor a quantity."""
    return [(i, statement.dates[i]) for i in quantity.dates if statement.dates[i].grain in PERIODS]


def differ(near: Nearness, one: DateMention, two: DateMention) -> bool:
    """Whether two periods of one grain differ, and neither has its like in the other sentence."""
    if one.grain != two.grain or compared(one, two) != "conflict":
        return False
    return not any(compared(one, d) in ("equal", "rounding") for d in near.right.dates) and not any(
        compared(d, two) in ("equal", "rounding") for d in near.left.dates
    )


def compared(one: DateMention, two: DateMention) -> str | None:
    """How two periods agree by their expressions."""
    return expressions_agree(one.expression, two.expression)
