"""DAT002: a weekday that does not fall on its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from discrep.model.finding import Finding
from discrep.model.mention import DateMention
from discrep.model.statement import Article, Statement
from discrep.rules.base import Example, Rule, evidence, title_of

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b", re.IGNORECASE)


def find(article: Article) -> Iterator[Finding]:
    """Weekdays beside a full date on which they do not fall."""
    for statement in article.statements:
        for mention in statement.dates:
            day, named = full_date(mention), weekday(mention.text)
            if day is None or named is None or day.weekday() == named or in_title(statement, mention):
                continue
            right = DAYS[day.weekday()]
            start, end = statement.sentence.start, statement.sentence.end
            mark = (mention.start, mention.end)
            yield Finding(
                rule="DAT002",
                family="date",
                verdict="conflict",
                severity="error",
                message=f"{title_of(article)} says {mention.text}, but that day was a {right}.",
                evidence=(evidence(article, start, end, mark=mark, value=day.isoformat()),),
                topic=("weekday", day.isoformat()),
                reason=f"{day.isoformat()} is a {right}",
            )


def full_date(mention: DateMention) -> date | None:
    """The day of a mention that names day, month and year itself."""
    try:
        day = date.fromisoformat(mention.expression)
    except ValueError:
        return None
    return day if str(day.year) in mention.text else None


def weekday(text: str) -> int | None:
    """The weekday a text names, Monday as 0; None for none or several.

    >>> weekday("Friday, October 14, 2022"), weekday("October 14")
    (4, None)
    """
    found = {m[0][:3].lower() for m in _DAY.finditer(text)}
    return next((n for n, d in enumerate(DAYS) if d[:3].lower() in found), None) if len(found) == 1 else None


def in_title(statement: Statement, mention: DateMention) -> bool:
    """Whether the mention begins with the last word of a title (`Calgary Sun, 16 August 2008`)."""
    before = next((t for t in reversed(statement.tokens) if t.end <= mention.start), None)
    short = re.match(r"(?:Sun|Sat|Mon)\b(?!\.)", mention.text)
    return bool(short and before and before.pos == "PROPN" and before.text[:1].isupper())


RULE = Rule(
    code="DAT002",
    name="weekday-and-date",
    family="date",
    summary="A weekday that does not fall on the date beside it.",
    explanation=(
        "Looks at dates that name weekday, day, month and year together. Dates without a year are left alone: the "
        "year is worked out from such weekdays, so that it cannot contradict them."
    ),
    in_article=find,
    flags=(
        Example(("The council meets on Friday, October 15, 2021, and on Monday, March 7, 2021.",)),
        Example(("The bridge was opened on Tuesday, 4 May 2020.",), values=("2020-05-04",)),
    ),
    silent=(
        Example(("The council meets on Friday, October 15, 2021.",)),
        Example(("The bridge was opened on Monday, 4 May 2020.",)),
        Example(("The bridge was opened on 4 May 2020.",), "no weekday"),
        Example(("The letter was printed in the Calgary Sun, May 4, 2020.",), "the name of a newspaper"),
    ),
    does_not_see=("A weekday and its date in different sentences.",),
)  # fmt: skip
