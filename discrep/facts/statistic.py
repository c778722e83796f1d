"""Two percentages that are one statistic: of the same thing, of nobody else, in whatever words."""

from __future__ import annotations

from discrep.facts.axes import Match
from discrep.facts.claims import Claim
from discrep.facts.nearness import Nearness
from discrep.lexicon import canonical

ALIKE = 0.55
"""Cosine of contexts from which two percentages of one thing may be one statistic."""
BOTH = 2
"""Words for what is measured that are enough in common, whatever became of it."""


def one_statistic(a: Claim, b: Claim, found: dict[str, Match], near: Nearness, cosine: float) -> bool:
    """Whether two percentages measure the same of the same: of one body, or of none (`consumer prices`)."""
    if a.quantity.kind != "percent" or near.same_article or a.named != b.named or cosine < ALIKE:
        return False
    one, two = measured(a), measured(b)
    if Match.SAME not in (found["words"], found["time"]) or bool(a.dates) != bool(b.dates):
        return False
    if len(one & two) >= BOTH:
        return True
    return found["predicate"] is Match.SAME and (a.noun in two or b.noun in one)


def measured(claim: Claim) -> frozenset[str]:
    """The words for what is measured: the noun, what narrows it, what it hangs on."""
    narrowing = {canonical(m.lower()) for m in claim.quantity.modifiers}
    return (claim.heads | narrowing | {claim.noun}) - {""}
