"""Two dates of aligned statements: of one event or not, and if so, how they agree."""

from __future__ import annotations

from dataclasses import replace

from discrep.facts import axes
from discrep.facts.axes import Match
from discrep.facts.dated import Dated
from discrep.facts.nearness import Nearness
from discrep.facts.slots import DAY
from discrep.facts.values import Agreement, days_agree, expressions_agree
from discrep.model.fact import Comparison
from discrep.model.interval import DayRange
from discrep.model.mention import DateMention

SAME_FRAME = 0.8
"""Share of common words from which two sentences differ in little but their dates."""
CLOSE = 0.5
"""Similarity of sentences of longer articles from which a shared event and shared names are enough."""
OPEN = frozenset({"before", "after", "until", "since"})
STARTS = frozenset({"from"})


def judge_dates(a: Dated, b: Dated, near: Nearness) -> Comparison | None:
    """What comes of comparing two dates; None when they do not belong to one event."""
    slot = near.slots is not None and (DAY, a.ref.index, b.ref.index) in near.slots.same
    if not same_event(a, b, near, slot):
        return None
    agreement = agree(a.date, b.date, near)
    if agreement is None:
        return None
    base = Comparison(a.ref, b.ref, "conflict", "value", about=" ".join(sorted(a.event & b.event)), confidence=0.8)
    if agreement == "equal":
        return replace(base, outcome="equal", confidence=1.0)
    if agreement != "conflict":
        return replace(base, outcome="compatible", reason=agreement, confidence=1.0)
    if near.brief and not slot and not near.left_scene.names & near.right_scene.names:
        return replace(base, outcome="explained", reason="other date", shown=f"{a.date.text}, {b.date.text}")
    return base


def same_event(a: Dated, b: Dated, near: Nearness, slot: bool) -> bool:
    """Whether two dates belong to one event: the same words, those who take part, sentences alike."""
    shared = a.event & b.event
    names = near.left_scene.names & near.right_scene.names
    if slot and near.slots is not None and near.slots.ratio >= SAME_FRAME:
        return near.brief or not (near.slots.left or near.slots.right)
    if a.saying or b.saying or not shared:
        return False
    if axes.place(near.left_scene, near.right_scene) is Match.DIFFERS:
        return False
    if near.brief:
        return bool(names) or len(shared) > 1
    return near.same_time is not False and len(names) > 1 and near.similarity >= CLOSE


def agree(a: DateMention, b: DateMention, near: Nearness) -> Agreement | None:
    """How two dates agree; None when one of them cannot be placed against the other."""
    if a.range is not None and b.range is not None:
        return days_agree(span(a, a.range), span(b, b.range))
    if a.modifier in OPEN or b.modifier in OPEN:
        return None
    return expressions_agree(a.value or a.expression, b.value or b.expression)


def span(date: DateMention, days: DayRange) -> DayRange:
    """The days on which the event begins: `from Friday` is Friday."""
    if date.modifier in STARTS and days.low is not None:
        return DayRange(days.low, days.low.fromordinal(days.low.toordinal() + 1))
    return days
