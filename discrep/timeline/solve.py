"""Articles without a date of their own, placed by what their texts and the set's other texts say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from discrep.model.interval import DayRange
from discrep.model.mention import AnchoredDay, DateMention
from discrep.model.statement import Article
from discrep.timeline.anchor import anchor
from discrep.timeline.calendar import absolute
from discrep.timeline.occasions import Occasion
from discrep.timeline.resolve import resolve_dates
from discrep.timeline.ties import calendar_day, one_event, one_press_day, one_report, one_weekday_event, weekday

LONGEST = 31
"""Days; an article that can only be placed within a longer stretch stays undated."""
LEAD, LATER = 1, 2
"""Days from the reported day to the article: when the lead reports it, and when only a later sentence does."""
_HORIZON = 400
"""Days between an article and an event that it dates without the year."""
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Clue:
    """What one or two dates say about the day of an article; `near` is a day it must lie close to."""

    allows: Callable[[date], bool]
    why: Callable[[date], str]
    near: DayRange | None = None
    foreign: bool = False


def solve(articles: Sequence[Article], occasions: Sequence[Sequence[Occasion]]) -> tuple[Article, ...]:
    """The articles, those placed that can be.

    Each clue allows some days; an article is placed where all its clues agree on one stretch of days.
    What is placed in one round is a clue for the others in the next.
    """
    fixed = [a.published is not None for a in articles]
    current = list(articles)
    for _ in range(_ROUNDS):
        known = [resolve_dates(a) for a in current]
        found = [
            a.published if done else _closer(a.published, _place(n, known, occasions))
            for n, (a, done) in enumerate(zip(current, fixed, strict=True))
        ]
        if found == [a.published for a in current]:
            break
        current = [replace(a, published=p) for a, p in zip(current, found, strict=True)]
    return tuple(current)


def _closer(old: AnchoredDay | None, new: AnchoredDay | None) -> AnchoredDay | None:
    """The narrower of two; the old one, with its reason, where the new one says no more."""
    if old is None or new is None or (new.range.days or 0) >= (old.range.days or 0):
        return old or new
    return new


def _place(index: int, known: Sequence[Article], occasions: Sequence[Sequence[Occasion]]) -> AnchoredDay | None:
    ties = list(_ties(index, known, occasions))
    if not any(t.near for t in ties):
        return None
    clues = [*ties, *_own_clues(occasions[index], known[index])]
    possible = [day for day in _domain(ties) if all(c.allows(day) for c in clues)]
    if not possible or (possible[-1] - possible[0]).days + 1 != len(possible) or len(possible) > LONGEST:
        return None
    whole = DayRange(possible[0], possible[-1] + timedelta(days=1))
    shown = _decisive(clues, list(_domain(ties)), possible)
    return AnchoredDay(
        whole,
        "set" if any(c.foreign for c in shown) else "text",
        "; ".join(dict.fromkeys(c.why(possible[0]) for c in shown)),
    )


def _decisive(clues: Sequence[Clue], domain: list[date], possible: list[date]) -> list[Clue]:
    """The fewest clues that leave just the possible days: one that gives the year, then those that narrow most."""
    shown: list[Clue] = []
    left = domain
    ordered = sorted(clues, key=lambda c: c.foreign)
    choice = [c for c in ordered if c.near]
    while not shown or len(left) > len(possible):
        days = [[d for d in left if c.allows(d)] for c in choice]
        best = min(range(len(choice)), key=lambda n: len(days[n]))
        shown.append(choice[best])
        left, choice = days[best], ordered
    return shown


def _domain(ties: Sequence[Clue]) -> Iterator[date]:
    """The days around what the ties name."""
    low = max(t.near.low for t in ties if t.near and t.near.low) - timedelta(days=_HORIZON)
    high = min(t.near.high for t in ties if t.near and t.near.high) + timedelta(days=_HORIZON)
    return (low + timedelta(days=n) for n in range(max(0, (high - low).days)))


def _ties(index: int, known: Sequence[Article], occasions: Sequence[Sequence[Occasion]]) -> Iterator[Clue]:
    """Dates of the article that mean the same as a date whose days are known, or as each other."""
    for one in occasions[index]:
        if not _open(one.mention):
            continue
        for other in occasions[index]:
            if other is not one and one_report(one, other):
                yield _same(one.mention, other.mention)
        for article, others in enumerate(occasions):
            for other in others:
                if tie := _known_tie(one, other, known[article]):
                    yield tie


def _known_tie(one: Occasion, other: Occasion, article: Article) -> Clue | None:
    """The clue of a date that means the same as one whose days are known."""
    foreign = one.article != other.article
    same = (foreign and (one_press_day(one, other) or one_weekday_event(one, other))) or one_event(one, other)
    if not same or one.mention is other.mention:
        return None
    mention = other.mention
    days = absolute(mention.expression) if not foreign else None
    if days is None and "/" in mention.expression:
        days = anchor(mention.expression, None).range
    if days is None and foreign:
        days = next((d.range for d in article.statements[other.statement].dates if d.start == mention.start), None)
    if days is None or days.low is None:
        return None
    shown = "" if re.match(r"\d{4}", mention.expression) else f" ({_written(days)})"
    where = f" in {article.document.source or article.id}" if foreign else ""
    why = f"“{one.mention.text}” is “{mention.text}”{shown}{where}"
    return Clue(_meets(one.mention, days), lambda _: why, days, foreign)


def _written(days: DayRange) -> str:
    """A range as a reader writes it: its day, or its first and last."""
    if days.low is None or days.high is None:
        return ""
    last = days.high - timedelta(days=1)
    return days.low.isoformat() if last == days.low else f"{days.low.isoformat()} to {last.isoformat()}"


def _open(mention: DateMention) -> bool:
    """Whether its days depend on the article's own."""
    return (
        "_REF" not in mention.expression
        and not mention.expression[:4].isdigit()
        and mention.expression[:3] != "REF"
    )


