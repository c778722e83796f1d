"""Two reports of one incident: their figures against each other, wherever they stand in the articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from discrep.facts.contexts import Contexts
from discrep.facts.explain import NONE, later_of, more_later, stale, update
from discrep.facts.nearness import Nearness
from discrep.facts.render import about_quantity
from discrep.facts.reports.couples import couples
from discrep.facts.reports.figures import Figure
from discrep.facts.reports.kinship import likelihood
from discrep.facts.reports.sameness import agreeing
from discrep.facts.scene import BRIEF
from discrep.facts.values import Agreement
from discrep.model.fact import Comparison, MentionRef
from discrep.model.mention import Quantity
from discrep.model.statement import Article

ALIKE = 0.85
"""How alike two reports of one incident are: the cosine of their beginnings and that of the whole, added up."""
PROBABLY_ALIKE = 1.0
"""The same where one article is not placed in time."""
SURELY_ALIKE = 1.2
"""The same of two reports that surely are of one incident."""
APART = 3
"""Days between two reports of one incident."""
NEXT_DAY = 1
"""Days between two reports that only probably are of one incident."""
LIKELY = 0.65
"""Probability from which two figures of reports that surely are of one incident are compared."""
VERY_LIKELY = 0.85
"""The same of reports that probably are."""
LOOSE = 0.5
"""What an agreement of round numbers or bounds counts beside one of equal values."""
MARGIN = 0.1
"""How much likelier a figure must be than its neighbour in the sentence."""
FOUND = frozenset({"recover", "find", "identify", "body", "register", "treat", "card", "confirm"})
"""Words of what is found bit by bit."""
ANSWERED = 0.5
"""A value that the other article has too, at least so likely by comparison, is in conflict with nothing."""


def days_apart(left: Article, right: Article) -> int | None:
    """How many days lie between two articles; None where one of them is not placed."""
    one, two = day(left), day(right)
    return None if one is None or two is None else abs((one - two).days)


def one_day(left: Article, right: Article) -> bool | None:
    """Whether two articles are of about one day; None where one of them is not placed."""
    days = days_apart(left, right)
    return None if days is None else days <= APART


def may_be_compared(left: Article, right: Article) -> bool:
    """Whether two articles are long enough to be reports, and of about one day where that is known."""
    return min(len(left.statements), len(right.statements)) > BRIEF and one_day(left, right) is not False


def least_likely(alike: float, days: int | None) -> float | None:
    """From which probability figures of two such articles are compared; None where they report two incidents."""
    if days is None:
        return VERY_LIKELY if alike >= PROBABLY_ALIKE else None
    if alike >= SURELY_ALIKE:
        return LIKELY
    return VERY_LIKELY if alike >= ALIKE and days <= NEXT_DAY else None


def day(article: Article) -> date | None:
    """The first day an article may be of."""
    return article.published.range.low if article.published else None


def judge_reports(found: Sequence[Match], near: Callable[[Match], Nearness], likely: float) -> Iterator[Comparison]:
    """What comes of comparing the figures of two reports: those that differ, each with the one that fits best."""
    differing = defaultdict[MentionRef, list[Match]](list)
    answered = defaultdict[MentionRef, float](float)
    for match in found:
        for ref in (match.left.ref, match.right.ref):
            if match.agreement == "conflict":
                differing[ref].append(match)
            else:
                share = 1.0 if match.agreement == "equal" else LOOSE
                answered[ref] = max(answered[ref], share * match.likely)
    for match in found:
        refs = (match.left.ref, match.right.ref)
        if match.agreement != "conflict" or match.likely < likely:
            continue
        beaten = any(answered[r] >= ANSWERED * match.likely or outdone(match, differing[r]) for r in refs)
        if not beaten:
            yield decide(match, near(match))


def outdone(match: Match, rivals: Sequence[Match]) -> bool:
    """Whether a rival fits better, or one beside it in the same sentence hardly worse."""
    own = {match.left.ref, match.right.ref}
    for rival in (r for r in rivals if r is not match):
        if agreeing(rival.left, match.left) == "equal" and agreeing(rival.right, match.right) == "equal":
            continue
        beside = {r.statement for r in own ^ {rival.left.ref, rival.right.ref}}
        if rival.likely > match.likely - (MARGIN if len(beside) == 1 else 0):
            return True
    return False


def decide(match: Match, near: Nearness) -> Comparison:
    """A conflict, or two stands of a count that moves while the story runs."""
    a, b = match.left, match.right
    about = about_quantity(near.left, a.mention) if isinstance(a.mention, Quantity) else a.noun
    base = Comparison(a.ref, b.ref, "conflict", "value", about=about, confidence=round(2 + 4 * match.likely, 2))
    if a.claim is None or b.claim is None:
        return base
    reason, shown = update(a.claim, b.claim, near) or NONE
    if not reason and (FOUND & a.words & b.words) and later_of(near) and more_later(a.claim, b.claim, near):
        reason, shown = "update", later.why if (later := later_of(near)) else ""
    if not reason and a.parties and b.parties and not a.parties & b.parties:
        reason, shown = "other speaker", ", ".join(sorted(a.parties | b.parties))
    if reason:
        return replace(base, outcome="explained", reason=reason, shown=shown)
    reason, shown = stale(a.claim, b.claim, near)
    return replace(base, reason=reason, shown=shown)


@dataclass(frozen=True, slots=True)
class Match:
    """Two figures, how likely they are values of one thing, and how they agree."""

    left: Figure
    right: Figure
    likely: float
    agreement: Agreement


def matches(
    left: Sequence[Figure], right: Sequence[Figure], contexts: Contexts, *, alike: float, placed: bool
) -> Iterator[Match]:
    """Every couple of figures with how likely the two are values of one thing."""
    for couple in couples(left, right, contexts, alike=alike, placed=placed):
        yield Match(couple.left, couple.right, likelihood(couple.traits), couple.agreement)
