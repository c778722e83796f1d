"""What a rule is, and what it needs to say something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence, Family, Finding
from discrep.model.pair import Pair
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
    """What it flags, as pure functions, with its own documentation and examples.

    Each function says by its arguments how far it looks: what is found `in_article` or `in_pair` is kept as long
    as that article, or the two articles of the pair, stay what they are, and is worked out anew only where they
    change. So neither may depend on anything else of the set. What is found `in_set` is found anew in every run.
    The examples are the rule's tests, the text of `discrep explain CODE` and its page in the docs.
    """

    code: str
    name: str
    family: Family
    summary: str
    """One line: what it flags."""
    explanation: str
    """What it looks at, why, and what it counts as the same thing; Markdown."""
    flags: tuple[Example, ...]
    silent: tuple[Example, ...]
    does_not_see: tuple[str, ...] = ()
    """Known gaps, each one line; they make the table in docs/accuracy.md."""
    in_article: Callable[[Article], Iterable[Finding]] | None = None
    """What it finds in one article by itself, placed in time and with its names resolved."""
    in_pair: Callable[[Corpus, Pair], Iterable[Finding]] | None = None
    """What it finds between two aligned statements, with their articles."""
    in_set: Callable[[Corpus], Iterable[Finding]] | None = None
    """What it finds in the set as a whole."""


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