def _seen(mention: DateMention, day: date) -> DayRange | None:
    return anchor(mention.expression, day, mention.past, mention.exactness == "about").range


def _meets(mention: DateMention, days: DayRange) -> Callable[[date], bool]:
    """Whether the mention may mean the days; without a tense it may look either way."""
    ways = [mention] if mention.past is not None else [replace(mention, past=p) for p in (True, False)]

    def allows(day: date) -> bool:
        seen = [_seen(way, day) for way in ways]
        return any(s is None or s.overlaps(days) for s in seen)

    return allows


def _same(one: DateMention, other: DateMention) -> Clue:
    def allows(day: date) -> bool:
        first, second = _seen(one, day), _seen(other, day)
        return first is None or second is None or first.overlaps(second)

    return Clue(allows, lambda _: f"“{one.text}” beside “{other.text}”")


def _own_clues(occasions: Sequence[Occasion], article: Article) -> Iterator[Clue]:
    """The article comes soon after the latest day it reports."""
    reported = [o for o in occasions if o.reported and (weekday(o) or calendar_day(o))]
    lead = _lead(article)
    first = [o for o in reported if o.statement <= lead]
    within = LEAD if first else LATER
    mentions = [o.mention for o in first or reported]
    if not mentions:
        return

    def latest(day: date) -> tuple[date, str] | None:
        seen = [(r.low, m.text) for m in mentions if (r := _seen(m, day)) is not None and r.low is not None]
        return max(seen, key=lambda s: s[0], default=None)

    def allows(day: date) -> bool:
        found = latest(day)
        return found is not None and 0 <= (day - found[0]).days <= within

    def why(day: date) -> str:
        found = latest(day)
        return f"the latest day it reports is “{found[1]}”" if found else ""

    yield Clue(allows, why)


def _lead(article: Article) -> int:
    """Index of the first sentence of the running text."""
    for index, statement in enumerate(article.statements):
        text = statement.sentence.text
        if len(statement.tokens) >= 12 and text.rstrip("”\"'’)")[-1:] in (".", "?", "!"):
            return index
    return 0
