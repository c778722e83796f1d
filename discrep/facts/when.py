"""At which time a quantity holds."""

from __future__ import annotations

from datetime import timedelta

from discrep.facts.axes import Match, days
from discrep.facts.claims import Claim
from discrep.facts.nearness import Nearness
from discrep.facts.values import expressions_agree
from discrep.lexicon import is_level
from discrep.model.interval import DayRange
from discrep.model.mention import DateMention
from discrep.model.statement import Article

LASTING = frozenset({"count", "number", "age", "ordinal", "score"})
"""Kinds of quantities that do not change from day to day."""
BEFORE, AFTER = timedelta(days=14), timedelta(days=2)
"""How far around its own date an article's undated news may lie."""


def same_days(a: Claim, b: Claim, near: Nearness) -> Match:
    """Whether two quantities hold at one time: by their own dates, else by those of their articles.

    Levels and rates change from day to day, so those of two articles of different days are of two times.
    """
    if a.dates and b.dates and (told := dates_match(a.dates, b.dates)) is not Match.UNKNOWN:
        return told
    one, two = near.left_article, near.right_article
    if bool(a.dates) != bool(b.dates):
        placed = [d.range for d in a.dates or b.dates if d.range is not None]
        current = around(two if a.dates else one)
        if placed and current and days(placed, [current]) is Match.DIFFERS:
            return Match.DIFFERS
    elif near.same_article:
        return Match.UNKNOWN
    if near.same_time is False:
        return Match.DIFFERS
    lasting = a.quantity.kind in LASTING and not is_level(a.noun)
    if not lasting and one.published and two.published:
        left = [d.range for d in a.dates if d.range is not None] or [one.published.range]
        right = [d.range for d in b.dates if d.range is not None] or [two.published.range]
        return days(left, right)
    return Match.UNKNOWN if near.same_time is None else Match.SAME


def dates_match(left: tuple[DateMention, ...], right: tuple[DateMention, ...]) -> Match:
    """Whether two sets of dates share a day; those not placed are compared by name."""
    one = [reach(d, d.range) for d in left if d.range is not None]
    two = [reach(d, d.range) for d in right if d.range is not None]
    names, others = {d.expression for d in left}, {d.expression for d in right}
    told = {expressions_agree(x, y) for x in names for y in others}
    if one and two:
        found = days(one, two)
        return Match.UNKNOWN if found is Match.DIFFERS and told & {"equal", "rounding"} else found
    if names & others:
        return Match.SAME
    return Match.DIFFERS if told == {"conflict"} else Match.UNKNOWN


def reach(mention: DateMention, own: DayRange) -> DayRange:
    """The days of which a date speaks: what is so since Friday is so on Friday and on all days after it."""
    return DayRange(own.low, None) if mention.modifier == "since" else own


def around(article: Article) -> DayRange | None:
    """The days of which an article tells its undated news; None when it is not placed."""
    if article.published is None:
        return None
    low, high = article.published.range.low, article.published.range.high
    if low is None or high is None:
        return None
    return DayRange(low - BEFORE, high + AFTER)
