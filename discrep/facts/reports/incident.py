"""Two reports of one incident: their figures against each other, wherever they stand in the articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from discrep.facts.contexts import Contexts
from discrep.facts.explain import NONE, later_of, more_later, stale, update
from discrep.facts.judge_dates import span
from discrep.facts.nearness import Nearness
from discrep.facts.render import about_quantity
from discrep.facts.reports.figures import Figure
from discrep.facts.reports.kinship import akin, contrary, excluded, likelihood, rarity, traits
from discrep.facts.scene import BRIEF
from discrep.facts.units import converted_agree, one_dimension, size
from discrep.facts.values import Agreement, Value, agree, days_agree, expressions_agree, value
from discrep.model.fact import Comparison, MentionRef
from discrep.model.mention import DateMention, Duration, Quantity
from discrep.model.statement import Article

LEADS = 0.46
"""Cosine of the beginnings of two articles that report one incident."""
UNDATED = 0.5
"""Cosine of the beginnings for that where one article is not placed in time."""
LOOSE_LEADS = 0.36
"""The same where only what became of people or things is compared (`killed`, `arrested`)."""
SHARED = 1
"""Figures of one value, not met by chance, that two reports share where one of them is not placed in time."""
CHANCE = 12
"""Whole numbers up to here often meet by chance."""
APART = 3
"""Days between two reports of one incident."""
LIKELY = 0.3
"""Probability from which two figures are compared."""
FLEETING = frozenset({"percent", "date"})
"""Sorts of figures that change from day to day, or that only the day makes comparable."""
VERY_LIKELY = 0.6
"""Probability from which two figures are compared though they share no word."""
LOOSE = 0.5
"""What an agreement of round numbers or bounds counts beside one of equal values."""
MARGIN = 0.1
"""How much likelier a figure must be than its neighbour in the sentence."""
APART_AT_MOST = 4
"""How many times as large one of two values in two units may be."""
FOUND = frozenset({"recover", "find", "identify", "body", "register", "treat", "card", "confirm"})
"""Words of what is found bit by bit."""
ANSWERED = 0.5
"""A value that the other article has too, at least so likely by comparison, is in conflict with nothing."""


def one_day(left: Article, right: Article) -> bool | None:
    """Whether two articles are of about one day; None where one of them is not placed."""
    one, two = day(left), day(right)
    return None if one is None or two is None else abs((one - two).days) <= APART


def may_be_compared(left: Article, right: Article) -> bool:
    """Whether two articles are long enough to be reports, and of about one day where that is known."""
    return min(len(left.statements), len(right.statements)) > BRIEF and one_day(left, right) is not False


def least_leads(left: Article, right: Article) -> float:
    """How alike the beginnings of two articles are at least for anything to be compared between them."""
    return LEADS if one_day(left, right) is None else LOOSE_LEADS


def is_one(left: Sequence[Figure], right: Sequence[Figure], leads: float, *, placed: bool) -> bool:
    """Whether two such articles surely report one incident: where one is not placed in time, they share figures."""
    if leads < LEADS:
        return False
    if placed:
        return True
    one, two = ({(f.sort, f.value) for f in figures if not by_chance(f)} for figures in (left, right))
    return len(one & two) >= SHARED


def of_outcomes(found: Iterable[Match], leads: float, *, placed: bool) -> list[Match]:
    """The matches that may be compared in articles that probably report one incident: counts of one outcome."""
    if not placed and leads < UNDATED:
        return []
    return [m for m in found if m.left.sort == "count" and m.left.outcome & m.right.outcome]


def day(article: Article) -> date | None:
    """The first day an article may be of."""
    return article.published.range.low if article.published else None


def judge_reports(found: Sequence[Match], near: Callable[[Match], Nearness]) -> Iterator[Comparison]:
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
        if match.agreement != "conflict" or match.likely < LIKELY:
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


def by_chance(figure: Figure) -> bool:
    """Whether the value is so common that it shows nothing."""
    value = figure.value.exact if figure.value else None
    return value is None or (value <= CHANCE and value % 1 == 0)


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
    left: Sequence[Figure], right: Sequence[Figure], contexts: Contexts, *, placed: bool
) -> Iterator[Match]:
    """Every pair of figures that may be values of one thing; of articles not placed in time only what lasts."""
    weight = rarity([*left, *right])
    known = frozenset(n for f in left for n in f.names) & {n for f in right for n in f.names}
    for a in left:
        for b in right:
            if not placed and a.sort in FLEETING:
                continue
            if a.sort == b.sort and not excluded(a, b) and (agreement := agreeing(a, b)):
                found = traits(
                    a,
                    b,
                    contexts.cosine(a.ref, b.ref),
                    contexts.sentences(a.ref.statement, b.ref.statement),
                    weight,
                )
                likely = likelihood(found)
                if (akin(found, a, b) or likely >= VERY_LIKELY) and not contrary(a, b, known):
                    yield Match(a, b, likely, agreement)


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
    if isinstance(one, Duration) and isinstance(two, Duration):
        if one.grain == two.grain:
            return agree(Value(one.amount, one.exactness), Value(two.amount, two.exactness))
        return agree(Value(one.value, "about"), Value(two.value, "about"))
    if isinstance(one, DateMention) and isinstance(two, DateMention):
        if one.text.lower() == two.text.lower():
            return "equal"
        if one.range is not None and two.range is not None:
            days, others = span(one, one.range), span(two, two.range)
            return days_agree(days, others) if days and others else None
        return expressions_agree(one.value or one.expression, two.value or two.expression)
    return None
