"""Two dates of aligned statements: of one event or not, and if so, how they agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from discrep.facts import axes
from discrep.facts.axes import Match
from discrep.facts.dated import Dated
from discrep.facts.explain import later_of
from discrep.facts.nearness import Nearness
from discrep.facts.slots import DAY
from discrep.facts.story import event, one_story
from discrep.facts.values import Agreement, days_agree, expressions_agree
from discrep.lexicon import is_recurring
from discrep.model.fact import Comparison
from discrep.model.interval import DayRange
from discrep.model.mention import DateMention
from discrep.model.statement import Statement

SAME_FRAME = 0.8
"""Share of common words from which two sentences differ in little but their dates."""
LIKE = 0.6
"""Similarity from which two headlines tell of one plan."""
PLANNED = frozenset({"day", "month", "season", "year"})
"""Grains of the dates for which something is planned."""
AHEAD = frozenset({"will", "due", "set", "scheduled", "slated", "planned"})
"""Words of a headline for what is to come."""
CLOSE = 0.5
"""Similarity of sentences of longer articles from which a shared event and shared names are enough."""


def judge_dates(a: Dated, b: Dated, near: Nearness) -> Comparison | None:
    """What comes of comparing two dates; None when they do not belong to one event."""
    if near.headlines and (other_figures(near) or event(near, Match.UNKNOWN) is Match.DIFFERS):
        return None
    planned = same_plan(a, b, near)
    if not planned and not same_event(a, b, near):
        return None
    agreement = agree(a.date, b.date, near)
    if agreement is None:
        return None
    base = Comparison(a.ref, b.ref, "conflict", "value", about=a.event, confidence=fit(a, b, near))
    if agreement == "equal":
        return replace(base, outcome="equal")
    if agreement != "conflict":
        return replace(base, outcome="compatible", reason=agreement)
    if is_recurring(a.event) and not planned:
        if not near.same_article and later_of(near) is not None:
            return None
        return replace(
            base, outcome="explained", axis="time", reason="other date", shown=f"{a.date.text}, {b.date.text}"
        )
    return base


def same_event(a: Dated, b: Dated, near: Nearness) -> bool:
    """Whether two dates belong to one event: the same word for it, no other object, no other subject."""
    if not a.event or a.event != b.event or a.negated != b.negated:
        return False
    if Match.DIFFERS in (axes.sets(a.objects, b.objects), axes.sets(a.subjects, b.subjects)):
        return False
    if axes.where(near.left_scene, near.right_scene) is Match.DIFFERS:
        return False
    slot = near.slots is not None and (DAY, a.ref.index, b.ref.index) in near.slots.same
    if slot and near.slots is not None and near.slots.ratio >= SAME_FRAME:
        return near.brief or near.slots.one_wording
    names = near.left_scene.names & near.right_scene.names
    if near.brief:
        shared = a.objects & b.objects or a.subjects & b.subjects
        return bool(names) or bool(shared) or len(near.left_scene.words & near.right_scene.words) > 1
    return near.same_time is not False and len(names) > 1 and near.similarity >= CLOSE


def other_figures(near: Nearness) -> bool:
    """Whether two headlines give numbers, and none in common: with another day these are of another event."""
    one, two = ({q.value for q in s.quantities} for s in (near.left, near.right))
    return bool(one and two) and not one & two


def same_plan(a: Dated, b: Dated, near: Nearness) -> bool:
    """Whether two headlines of one story have one day each, and it is the day of what is to come."""
    days = [[d for d in s.dates if d.grain in PLANNED] for s in (near.left, near.right)]
    if (
        [len(found) for found in days] != [1, 1]
        or a.date.grain != b.date.grain
        or near.similarity < LIKE
        or not one_story(near)
    ):
        return False
    return ahead(a, near.left) or ahead(b, near.right)


def ahead(dated: Dated, statement: Statement) -> bool:
    """Whether a headline tells of what is to come: `to visit`, `will visit`, `due on`, `set for`."""
    if any(t.tag == "VB" and t.start < dated.date.start for t in statement.tokens):
        return True
    return any(t.text.lower() in AHEAD for t in statement.tokens)


def fit(a: Dated, b: Dated, near: Nearness) -> float:
    """How well two dates fit as those of one event, on the scale of quantities."""
    names = min(2, len(near.left_scene.names & near.right_scene.names))
    objects = bool(a.objects & b.objects) + bool(a.subjects & b.subjects)
    return round(2 + names + objects + 4 * (near.similarity - 0.5), 2)


def agree(a: DateMention, b: DateMention, near: Nearness) -> Agreement | None:
    """How two dates agree; None when one of them cannot be placed against the other."""
    if "REF" in a.expression or "REF" in b.expression or told_apart(a, near.left) or told_apart(b, near.right):
        return None
    if a.text.lower() == b.text.lower() and a.range != b.range:
        return None
    if a.range is not None and b.range is not None:
        one, two = span(a, a.range), span(b, b.range)
        return days_agree(one, two) if one and two else None
    if a.modifier in ("before", "after", "until", "since") or b.modifier in ("before", "after", "until", "since"):
        return None
    return expressions_agree(a.value or a.expression, b.value or b.expression)


def told_apart(mention: DateMention, statement: Statement) -> bool:
    """Whether `today` stands beside another day, so that it may be either."""
    others = [
        d for d in statement.dates if d is not mention and d.grain == "day" and not d.expression.startswith("+")
    ]
    return mention.expression.startswith(("+P0D", "-P0D")) and bool(others)


def span(mention: DateMention, days: DayRange) -> DayRange | None:
    """The days on which the event may lie: `from Friday` is Friday, `before 1998` all days before it."""
    low, high = days.low, days.high
    match mention.modifier:
        case "before" | "until":
            return DayRange(None, low if mention.modifier == "before" else high)
        case "after":
            return DayRange(high, None)
        case "since":
            return None
        case "from" if low is not None:
            return DayRange(low, date.fromordinal(low.toordinal() + 1))
        case _:
            return days
