"""How often each rule is right on the desk's own texts, by what its editors decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from discrep.model.decision import Decision
from discrep.model.share import Share
from discrep.review.decisions import latest


def precision_by_rule(decisions: Iterable[Decision]) -> dict[str, Share]:
    """The share of true findings of each rule, by code; accepted and explained ones are true."""
    counts = Counter((d.rule, d.decision != "reject") for d in latest(decisions).values() if d.rule)
    rules = sorted({rule for rule, _ in counts})
    return {rule: Share(counts[rule, True], counts[rule, True] + counts[rule, False]) for rule in rules}
