"""Ages of named people, and whether two of one person can both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from discrep.model.corpus import Corpus
from discrep.model.mention import Name, Quantity
from discrep.model.statement import Article, Statement

OLDEST = 110
YEAR = 365.25
SAME_STORY = 0.6
"""Similarity of two sentences from which an article without a date tells the story of the other one."""
_BESIDE = re.compile(r",\s*(?:aged?\s+)?(\d{1,3})(?=,|\s*\)|\s+and\b)|\s*\((\d{1,3})\)")
_WHO = re.compile(r",\s*who\s+(?:is|was)\s+(\d{1,3})(?=,|\.|\s+and\b|\s+years\b)")
_BEFORE = re.compile(r"(\d{1,3})-year-old\s+[\w -]{1,40},\s*$")
_THEN = re.compile(r"\s*,?\s*(?:when|as|at the time)\b", re.IGNORECASE)
_ONCE = frozenset({"turn", "bear", "become"})
"""Verbs beside which an age is not that of the day of the article."""


@dataclass(frozen=True, slots=True)
class Aged:
    """A named person with an age in years, at `start:end` of the article's text."""

    article: int
    statement: Statement
    name: Name
    age: int
    start: int
    end: int


def find_ages(number: int, article: Article) -> Iterator[Aged]:
    """The ages of named people on the day of the article, in order; ages of another day are left out."""
    for statement in article.statements:
        for name in statement.names:
            if name.kind == "person" and name.entity is not None:
                found = _beside(article, statement, name) or _told(article, statement, name)
                if found and 0 < found[0] <= OLDEST:
                    yield Aged(number, statement, name, *found)


def _beside(article: Article, statement: Statement, name: Name) -> tuple[int, int, int] | None:
    """`Paula Stone, 45,`, `Paula Stone (45)`, `Paula Stone, who is 45,`, `the 45-year-old driver, Paula Stone`."""
    text, start = article.document.text[: statement.sentence.end], statement.sentence.start
    match = _BESIDE.match(text, name.end) or _WHO.match(text, name.end) or _BEFORE.search(text[: name.start], start)
    if match is None:
        return None
    group = match.lastindex or 1
    return int(match[group]), match.start(group), match.end(group)


def _told(article: Article, statement: Statement, name: Name) -> tuple[int, int, int] | None:
    """`the 45-year-old Paula Stone`, `Stone is 45 years old`."""
    for quantity in statement.quantities:
        if whose(statement, quantity) is name and not _of_another_day(article, statement, quantity):
            exact = quantity.value.exact
            if exact is not None and exact == int(exact):
                return int(exact), quantity.start, quantity.end
    return None


def whose(statement: Statement, quantity: Quantity) -> Name | None:
    """The named person an age in years belongs to."""
    if quantity.kind != "age" or quantity.unit != "year" or not quantity.of or quantity.exactness != "exact":
        return None
    named = [
        n
        for n in statement.names
        if n.kind == "person" and n.entity is not None and (n.text in quantity.of or quantity.of in n.text)
    ]
    return min(named, key=lambda n: min(abs(n.end - quantity.start), abs(n.start - quantity.end)), default=None)


def _of_another_day(article: Article, statement: Statement, quantity: Quantity) -> bool:
    """Whether the age is that of a day told of: `died in 2010 aged 70`, `at the age of 12`, `he was 8 when`."""
    frame = statement.frames[quantity.frame] if quantity.frame is not None else None
    told = any(
        "age of" in t for t in (quantity.text.lower(), article.document.text[quantity.start - 10 : quantity.start])
    )
    behind = article.document.text[quantity.end : statement.sentence.end]
    other_mode = frame is not None and (frame.modality != "fact" or frame.negated or frame.verb in _ONCE)
    return bool(quantity.dates) or told or other_mode or _THEN.match(behind) is not None


def compare_ages(corpus: Corpus, a: Aged, b: Aged) -> Literal["conflict", "explained", "compatible"]:
    """How two ages of one person agree.

    Those of one article or one day must be the same, those of articles of different days may be a year apart and
    grow with the years between. In articles without a date a difference of one year says nothing; one without a
    date is of the day of another where a sentence of both tells the same.
    """
    if a.age == b.age:
        return "compatible"
    one, two = corpus.articles[a.article], corpus.articles[b.article]
    if a.article == b.article:
        return "conflict"
    days = days_between(one, two)
    if days is None:
        together = one.time_group == two.time_group or tell_the_same(corpus, a.article, b.article)
        together = together and abs(a.age - b.age) > 1
        return "conflict" if together else "compatible"
    grown = (b.age - a.age) * (1 if days >= 0 else -1)
    years = int(abs(days) / YEAR)
    if days == 0:
        return "conflict"
    if not years <= grown <= years + 1:
        return "conflict"
    return "compatible" if years else "explained"


def tell_the_same(corpus: Corpus, left: int, right: int) -> bool:
    """Whether two articles, one of them without a date, have a sentence that is nearly the same."""
    if corpus.articles[left].published and corpus.articles[right].published:
        return False
    couples = [p for p in corpus.pairs if {p.left.article, p.right.article} == {left, right}]
    return any(p.similarity >= SAME_STORY for p in couples)


def days_between(one: Article, two: Article) -> int | None:
    """Days from the date of one article to that of the other; None where they have none or it is no single day."""
    first = one.published.range if one.published else None
    second = two.published.range if two.published else None
    if first is None or second is None or first.low is None or second.low is None:
        return None
    return (second.low - first.low).days if first.days == second.days == 1 else None
