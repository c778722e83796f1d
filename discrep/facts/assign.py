"""Mentions assigned to each other over whole articles: each has one partner, and doubt is silence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from discrep.facts.render import value_of
from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison, MentionRef

AGREEING = frozenset({"equal", "compatible"})
DIFFERING = frozenset({"conflict", "explained"})


def settle(corpus: Corpus, found: Sequence[Comparison]) -> tuple[Comparison, ...]:
    """The comparisons, those in doubt made incomparable.

    A mention that agrees with one place of an article differs from another place of it only if the
    article differs with itself there. A mention that would differ from several values of one article
    differs from none of them.
    """
    clashing = {frozenset((c.left, c.right)) for c in found if c.outcome in DIFFERING}
    partners: dict[tuple[MentionRef, int], list[Comparison]] = defaultdict(list)
    for c in found:
        partners[c.left, c.right.statement.article].append(c)
        partners[c.right, c.left.statement.article].append(c)
    return tuple(
        replace(c, outcome="incomparable", axis="partner", reason="", shown="")
        if c.outcome in DIFFERING and (_doubtful(corpus, c, partners, clashing))
        else c
        for c in found
    )


def _doubtful(
    corpus: Corpus,
    comparison: Comparison,
    partners: dict[tuple[MentionRef, int], list[Comparison]],
    clashing: set[frozenset[MentionRef]],
) -> bool:
    for here, there in ((comparison.left, comparison.right), (comparison.right, comparison.left)):
        others = [c for c in partners[here, there.statement.article] if c is not comparison]
        for other in others:
            rival = other.right if other.left == here else other.left
            if frozenset((rival, there)) in clashing or rival == here:
                continue
            if other.outcome in AGREEING:
                return True
            if other.outcome == "conflict" and value_of(corpus, rival) != value_of(corpus, there):
                return True
    return False
