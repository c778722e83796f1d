"""At which time a mention holds."""

from __future__ import annotations

from datetime import timedelta

from discrep.facts.axes import Match, days
from discrep.model.interval import DayRange
from discrep.model.mention import DateMention
from discrep.model.statement import Article

BEFORE, AFTER = timedelta(days=14), timedelta(days=2)
"""How far around its own date an article's undated news may lie."""


def same_days(
    left: tuple[DateMention, ...],
    right: tuple[DateMention, ...],
    left_article: Article,
    right_article: Article,
    same_time: bool | None,
) -> Match:
    """Whether two mentions hold at one time: by their own dates, else by those of their articles."""
    if left and right:
        return dates_match(left, right)
    if not left and not right:
        return {True: Match.SAME, False: Match.DIFFERS, None: Match.UNKNOWN}[same_time]
    placed = [d.range for d in left or right if d.range is not None]
    current = around(right_article if left else left_article)
    if placed and current and days(placed, [current]) is Match.DIFFERS:
        return Match.DIFFERS
    return Match.DIFFERS if same_time is False else Match.UNKNOWN


def dates_match(left: tuple[DateMention, ...], right: tuple[DateMention, ...]) -> Match:
    """Whether two sets of dates share a day; weekdays that are not placed are compared by name."""
    one = [d.range for d in left if d.range is not None]
    two = [d.range for d in right if d.range is not None]
    if one and two:
        return days(one, two)
    names, others = {d.expression for d in left}, {d.expression for d in right}
    if names & others:
        return Match.SAME
    weekday = all("WXX-" in e for e in names | others)
    return Match.DIFFERS if weekday else Match.UNKNOWN


def around(article: Article) -> DayRange | None:
    """The days of which an article tells its undated news; None when it is not placed."""
    if article.published is None:
        return None
    low, high = article.published.range.low, article.published.range.high
    if low is None or high is None:
        return None
    return DayRange(low - BEFORE, high + AFTER)
