"""Articles without a date of their own, placed by what their texts and the set's other texts say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from discrep.model.interval import DayRange
from discrep.model.mention import AnchoredDay, DateMention
from discrep.model.statement import Article
from discrep.timeline.calendar import days_of
from discrep.timeline.clues import Clue, beside, from_reports, meets, near_story
from discrep.timeline.kin import Kin
from discrep.timeline.occasions import Occasion
from discrep.timeline.resolve import resolve_dates
from discrep.timeline.ties import calendar_day, one_event, one_press_day, one_report, one_story, one_weekday_event

LONGEST = 31
"""Days; an article that can only be placed within a longer stretch stays undated."""
STORY = timedelta(days=45)
"""How far from another article of the same story a day without a year may lie to take its year."""
_HORIZON = timedelta(days=400)
"""Between an article and an event that it dates without the year."""
_ROUNDS = 4


def solve(articles: Sequence[Article], occasions: Sequence[Sequence[Occasion]]) -> tuple[Article, ...]:
    """The articles, those placed that can be, with the ranges of their dates.

    Each clue allows some days; an article is placed where all its clues agree on one stretch of days.
    What is placed in one round is a clue for the others in the next.
    """
    fixed = [a.published is not None for a in articles]
    known, kin = [resolve_dates(a) for a in articles], Kin(occasions)
    for _ in range(_ROUNDS):
        together = _days_between(known) <= _HORIZON
        found = [
            a.published if done else _closer(a.published, _place(n, known, kin, together))
            for n, (a, done) in enumerate(zip(known, fixed, strict=True))
        ]
        if found == [a.published for a in known]:
            break
        known = [
            a if p == a.published else resolve_dates(replace(a, published=p))
            for a, p in zip(known, found, strict=True)
        ]
    return tuple(known)


def _closer(old: AnchoredDay | None, new: AnchoredDay | None) -> AnchoredDay | None:
    """The narrower of two; the old one, with its reason, where the new one says no more."""
    if old is None or new is None or (new.range.days or 0) >= (old.range.days or 0):
        return old or new
    return new


def _place(index: int, known: Sequence[Article], kin: Kin, together: bool) -> AnchoredDay | None:
    """Where an article lies; `together` tells that the set may be of one story, and no more than a year apart."""
    ties = list(_ties(index, known, kin, together)) or list(_story_ties(index, known, kin, together))
    if not any(t.near for t in ties):
        return None
    clues = [*ties, *from_reports(kin.of[index], known[index])]
    domain = list(_domain(ties))
    possible = [day for day in domain if all(c.allows(day) for c in clues)]
    if not possible or (possible[-1] - possible[0]).days + 1 != len(possible) or len(possible) > LONGEST:
        return None
    whole = DayRange(possible[0], possible[-1] + timedelta(days=1))
    shown = _decisive(clues, domain, possible)
    why = "; ".join(dict.fromkeys(c.why(possible[0]) for c in shown))
    return AnchoredDay(whole, "set" if any(c.foreign for c in shown) else "text", why)


def _domain(ties: Sequence[Clue]) -> Iterator[date]:
    """The days around what the ties name."""
    low = max(t.near.low for t in ties if t.near and t.near.low) - _HORIZON
    high = min(t.near.high for t in ties if t.near and t.near.high) + _HORIZON
    return (low + timedelta(days=n) for n in range(max(0, (high - low).days)))


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


def _ties(index: int, known: Sequence[Article], kin: Kin, together: bool) -> Iterator[Clue]:
    """Dates of the article that mean the same as a date whose days are known, or as each other."""
    own = [o for o in kin.of[index] if _open(o.mention)]
    for one in own:
        for other in kin.of[index]:
            if other is not one and one_report(one, other):
                yield beside(one.mention, other.mention)
        for other in kin.near(one):
            if (other.article == index or together) and (tie := _known_tie(one, other, known[other.article])):
                yield tie


def _days_between(articles: Sequence[Article]) -> timedelta:
    """Between the first and the last placed article; a set over many years tells no single story."""
    own = [a.published.range.low for a in articles if a.published and a.published.range.low]
    return max(own) - min(own) if own else timedelta(0)


def _open(mention: DateMention) -> bool:
    """Whether its days depend on the article's own."""
    return not re.match(r"\d{2}|REF|\w+_REF", mention.expression)


def _known_tie(one: Occasion, other: Occasion, article: Article) -> Clue | None:
    """The clue of a date that means the same as one whose days are known."""
    foreign = one.article != other.article
    same = (foreign and (one_press_day(one, other) or one_weekday_event(one, other))) or one_event(one, other)
    if not same or one.mention is other.mention:
        return None
    text, days = other.mention.text, days_of(other.mention.expression)
    shown = ""
    if days is None and foreign:
        days = next(
            (d.range for d in article.statements[other.statement].dates if d.start == other.mention.start), None
        )
        shown = f", {_written(days)}," if days else ""
    if days is None or days.low is None:
        return None
    where = f" in {_named(article)}" if foreign else ""
    return meets(one.mention, days, f"“{one.mention.text}” is “{text}”{shown}{where}", foreign=foreign)


def _story_ties(index: int, known: Sequence[Article], kin: Kin, together: bool) -> Iterator[Clue]:
    """Days without a year that an article reports, near the day of a placed article of the same story."""
    own = [o for o in kin.of[index] if o.reported and calendar_day(o) and _open(o.mention)]
    if not own or not together:
        return
    for one in own:
        for other, article in enumerate(known):
            days = article.published.range if article.published and other != index else None
            if days is not None and one_story(kin.stories[index], kin.stories[other]):
                why = f"“{one.mention.text}” in the year of {_named(article)} ({_written(days)})"
                yield near_story(one.mention, days, STORY, why)


def _named(article: Article) -> str:
    return article.document.source or article.id


def _written(days: DayRange) -> str:
    """A range as a reader writes it: its day, or its first and last."""
    if days.low is None or days.high is None:
        return ""
    first, last = (f"{d.day} {d:%B %Y}" for d in (days.low, days.high - timedelta(days=1)))
    return first if first == last else f"{first} to {last}"
