"""Years of birth against ages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from discrep.model.corpus import Corpus
from discrep.model.interval import DayRange
from discrep.model.mention import DateMention, Name
from discrep.model.statement import Article, Statement
from discrep.rules.ages import Aged, find_ages, whose
from discrep.rules.calendar import years_between


@dataclass(frozen=True, slots=True)
class Birth:
    """A named person with the date of birth."""

    article: int
    statement: Statement
    name: Name
    date: DateMention


@dataclass(frozen=True, slots=True)
class Misfit:
    """An age that does not fit the date of birth; `least` and `most` would."""

    aged: Aged
    birth: Birth
    least: int
    most: int


def find_misfits(corpus: Corpus) -> Iterator[Misfit]:
    """Ages on the day of the article, or of the year beside them, that no birthday makes fit; one for a person."""
    births = [b for n, article in enumerate(corpus.articles) for b in _births(n, article)]
    said: set[str] = set()
    for number, article in enumerate(corpus.articles):
        for aged, day in (*_now(number, article), *_then(number, article)):
            for birth in births:
                if birth.name.entity == aged.name.entity and aged.name.entity not in said:
                    found = _misfit(aged, birth, day)
                    said |= {aged.name.entity or ""} if found else set()
                    yield from found


def _misfit(aged: Aged, birth: Birth, day: DayRange) -> list[Misfit]:
    fits = years_between(birth.date.range, day) if birth.date.range is not None else None
    return [Misfit(aged, birth, *fits)] if fits and not fits[0] <= aged.age <= fits[1] else []


def _now(number: int, article: Article) -> Iterator[tuple[Aged, DayRange]]:
    """Ages on the day of the article."""
    if article.published is not None and article.published.range.days is not None:
        yield from ((aged, article.published.range) for aged in find_ages(number, article))


def _then(number: int, article: Article) -> Iterator[tuple[Aged, DayRange]]:
    """Ages with a date of their own: `died in 2010 aged 70`."""
    for statement in article.statements:
        for quantity in statement.quantities:
            name, exact = whose(statement, quantity), quantity.value.exact
            if name is None or exact is None or quantity.frame is None or len(quantity.dates) != 1:
                continue
            day = statement.dates[quantity.dates[0]]
            if statement.frames[quantity.frame].verb == "die" and day.range is not None and not day.modifier:
                yield Aged(number, statement, name, int(exact), quantity.start, quantity.end), day.range


def _births(number: int, article: Article) -> Iterator[Birth]:
    for statement in article.statements:
        for mention in statement.dates:
            frame = statement.frames[mention.frame] if mention.frame is not None else None
            if frame is None or frame.verb != "bear" or mention.grain not in ("day", "month", "year"):
                continue
            if frame.object is None or mention.range is None or mention.modifier or mention.exactness != "exact":
                continue
            born = frame.object
            name = next((n for n in statement.names if born.start <= n.start < born.end), None)
            if name is not None and name.kind == "person" and name.entity is not None:
                yield Birth(number, statement, name, mention)
