"""Mentions assigned to each other: each has one partner, and doubt is silence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from discrep.facts.render import value_of
from discrep.facts.values import expressions_agree
from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison, MentionRef
from discrep.model.mention import DateMention

AGREEING = frozenset({"equal", "compatible"})
DIFFERING = frozenset({"conflict", "explained"})
ELSEWHERE = frozenset({"other date", "other event", "part of a whole"})
"""Reasons that make a value one of something else, so that it is no rival of one that is in conflict."""
MARGIN = 0.5
"""How much better a partner must fit than its rival for the choice to be beyond doubt."""


def assign(found: Sequence[Comparison], alike: Iterable[tuple[MentionRef, MentionRef]]) -> list[Comparison]:
    """Comparisons of two statements with one partner for each mention.

    Equal values find each other first, those of `alike` too, though nothing but the value may show it;
    of values that differ, a mention keeps the one that fits best, or none when two fit alike.
    """
    taken: dict[MentionRef, MentionRef] = {}
    for left, right in alike:
        if left not in taken and right not in taken:
            taken[left], taken[right] = right, left
    for c in sorted((c for c in found if c.outcome in AGREEING and not _outdone(c, found)), key=_best):
        if taken.get(c.left, c.right) == c.right and taken.get(c.right, c.left) == c.left:
            taken[c.left], taken[c.right] = c.right, c.left
    best: dict[MentionRef, list[Comparison]] = defaultdict(list)
    for c in sorted((c for c in found if c.outcome in DIFFERING), key=_best):
        best[c.left].append(c)
        best[c.right].append(c)
    return [c if _chosen(c, taken, best) else doubted(c) for c in found]


def _outdone(comparison: Comparison, found: Sequence[Comparison]) -> bool:
    """Whether a bound only leaves room for the other value, and one of the two fits a contrary value better."""
    if comparison.reason != "bound":
        return False
    sides = {comparison.left, comparison.right}
    rivals = [c for c in found if c.outcome == "conflict" and sides & {c.left, c.right}]
    return any(c.confidence >= comparison.confidence + MARGIN for c in rivals)


def _chosen(c: Comparison, taken: dict[MentionRef, MentionRef], best: dict[MentionRef, list[Comparison]]) -> bool:
    if c.outcome == "incomparable":
        return True
    if c.outcome in AGREEING:
        return taken.get(c.left) == c.right
    if c.outcome == "conflict" and (c.left in taken or c.right in taken):
        return False
    rivals = [r for ref in (c.left, c.right) for r in best[ref] if r is not c]
    return all(c.confidence >= r.confidence + MARGIN for r in rivals)


def _best(c: Comparison) -> tuple[bool, float, int, int, MentionRef]:
    """The best first; those alike by their places, whichever of the two articles comes first."""
    low, high = sorted((c.left.index, c.right.index))
    return c.outcome != "equal", -c.confidence, low, high, c.left


def doubted(c: Comparison) -> Comparison:
    """The comparison, given up because a mention has another partner."""
    return replace(c, outcome="incomparable", axis="partner", reason="", shown="")


def settle(corpus: Corpus, compared: Iterable[Comparison]) -> tuple[Comparison, ...]:
    """The comparisons in order, over whole articles, those in doubt given up.

    A mention that agrees with one place of an article differs from another place of it only if the
    article differs with itself there. A mention that would differ from several values of one article
    differs only from the one that fits best.
    """
    found = once(sorted(compared, key=lambda c: (*_place(c.left), *_place(c.right))))
    clashing = {frozenset((c.left, c.right)) for c in found if c.outcome in DIFFERING}
    partners: dict[tuple[MentionRef, int], list[Comparison]] = defaultdict(list)
    for c in found:
        if c.outcome == "incomparable":
            continue
        partners[c.left, c.right.statement.article].append(c)
        partners[c.right, c.left.statement.article].append(c)
    return tuple(
        sure(doubted(c) if c.outcome in DIFFERING and _doubtful(corpus, c, partners, clashing) else c)
        for c in found
    )


def _place(ref: MentionRef) -> tuple[int, int, str, int]:
    return ref.statement.article, ref.statement.sentence, ref.kind, ref.index


def once(found: Sequence[Comparison]) -> list[Comparison]:
    """One comparison for each two mentions: the first that says how they agree, else the first."""
    kept: dict[tuple[MentionRef, MentionRef], Comparison] = {}
    for c in found:
        first = kept.setdefault((c.left, c.right), c)
        if first.outcome == "incomparable":
            kept[c.left, c.right] = c
    return list(kept.values())


def sure(c: Comparison) -> Comparison:
    """The comparison with its fit as a confidence below 1: 2.5 is one half, each 2.5 more halves the rest."""
    return replace(c, confidence=round(1 - 2 ** (-max(c.confidence, 0) / 2.5), 2))


def _doubtful(
    corpus: Corpus,
    comparison: Comparison,
    partners: dict[tuple[MentionRef, int], list[Comparison]],
    clashing: set[frozenset[MentionRef]],
) -> bool:
    for here, there in ((comparison.left, comparison.right), (comparison.right, comparison.left)):
        for other in partners[here, there.statement.article]:
            rival = other.right if other.left == here else other.left
            if other is comparison or rival == here or frozenset((rival, there)) in clashing:
                continue
            if comparison.outcome == "conflict" and other.reason in ELSEWHERE:
                continue
            if other.confidence < comparison.confidence - MARGIN:
                continue
            if other.outcome in AGREEING:
                return True
            if other.outcome in DIFFERING and not _one_value(corpus, rival, there):
                return True
    return False


def _one_value(corpus: Corpus, one: MentionRef, other: MentionRef) -> bool:
    """Whether two mentions give one value; `the first quarter` and `first quarter 2020` may."""
    match corpus.mention(one), corpus.mention(other):
        case DateMention() as left, DateMention() as right:
            agreed = expressions_agree(left.expression, right.expression) in ("equal", "rounding")
        case _:
            agreed = False
    return agreed or value_of(corpus, one) == value_of(corpus, other)
