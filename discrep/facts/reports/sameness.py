"""How the values of two figures agree."""

from __future__ import annotations

from discrep.facts.judge_dates import span
from discrep.facts.reports.figures import Figure
from discrep.facts.units import converted_agree, one_dimension, size
from discrep.facts.values import Agreement, agree, days_agree, expressions_agree, value
from discrep.model.mention import DateMention, Quantity

CHANCE = 12
"""Whole numbers up to here often meet by chance."""
APART_AT_MOST = 4
"""How many times as large one of two values in two units may be."""


def by_chance(figure: Figure) -> bool:
    """Whether the value is so common that it shows nothing."""
    value = figure.value.exact if figure.value else None
    return value is None or (value <= CHANCE and value % 1 == 0)


def agreeing(a: Figure, b: Figure) -> Agreement | None:
    """How two figures agree; None where their units cannot be compared."""
    one, two = a.mention, b.mention
    if isinstance(one, Quantity) and isinstance(two, Quantity):
        if "score" in (one.kind, two.kind) and (one.kind, one.value, one.against) != (
            two.kind,
            two.value,
            two.against,
        ):
            return "conflict" if one.kind == two.kind else None
        if one.per and two.per and one.per != two.per:
            return None
        if one.unit == two.unit:
            return agree(value(one), value(two))
        if one.kind != "measure" or not one_dimension(one, two):
            return None
        if converted_agree(one, two):
            return "rounding"
        sizes = sorted(s for s in (size(one), size(two)) if s is not None and s > 0)
        return "conflict" if len(sizes) == 2 and sizes[1] <= APART_AT_MOST * sizes[0] else None
    if isinstance(one, DateMention) and isinstance(two, DateMention):
        if one.text.lower() == two.text.lower():
            return "equal"
        if one.range is not None and two.range is not None:
            days, others = span(one, one.range), span(two, two.range)
            return days_agree(days, others) if days and others else None
        return expressions_agree(one.value or one.expression, two.value or two.expression)
    return None
