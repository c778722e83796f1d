"""Lengths of time beside the days they should fill: `the three-day summit on November 15-16`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from discrep.lexicon import is_event
from discrep.model.mention import DateMention, Duration
from discrep.model.statement import Statement

FAR = 12
"""Words between a length and its days beyond which they may not belong together."""


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time, and the days from `start` to `end` of the text that do not fit it."""

    duration: Duration
    days: int
    start: int
    end: int


def find_spans(statement: Statement) -> Iterator[Span]:
    """Lengths in days or weeks whose days, given right beside them, are more or fewer."""
    for duration in statement.durations:
        if duration.role != "length" or duration.grain not in ("day", "week") or duration.exactness != "exact":
            continue
        for start, end, days, open_end in _ranges(statement):
            if _belong(statement, duration, start, end) and not _fits(duration, days, open_end):
                yield Span(duration, days, start, end)


def _ranges(statement: Statement) -> Iterator[tuple[int, int, int, bool]]:
    """Ranges of days: `November 15-16`, `from Monday to Wednesday`; the last field is True for the second."""
    for one in statement.dates:
        if one.grain == "day" and "/" in one.expression and one.range is not None and one.range.days:
            yield one.start, one.end, one.range.days, one.modifier == "from"
    for one, two in zip(statement.dates, statement.dates[1:], strict=False):
        if one.modifier == "from" and two.modifier == "until" and one.grain == two.grain == "day":
            days = _days(one, two)
            if days is not None and two.start - one.end <= len(" until "):
                yield one.start, two.end, days, True


def _days(one: DateMention, two: DateMention) -> int | None:
    """Days from one date to another, both included; None where they are not placed or come in another order."""
    if one.range is None or two.range is None or one.range.low is None or two.range.high is None:
        return None
    days = (two.range.high - one.range.low).days
    return days if days > 0 else None


def _fits(duration: Duration, days: int, open_end: bool) -> bool:
    """Whether a length fits so many days; from Monday to Wednesday are three days, or two full ones."""
    amount = duration.amount.exact
    if amount is None:
        return True
    if duration.grain == "week":
        return 7 * amount - 3 <= days <= 7 * amount + 2
    return amount == days or (open_end and amount == days - 1)


def _belong(statement: Statement, duration: Duration, start: int, end: int) -> bool:
    """Whether the days are those of what the length is said of: near it, and no other happening between."""
    low, high = (duration.end, start) if duration.start < start else (end, duration.start)
    between = [t for t in statement.tokens if low <= t.start < high]
    events = [t for t in between if is_event(t.lemma.lower()) and t.pos in ("NOUN", "VERB")]
    first = between[0].start if between else -1
    named = [t for t in events if not (duration.start < start and t.start == first)]
    verbs = [
        t for t in between if t.pos == "VERB" and t.text.lower() not in ("held", "scheduled", "planned", "set")
    ]
    return len(between) <= FAR and not named and not verbs and _clause(statement, duration, start)


def _clause(statement: Statement, duration: Duration, start: int) -> bool:
    """Whether no other length and no semicolon parts them."""
    low, high = sorted((duration.start, start))
    others = [d for d in statement.durations if d is not duration and low < d.start < high]
    offset = statement.sentence.start
    return not others and ";" not in statement.sentence.text[low - offset : high - offset]
