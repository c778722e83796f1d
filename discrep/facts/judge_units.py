"""Two quantities in different units or currencies: the same number of the same thing, or converted."""

from __future__ import annotations

from discrep.facts.axes import Match
from discrep.facts.claims import Claim
from discrep.facts.judge_quantities import choice, enough, fit, match
from discrep.facts.likeness import Likeness
from discrep.facts.nearness import Nearness
from discrep.facts.render import about_quantity
from discrep.facts.units import converted_agree, one_amount, one_dimension
from discrep.model.fact import Comparison


def judge_units(a: Claim, b: Claim, near: Nearness, like: Likeness) -> Comparison | None:
    """A conflict where the number is the same and the unit is not; values that agree once converted are equal.

    None for anything else: two numbers in two units are not compared.
    """
    if near.same_statement or not one_dimension(a.quantity, b.quantity):
        return None
    converted, same = converted_agree(a.quantity, b.quantity), one_amount(a.quantity, b.quantity)
    if not converted and not same:
        return None
    found = match(a, b, near)
    if Match.DIFFERS in found.values() or not enough(a, b, found, near, like):
        return None
    confidence = round(fit(found, near) + choice(a, b, like), 2)
    about = about_quantity(near.left, a.quantity)
    if converted:
        return Comparison(a.ref, b.ref, "compatible", "value", "rounding", "", about, confidence)
    return Comparison(a.ref, b.ref, "conflict", "unit", "", "", about, confidence)
