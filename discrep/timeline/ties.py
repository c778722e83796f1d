"""Pairs of dates that mean the same day or period, because one event carries both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from discrep.timeline.occasions import Occasion

_WEEKDAY = re.compile(r"XXXX-WXX-[1-7]")
_COARSE = ("week", "month", "season", "quarter")
STORY_NAMES = 3
"""Names that two articles of one story have in common at the least."""
_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


def weekday(occasion: Occasion) -> str | None:
    """The weekday's expression, without a time of day; None for other dates and for `last Friday`."""
    return _weekday(occasion.mention.expression)


@lru_cache(maxsize=4096)
def _weekday(expression: str) -> str | None:
    plain = expression.partition("T")[0]
    return plain if _WEEKDAY.fullmatch(plain) else None


def calendar_day(occasion: Occasion) -> bool:
    """Whether it is a day of a month."""
    return bool(_DAY.fullmatch(occasion.mention.expression.partition("T")[0]))


def one_event(one: Occasion, other: Occasion) -> bool:
    """Whether two dates belong to one event: of one class, with rare places or bodies that stand with both.

    Between two articles two names are needed, one of them in the sentence itself, and an event that one
    of them sees ahead: keynotes and summits come back to the same place every year, so two that are over
    are told apart by nothing. `Today` and weekdays say too little to carry an event from article to article.
    """
    if one.article == other.article:
        return bool(one.events & other.events and one.near & other.near)
    apart = one.mention.past is True and other.mention.past is True
    coarse = one.mention.grain in _COARSE or calendar_day(one)
    if apart or not coarse or not one.events & other.events:
        return False
    return bool(one.names & other.names) and len(one.near & other.near) >= 2


def one_weekday_event(one: Occasion, other: Occasion) -> bool:
    """Whether two equal weekdays are those of one event of the same two or more people."""
    same = weekday(one) is not None and weekday(one) == weekday(other)
    return same and bool(one.events & other.events) and len(one.people & other.people) >= 2


def one_report(one: Occasion, other: Occasion) -> bool:
    """Whether a weekday and a date next to each other in one article are the day of the same report."""
    return (
        one.article == other.article
        and one.reported
        and other.reported
        and abs(one.statement - other.statement) <= 1
        and weekday(one) is not None
        and calendar_day(other)
    )


def one_press_day(one: Occasion, other: Occasion) -> bool:
    """Whether two equal weekdays are the day on which one person spoke at one place.

    Both articles report the person on that weekday, and both name, in the sentences that follow, an
    event of the same class together with the same rare place.
    """
    if not (one.reported and other.reported and weekday(one) and weekday(one) == weekday(other)):
        return False
    if not one.speakers & other.speakers:
        return False
    return any(ours == theirs and mine & yours for ours, mine in one.settings for theirs, yours in other.settings)


@dataclass(frozen=True, slots=True)
class Story:
    """The rare names and the classes of events beside all dates of an article."""

    names: frozenset[str]
    events: frozenset[str]


def story_of(occasions: Sequence[Occasion]) -> Story:
    """What the occasions of one article tell of together."""
    names = frozenset(name for o in occasions for name in (*o.names, *o.people))
    return Story(names, frozenset(e for o in occasions for e in o.events))


def one_story(ours: Story, theirs: Story) -> bool:
    """Whether two articles tell one story: the same events, and several rare names in common beside dates."""
    return len(ours.names & theirs.names) >= STORY_NAMES and not ours.events.isdisjoint(theirs.events)
