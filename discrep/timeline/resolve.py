"""Date mentions → ranges of days, seen from the article's own date."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from discrep.model.interval import DayRange
from discrep.model.mention import DateMention
from discrep.model.statement import Article, Statement
from discrep.timeline.anchor import Anchored, anchor
from discrep.timeline.reference import History

_THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}
_DIVIDED = ("week", "month", "season", "quarter", "half", "year", "decade", "century")
_SHORT = ("time", "day")
_CALENDAR_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d(?!.*/)")
_RECENT = timedelta(days=7)
_FINE = ("time", "day", "weekend", "week")


def resolve_dates(article: Article) -> Article:
    """The article with the range and the value of every date mention."""
    own = article.published.range if article.published else None
    history = History()
    statements = []
    for statement in article.statements:
        if not statement.dates:
            statements.append(statement)
            continue
        dates = []
        for mention in statement.dates:
            found = _resolve(mention, own, history.reference(mention), _quoted(mention, statement))
            if not mention.expression.startswith("REF-"):  # what is only compared with moves no story on
                history.add(found.range)
            dates.append(found)
        statements.append(replace(statement, dates=_timed(_doubted(dates))))
    return replace(article, statements=tuple(statements))


def _quoted(mention: DateMention, statement: Statement) -> bool:
    return any(q.start <= mention.start and mention.end <= q.end for q in statement.quotes)


def _doubted(dates: list[DateMention]) -> list[DateMention]:
    """The dates of a sentence; `today` loses its days beside a day of the week before.

    Where a sentence names a recent day of the month and `today`, the text may be older than its date line.
    """
    named = [d.range.low for d in dates if d.range and d.range.low and _CALENDAR_DAY.match(d.expression)]
    return [
        replace(d, range=None)
        if d.range and d.range.low and d.expression.startswith("+P0D") and _just_before(d.range.low, named)
        else d
        for d in dates
    ]


def _just_before(day: date, named: list[date]) -> bool:
    return any(timedelta(0) < day - other <= _RECENT for other in named)


def _timed(dates: list[DateMention]) -> tuple[DateMention, ...]:
    """The dates of a sentence; a time of day is one of the only day that the sentence names."""
    days = {
        (d.range, d.value.partition("T")[0]) for d in dates if d.grain in _SHORT and d.range and d.range.days == 1
    }
    if len(days) != 1:
        return tuple(dates)
    ((day, value),) = days
    return tuple(
        replace(d, range=day, value=f"{value}T{d.expression.partition('T')[2]}")
        if d.expression.startswith("XXXX-XX-XXT")
        else d
        for d in dates
    )


def _resolve(mention: DateMention, own: DayRange | None, reference: date | None, quoted: bool) -> DateMention:
    """One mention; `today` in a quotation is the speaker's day, so it gets a value and no range.

    So does `the next day` where no day has been named.
    """
    told = mention.expression.startswith("REF")
    first = _seen(mention, own.low if own else None, reference or (own.low if own else None))
    found = first.range
    if found is not None and own is not None and first.anchored and not (told and reference):
        found = _spread(found, mention, own)
    speakers = quoted and first.anchored and mention.grain in _SHORT
    if speakers or (told and reference is None and mention.grain in _FINE):
        found = None
    if found is not None:
        found = _narrowed(found, mention, own)
    return replace(mention, range=found, value=first.value, anchored=first.anchored)


def _seen(mention: DateMention, day: date | None, reference: date | None) -> Anchored:
    past = True if mention.modifier == "since" else mention.past
    return anchor(mention.expression, day, past, mention.exactness == "about", reference)


def _spread(found: DayRange, mention: DateMention, own: DayRange) -> DayRange | None:
    """The range over all days the article may be of; None where they do not agree on one stretch."""
    if own.high is None or own.low is None or own.days == 1:
        return found
    last = own.high - timedelta(days=1)
    other = _seen(mention, last, last).range
    if other is None or other.high is None or found.low is None or found.high is None or other.low is None:
        return None
    whole = DayRange(min(found.low, other.low), max(found.high, other.high))
    return whole if (whole.days or 0) <= (found.days or 0) + (own.days or 0) else None


def _narrowed(found: DayRange, mention: DateMention, own: DayRange | None) -> DayRange:
    """`early`, `mid` and `late` as thirds; `earlier this month` ends with the article's day."""
    if found.low is None or found.high is None or mention.modifier not in _THIRDS or mention.grain not in _DIVIDED:
        return found
    if mention.exactness == "bound" and own is not None and own.low is not None and own.high is not None:
        if mention.modifier == "early":
            return DayRange(found.low, min(found.high, own.high))
        return DayRange(max(found.low, own.low), found.high)
    first, last = _THIRDS[mention.modifier]
    length = (found.high - found.low).days
    low = found.low + timedelta(days=length * first // 3 - (1 if first else 0))
    high = found.low + timedelta(days=-(-length * last // 3) + (1 if last < 3 else 0))
    return DayRange(low, high)
