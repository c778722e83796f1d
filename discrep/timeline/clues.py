"""What the dates of an article say about the day of the article itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from discrep.model.interval import DayRange
from discrep.model.mention import DateMention
from discrep.model.statement import Article
from discrep.timeline.anchor import anchor
from discrep.timeline.occasions import Occasion
from discrep.timeline.ties import calendar_day, weekday

LEAD, LATER = 1, 2
"""Days from the reported day to the article: when the lead reports it, and when only a later sentence does."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Which days an article may be of, as one or two of its dates show; `near` is a day it must lie close to."""

    allows: Callable[[date], bool]
    why: Callable[[date], str]
    near: DayRange | None = None
    foreign: bool = False
    """Whether another article has part in it."""


def seen_from(mention: DateMention, day: date) -> DayRange | None:
    """The days a mention stands for in an article of `day`."""
    return _seen(mention.expression, day, mention.past, mention.exactness == "about")


@lru_cache(maxsize=65536)
def _seen(expression: str, day: date, past: bool | None, about: bool) -> DayRange | None:
    return anchor(expression, day, past, about).range


def meets(mention: DateMention, days: DayRange, why: str, *, foreign: bool) -> Clue:
    """The mention means the given days; a weekday without a tense may look either way."""
    either = mention.past is None and mention.expression.startswith("XXXX-WXX")
    ways = [replace(mention, past=p) for p in (True, False)] if either else [mention]

    def allows(day: date) -> bool:
        seen = [seen_from(way, day) for way in ways]
        return any(s is None or s.overlaps(days) for s in seen)

    return Clue(allows, lambda _: why, days, foreign)


def beside(one: DateMention, other: DateMention) -> Clue:
    """Both mentions mean one day."""

    def allows(day: date) -> bool:
        first, second = seen_from(one, day), seen_from(other, day)
        return first is None or second is None or first.overlaps(second)

    return Clue(allows, lambda _: f"“{one.text}” beside “{other.text}”")


def near_story(mention: DateMention, days: DayRange, within: timedelta, why: str) -> Clue:
    """The mention lies near the day of another article of the same story."""
    low, high = days.low, days.high

    def allows(day: date) -> bool:
        seen = seen_from(mention, day)
        return bool(seen and seen.low and low and high and low - within <= seen.low < high + within)

    return Clue(allows, lambda _: why, days, True)


def from_reports(occasions: Sequence[Occasion], article: Article) -> list[Clue]:
    """The article comes soon after the latest day it reports; its weekdays lie as close together as they can."""
    reported = [o for o in occasions if o.reported and (weekday(o) or calendar_day(o))]
    first = [o for o in reported if o.statement <= lead_of(article)]
    mentions = [o.mention for o in first or reported]
    weekdays = [o.mention for o in reported if weekday(o)]
    clues = [_soon_after(mentions, LEAD if first else LATER)] if mentions else []
    return [*clues, _together(weekdays)] if weekdays else clues


def _soon_after(mentions: Sequence[DateMention], within: int) -> Clue:
    def latest(day: date) -> tuple[date, str] | None:
        seen = [(r.low, m.text) for m in mentions if (r := seen_from(m, day)) and r.low]
        return max(seen, key=lambda s: s[0], default=None)

    def allows(day: date) -> bool:
        found = latest(day)
        return found is not None and 0 <= (day - found[0]).days <= within

    def why(day: date) -> str:
        found = latest(day)
        return f"the latest day it reports is “{found[1]}”" if found else ""

    return Clue(allows, why)


def _together(mentions: Sequence[DateMention]) -> Clue:
    def spread(day: date) -> int:
        seen = [r.low for m in mentions if (r := seen_from(m, day)) and r.low]
        return (max(seen) - min(seen)).days if seen else 0

    some_week = [date(2001, 1, 1) + timedelta(days=n) for n in range(7)]
    least = min(spread(day) for day in some_week)
    named = ", ".join(f"“{t}”" for t in dict.fromkeys(m.text for m in mentions))
    return Clue(lambda day: spread(day) == least, lambda _: f"it reports {named}")


def lead_of(article: Article) -> int:
    """Index of the first sentence of the running text."""
    for index, statement in enumerate(article.statements):
        text = statement.sentence.text
        if len(statement.tokens) >= 12 and text.rstrip("”\"'’)")[-1:] in (".", "?", "!"):
            return index
    return 0
