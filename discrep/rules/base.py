"""What a rule is, and what it needs to say something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Family, Finding
from discrep.model.statement import Article


@dataclass(frozen=True, slots=True)
class Example:
    """A small set of articles on which a rule speaks or stays silent.

    `texts` are articles, one string each. `dates` are their ISO dates, when they matter. `values` are
    values that the finding must name. `severity` is what the finding must have, when it matters (`info`
    for explained).
    """

    texts: tuple[str, ...]
    note: str = ""
    dates: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    severity: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pure function over a corpus, with its own documentation and examples.

    The examples are the rule's tests, the text of `discrep explain CODE` and its page in the docs.
    """

    code: str
    name: str
    family: Family
    summary: str
    """One line: what it flags."""
    explanation: str
    """What it looks at, why, and what it counts as the same thing; Markdown."""
    find: Callable[[Corpus], Iterable[Finding]]
    flags: tuple[Example, ...]
    silent: tuple[Example, ...]
    does_not_see: tuple[str, ...] = ()
    """Known gaps, each one line; they make the table in docs/accuracy.md."""


def evidence(
    article: Article, start: int, end: int, *, mark: tuple[int, int] | None = None, value: str = ""
) -> Evidence:
    """A place of a finding: the stretch `start:end` of the article, with the range `mark` in it marked."""
    text = article.document.text
    place = article.place(start)
    low, high = mark or (start, start)
    return Evidence(
        article.id, place.line, place.column, start, end, text[start:end], text[low:high], value, low, high
    )


def title_of(article: Article) -> str:
    """How a message names an article: its source, its title, or its id."""
    return article.document.source or article.id


def listed(words: Sequence[str]) -> str:
    """The words as a reader lists them.

    >>> listed(["143", "141", "140"])
    '143, 141 and 140'
    """
    *head, last = words
    return f"{', '.join(head)} and {last}" if head else last
