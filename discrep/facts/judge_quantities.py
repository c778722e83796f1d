"""Two quantities of aligned statements: comparable or not, and if so, how they agree."""

from __future__ import annotations

from dataclasses import replace

from discrep.facts import axes
from discrep.facts.axes import Match
from discrep.facts.claims import Claim
from discrep.facts.explain import explanation
from discrep.facts.nearness import Nearness
from discrep.facts.render import about_quantity
from discrep.facts.slots import NUMBER
from discrep.facts.values import Value, agree
from discrep.facts.when import same_days
from discrep.model.fact import Comparison

SAME_FRAME = 0.8
"""Share of common words from which two sentences differ in little but their numbers."""
CLOSE = 0.6
"""Similarity of sentences of longer articles from which one confirmed axis is enough."""


def judge_quantities(a: Claim, b: Claim, near: Nearness) -> Comparison | None:
    """What comes of comparing two quantities; None when they are of different kinds of things."""
    if axes.kind(a, b) is Match.DIFFERS or a.quantity.unit != b.quantity.unit:
        return None
    slot = near.slots is not None and (NUMBER, a.ref.index, b.ref.index) in near.slots.same
    found = match(a, b, near)
    base = Comparison(a.ref, b.ref, "incomparable", about=about_quantity(near.left, a.quantity))
    if found["noun"] is Match.DIFFERS and not (slot and near.brief):
        return None
    differing = [name for name, agreed in found.items() if agreed is Match.DIFFERS]
    confirmed = [name for name, agreed in found.items() if agreed is Match.SAME]
    if not enough(confirmed, near, slot):
        return replace(base, axis=missing(found))
    return decide(a, b, near, base, differing, slot)


def decide(
    a: Claim, b: Claim, near: Nearness, base: Comparison, differing: list[str], slot: bool
) -> Comparison | None:
    """The outcome for two quantities that are the same thing but for the axes that differ."""
    agreement = agree(Value(a.quantity.value, a.quantity.exactness), Value(b.quantity.value, b.quantity.exactness))
    if agreement == "equal" and not differing:
        return replace(base, outcome="equal", axis="value")
    if agreement in ("rounding", "bound") and not differing:
        return replace(base, outcome="compatible", axis="value", reason=agreement)
    reason, shown = explanation(a, b, near, differing)
    if agreement == "conflict" and reason:
        return replace(
            base, outcome="explained", axis=differing[0] if differing else "value", reason=reason, shown=shown
        )
    if differing:
        return replace(base, axis=differing[0]) if not near.same_statement else None
    if near.same_statement:
        return None
    return replace(base, outcome="conflict", axis="value", confidence=0.9 if slot else 0.8)


def match(a: Claim, b: Claim, near: Nearness) -> dict[str, Match]:
    """Every axis of two claims."""
    return {
        "noun": axes.noun(a, b),
        "predicate": axes.predicate(a, b),
        "place": axes.place(near.left_scene, near.right_scene),
        "event": axes.happening(near.left_scene, near.right_scene) if near.brief else Match.UNKNOWN,
        "time": same_days(
            tuple(near.left.dates[i] for i in a.quantity.dates),
            tuple(near.right.dates[i] for i in b.quantity.dates),
            near.left_article,
            near.right_article,
            near.same_time,
        ),
        "names": max(Match.UNKNOWN, axes.sets(near.left_scene.names, near.right_scene.names)),
        "scope": axes.scope(a, b),
    }


def enough(confirmed: list[str], near: Nearness, slot: bool) -> bool:
    """Whether so many axes are confirmed that the two are the same thing, if none differs."""
    if slot and near.slots is not None and near.slots.ratio >= SAME_FRAME:
        return near.brief or not (near.slots.left or near.slots.right)
    if near.brief:
        return "predicate" in confirmed or ("noun" in confirmed and len(confirmed) > 1)
    if "noun" not in confirmed or "predicate" not in confirmed:
        return False
    return near.same_statement or len(confirmed) > 3 or (near.similarity >= CLOSE and len(confirmed) > 2)


def missing(found: dict[str, Match]) -> str:
    """The first axis that is not confirmed."""
    return next((name for name, agreed in found.items() if agreed is not Match.SAME), "similarity")
