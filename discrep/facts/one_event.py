"""Two quantities of reports of one event: the same thing of it, in whatever words."""

from __future__ import annotations

from discrep.facts.axes import Match
from discrep.facts.claims import Claim
from discrep.facts.likeness import Likeness
from discrep.facts.nearness import Nearness
from discrep.lexicon import is_change

ONE_EVENT = 0.55
"""Cosine of contexts from which two quantities of one noun or predicate may be the same thing."""
ONE_THING = 0.65
"""The same for amounts of money and percentages, of which a report has many."""


def of_one_event(a: Claim, b: Claim, found: dict[str, Match], near: Nearness, like: Likeness) -> bool:
    """Whether two reports of one event give the same thing of it, in whatever words."""
    noun, predicate = found["noun"] is Match.SAME, found["predicate"] is Match.SAME
    if not near.same_story or any(is_change(o) for o in a.outcome | b.outcome):
        return False
    if a.outcome or b.outcome:
        return predicate and a.outcome == b.outcome and like.principal
    match a.quantity.kind:
        case "count" | "measure":
            told = (noun and predicate) or ((noun or predicate) and like.cosine >= ONE_EVENT)
            told = told or (a.quantity.kind == "measure" and like.sole and found["event"] is Match.SAME)
        case "money" | "percent":
            told = (noun or predicate) and like.cosine >= (ONE_EVENT if noun and predicate else ONE_THING)
        case _:
            return False
    return told and like.absent and like.principal
