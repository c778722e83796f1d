"""DAT004: a length of time that does not fit its dates, or another length of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from discrep.lexicon import canonical
from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Finding
from discrep.model.statement import Article, Statement
from discrep.rules.base import Example, Rule, evidence, title_of
from discrep.rules.births import Misfit, find_misfits
from discrep.rules.differing import disagreements, finding
from discrep.rules.elapsed import find_since, find_years
from discrep.rules.spans import find_spans


def find(corpus: Corpus) -> Iterator[Finding]:
    """Lengths of time that differ, and ages that do not fit a date of birth."""
    for outcome in ("conflict", "explained"):
        for found in disagreements(corpus, "duration", outcome, lambda c: True):
            yield finding(corpus, found, "DAT004", "date")
    yield from (_age(corpus, misfit) for misfit in find_misfits(corpus))


def find_in_article(article: Article) -> Iterator[Finding]:
    """Lengths of time that do not fit the dates beside them or the day of the article."""
    for statement in article.statements:
        yield from _spans(article, statement)
        yield from _years(article, statement)
    yield from _since(article)


def _spans(article: Article, statement: Statement) -> Iterator[Finding]:
    for span in find_spans(statement):
        days = article.document.text[span.start : span.end]
        length = place(article, statement, span.duration.start, span.duration.end, span.duration.text)
        told = "is one day" if span.days == 1 else f"are {span.days} days"
        message = f"{where(article, statement)} says “{span.duration.text}”, but “{days}” {told}."
        yield _finding(message, (length,), ("days", canonical(_next_word(statement, span.duration.end))))


def _years(article: Article, statement: Statement) -> Iterator[Finding]:
    for found in find_years(statement):
        words = article.document.text[found.start : found.end]
        message = (
            f"{where(article, statement)} says “{words}”, but {found.last} is {found.last - found.first} years "
            f"after {found.first}."
        )
        yield _finding(message, (place(article, statement, found.start, found.end, words),), ("years",))


def _since(article: Article) -> Iterator[Finding]:
    for found in find_since(article):
        words, begun = found.duration.text, found.start.date
        day = f"the article’s own date is {article.published.range.low}" if article.published else ""
        message = (
            f"{where(article, found.statement)} says “{words}”, but {where(article, found.start.statement)} says "
            f"that it began “{begun.text}”, and {day}, {found.days} days later."
        )
        here = place(article, found.statement, found.duration.start, found.duration.end, words)
        start = place(article, found.start.statement, begun.start, begun.end, begun.value)
        yield _finding(message, (here, start), ("since", found.start.what))


def _age(corpus: Corpus, misfit: Misfit) -> Finding:
    aged, birth = misfit.aged, misfit.birth
    one, two = corpus.articles[aged.article], corpus.articles[birth.article]
    fits = f"{misfit.least}" if misfit.least == misfit.most else f"{misfit.least} or {misfit.most}"
    if misfit.most - misfit.least > 1:
        fits = f"{misfit.least} to {misfit.most}"
    message = (
        f"{where(one, aged.statement)} says {aged.name.text} was {aged.age}, but {where(two, birth.statement)} "
        f"gives “{birth.date.text}” as the birth, which makes {fits}."
    )
    age = place(one, aged.statement, aged.start, aged.end, str(aged.age))
    born = place(two, birth.statement, birth.date.start, birth.date.end, birth.date.value)
    return _finding(message, (age, born), ("birth", aged.name.entity or ""))


def where(article: Article, statement: Statement) -> str:
    """An article with the line of a sentence."""
    return f"{title_of(article)} (line {article.place(statement.sentence.start).line})"


def place(article: Article, statement: Statement, start: int, end: int, value: str) -> Evidence:
    """The sentence with the stretch `start:end` of the article marked."""
    sentence = statement.sentence
    return evidence(article, sentence.start, sentence.end, mark=(start, end), value=value)


def _finding(message: str, places: tuple[Evidence, ...], topic: tuple[str, ...]) -> Finding:
    return Finding("DAT004", "date", "conflict", "warning", message, places, topic, "", 0.8)


def _next_word(statement: Statement, offset: int) -> str:
    return next((t.lemma.lower() for t in statement.tokens if t.start >= offset and t.pos == "NOUN"), "")


RULE = Rule(
    code="DAT004",
    name="duration-does-not-fit",
    family="date",
    summary="A length of time or an age that does not fit its dates, or another length of the same thing.",
    explanation=(
        "Counts on the calendar: a three-day summit on November 15-16, ten years from 2008 to 2017, the tenth "
        "month of a war that began eight months before the article's own date, an age against the year of birth. "
        "From Monday to Wednesday are three days, or two full ones; a month may be counted from the first full "
        "one. Between articles, two lengths of the same happening (two hours and three hours of one call) are "
        "compared when the same people or bodies take part and no other day or place is named; in two reports of "
        "one happening also by their topic (a nine-hour siege, held for 11 hours; jailed for seven years, a "
        "nine-year term), where neither report has another length for it."
    ),
    in_article=find_in_article,
    in_set=find,
    flags=(
        Example(("Ministers will gather for a three-day summit on November 15-16, 2022.",), values=("three-day",)),
        Example(
            ("The book fair ran for five days, from June 3, 2021 to June 5, 2021.",), "from one day to another"
        ),
        Example(
            ("Ten years after the crisis of 2008, in 2017, the banks were sound again.",), values=("Ten years",)
        ),
        Example(
            ("The strike, which began on 24 February 2022, is now in its twelfth month.",),
            "a start, and the article's own date",
            dates=("2022-10-14",),
        ),
        Example(
            ("Paula Stone was born in Leeds in 1950. On Sunday Paula Stone, 81, won the race.",),
            "an age and a year of birth",
            dates=("2021-05-04",),
            values=("81", "1950"),
        ),
        Example(
            (
                "Mayor Lena Ortiz and Governor Paul Hill spoke by telephone for two hours on Tuesday.",
                "Mayor Lena Ortiz and Governor Paul Hill spoke by telephone for three hours on Tuesday.",
            ),
            "two lengths of one call",
            values=("2 hour", "3 hour"),
        ),
        Example(
            (
                "The two-hour call between Lena Ortiz and Paul Hill ended without a result.",
                "The call between Lena Ortiz and Paul Hill lasted three hours.",
            ),
            "in other words",
        ),
    ),
    silent=(
        Example(("Ministers will gather for a two-day summit on November 15-16, 2022.",)),
        Example(("The book fair ran for two days, from June 3, 2021 to June 5, 2021.",), "two full days"),
        Example(("The three-day tour ends with a summit on November 15-16, 2022.",), "the days of something else"),
        Example(("Nine years after the crisis of 2008, in 2017, the banks were sound again.",)),
        Example(
            ("The strike, which began on 24 February 2022, is now in its ninth month.",),
            "months counted by the calendar",
            dates=("2022-10-14",),
        ),
        Example(
            ("Paula Stone was born in Leeds in 1950. On Sunday Paula Stone, 70, won the race.",),
            "the birthday is still to come",
            dates=("2021-05-04",),
        ),
        Example(("Paula Stone, who was born in 1950, died in 2010 aged 60.",), "an age with a year of its own"),
        Example(
            (
                "Mayor Lena Ortiz and Governor Paul Hill spoke by telephone for two hours on Tuesday.",
                "Mayor Lena Ortiz and Governor Paul Hill spoke by telephone for three hours on Friday.",
            ),
            "two calls",
        ),
        Example(
            (
                "The two-hour call between Lena Ortiz and Paul Hill ended without a result.",
                "The call between Lena Ortiz and Paul Hill lasted 120 minutes.",
            ),
            "one length in two units",
        ),
    ),
    does_not_see=(
        "A length and its dates in different sentences, except for what has gone on since its start.",
        "Anniversaries (the 50th, founded in 1976), and lengths given with `about` or `nearly` for one happening.",
        "An age in an article that has no date.",
    ),
)
