"""Time gone by: lengths of time against the dates they run from and to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from discrep.lexicon import canonical
from discrep.model.interval import DayRange
from discrep.model.mention import DateMention, Duration
from discrep.model.statement import Article, Statement
from discrep.rules.calendar import days_between

UNIT = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
"""Days of a grain, which a count may be off by: the ninth month may be counted from the first full one."""
_STARTS = frozenset({"begin", "start", "erupt", "launch", "commence"})
_INTO = re.compile(r"\s+(?:into|of)\s+(?:the|this|its|their)\s+((?:[\w-]+\s+){0,2}?)([a-z]+)\b")
_AFTER = re.compile(r"\s+(after|since|before)\s+(?:\S+\s+){0,4}?$")
_YEARS_LATER = re.compile(r"REF\+P(\d+)Y")


@dataclass(frozen=True, slots=True)
class Start:
    """When something began, as an article tells it."""

    statement: Statement
    date: DateMention
    what: str


@dataclass(frozen=True, slots=True)
class Since:
    """How long something has gone on by the day of the article, against the day it began."""

    statement: Statement
    duration: Duration
    start: Start
    days: int


@dataclass(frozen=True, slots=True)
class Years:
    """A number of years beside the two years it should lie between, at `start:end` of the text."""

    statement: Statement
    start: int
    end: int
    told: int
    first: int
    last: int


def find_since(article: Article) -> Iterator[Since]:
    """Lengths of time that do not fit the start given in the same article and the article's own date."""
    if article.published is None or article.published.range.days is None or article.published.range.days > 31:
        return
    starts = [s for statement in article.statements for s in _starts(statement)]
    for statement in article.statements:
        for duration in statement.durations:
            what = _what(statement, duration)
            begun = {s.date.range: s for s in starts if s.what == what} if what else {}
            if len(begun) == 1:
                start = next(iter(begun.values()))
                off = _off(duration, start.date.range, article.published.range)
                if off is not None:
                    yield Since(statement, duration, start, off)


def _starts(statement: Statement) -> Iterator[Start]:
    """`the war, which began on 24 February 2022`."""
    for mention in statement.dates:
        frame = statement.frames[mention.frame] if mention.frame is not None else None
        if frame is None or mention.range is None or mention.modifier or frame.modality != "fact" or frame.negated:
            continue
        subject = frame.object if frame.subject is None else frame.subject
        if frame.verb in _STARTS and subject is not None and mention.grain in ("day", "month"):
            yield Start(statement, mention, canonical(subject.head.lower()))


def _what(statement: Statement, duration: Duration) -> str:
    """What has gone on so long by now: `eight months into the war`, `the war is in its ninth month`."""
    if duration.grain not in UNIT or duration.amount.low is None or duration.amount.high is None:
        return ""
    if duration.role == "since":
        behind = statement.sentence.on_one_line[duration.end - statement.sentence.start :]
        match = _INTO.match(behind)
        return canonical(match[2].lower()) if match else ""
    frame = statement.frames[duration.frame] if duration.frame is not None else None
    if duration.role != "age" or frame is None or frame.subject is None or frame.tense != "present":
        return ""
    return canonical(frame.subject.head.lower()) if frame.modality == "fact" else ""


def _off(duration: Duration, start: DayRange | None, now: DayRange) -> int | None:
    """Days gone by where they do not fit the length, give or take one of its units; None where they do."""
    gone = days_between(start, now) if start is not None else None
    low, high = duration.value.low, duration.value.high
    if gone is None or low is None or high is None:
        return None
    slack = UNIT[duration.grain]
    return gone[1] if gone[1] < float(low) - slack or gone[0] > float(high) + slack else None


def find_years(statement: Statement) -> Iterator[Years]:
    """`ten years after the crisis of 2008, in 2017`; `built in 1990, fell 20 years later, in 2015`."""
    years = [d for d in statement.dates if d.grain == "year" and re.fullmatch(r"\d{4}", d.expression)]
    if len(years) != 2:
        return
    first, last = sorted(years, key=lambda d: d.expression)
    gap = int(last.expression) - int(first.expression)
    for start, end, told in (*_years_after(statement, first), *_years_later(statement, last)):
        if told != gap:
            yield Years(statement, start, end, told, int(first.expression), int(last.expression))


def _years_after(statement: Statement, first: DateMention) -> Iterator[tuple[int, int, int]]:
    """A number of years right before the earlier of two years: `ten years after the crisis of 2008`."""
    for duration in statement.durations:
        amount = duration.amount.exact
        if (
            duration.grain != "year"
            or duration.exactness != "exact"
            or amount is None
            or duration.end > first.start
        ):
            continue
        offset = statement.sentence.start
        between = statement.sentence.on_one_line[duration.end - offset : first.start - offset]
        match = _AFTER.match(between + " ")
        if match and match[1] != "before" and "," not in between and amount == int(amount):
            yield duration.start, duration.end, int(amount)


def _years_later(statement: Statement, last: DateMention) -> Iterator[tuple[int, int, int]]:
    """A number of years later beside the later of two years, in one clause with nothing between but `in`."""
    offset = statement.sentence.start
    for mention in statement.dates:
        match = _YEARS_LATER.fullmatch(mention.expression)
        between = statement.sentence.on_one_line[mention.end - offset : last.start - offset]
        if match and mention.end <= last.start and between.strip(" ,(") in ("", "in") and "later" in mention.text:
            yield mention.start, mention.end, int(match[1])
