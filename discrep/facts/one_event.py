"""Two quantities of reports of one event: the same thing of it, in whatever words."""

from __future__ import annotations

from discrep.facts.axes import Match, akin, narrowing
from discrep.facts.claims import Claim
from discrep.facts.likeness import Likeness
from discrep.facts.nearness import Nearness
from discrep.lexicon import is_change

KINDS = frozenset({"count", "measure", "money", "percent"})
"""Kinds of quantities that are compared by their noun and predicate."""
ONE_EVENT = 0.55
"""Cosine of contexts from which two quantities of one noun and one predicate may be the same thing."""
ONE_THING = 0.65
"""The same for two quantities of one noun or one predicate."""


def of_one_event(a: Claim, b: Claim, found: dict[str, Match], near: Nearness, like: Likeness) -> bool:
    """Whether two reports of one event give the same thing of it, in whatever words."""
    if not near.same_story or not like.principal or any(is_change(o) for o in a.outcome | b.outcome):
        return False
    if a.outcome or b.outcome:
        return found["predicate"] is Match.SAME and a.outcome == b.outcome
    if a.quantity.kind not in KINDS or not like.absent or of_others(near) or narrowing(a) != narrowing(b):
        return False
    noun, predicate = found["noun"] is Match.SAME, found["predicate"] is Match.SAME
    if a.quantity.kind == "measure" and like.sole and found["event"] is Match.SAME:
        return True
    return (noun or predicate) and like.cosine >= (ONE_EVENT if noun and predicate else ONE_THING)


def of_others(near: Nearness) -> bool:
    """Whether the two sentences speak of other people or bodies."""
    one, two = near.left_scene.named, near.right_scene.named
    return bool(one and two) and not akin(one, two)
