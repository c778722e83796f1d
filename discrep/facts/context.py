"""A quantity in its own words: the stretch of the sentence that says what it measures."""

from __future__ import annotations

from collections.abc import Sequence

from discrep.model.document import Sentence
from discrep.model.mention import DateMention, Duration, Phrase, Quantity
from discrep.model.statement import Article, Statement

BEFORE, AFTER = 12, 8
"""Words kept on each side of a number."""
MASK = "some"
TIME = "then"
LEAD = 4
"""Sentences, with the title, that say what an article is about."""


def context_texts(articles: Sequence[Article]) -> list[str]:
    """All that may be asked for of some articles: the context of every mention, and what every article is about."""
    statements = [s for a in articles for s in a.statements]
    return [*(text for s in statements for text in (*quantities(s), *times(s))), *(lead(a) for a in articles)]


def lead(article: Article) -> str:
    """The title and the first sentences, which say what an article is about."""
    return " ".join(s.on_one_line for s in first_sentences(article))


def first_sentences(article: Article) -> list[Sentence]:
    """The title and the first sentences."""
    return [s.sentence for s in article.statements if s.sentence.role != "caption"][:LEAD]


def quantities(statement: Statement) -> list[str]:
    """The context of each quantity."""
    return [context(statement, q) for q in statement.quantities]


def times(statement: Statement) -> list[str]:
    """The words around each length of time, then around each date."""
    return [*(around(statement, d) for d in statement.durations), *(around(statement, d) for d in statement.dates)]


def around(statement: Statement, mention: Duration | DateMention) -> str:
    """The words around a length of time or a date, itself masked."""
    text, start = statement.sentence.text, statement.sentence.start
    before, after = text[: mention.start - start].split(), text[mention.end - start :].split()
    return " ".join([*before[-BEFORE:], TIME, *after[:AFTER]])


def context(statement: Statement, quantity: Quantity) -> str:
    """The words around a quantity up to its neighbours, behind the subject of its clause, the number masked."""
    text, start = statement.sentence.text, statement.sentence.start
    others = [q for q in statement.quantities if q is not quantity]
    low = max([q.end for q in others if q.end <= quantity.start], default=start)
    high = min([q.start for q in others if q.start >= quantity.end], default=statement.sentence.end)
    before = text[low - start : quantity.start - start].split()[-BEFORE:]
    after = text[quantity.end - start : high - start].split()[:AFTER]
    subject = subject_before(statement, quantity, low)
    return " ".join([*(subject.text.split() if subject else ()), *before, MASK, *after])


def subject_before(statement: Statement, quantity: Quantity, low: int) -> Phrase | None:
    """The subject of the quantity's clause when the context would leave it out."""
    subject = statement.frames[quantity.frame].subject if quantity.frame is not None else None
    return subject if subject is not None and subject.end <= low else None
