"""What rules find, by how far they look: in an article, between two statements, in the set as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from discrep.model.corpus import Corpus
from discrep.model.finding import Finding
from discrep.model.pair import Pair
from discrep.model.statement import Article
from discrep.rules.base import Rule


def find_in_article(rules: Iterable[Rule], article: Article) -> Iterator[Finding]:
    """What the rules find in one article by itself."""
    for rule in rules:
        if rule.in_article is not None:
            yield from rule.in_article(article)


def find_in_pair(rules: Iterable[Rule], corpus: Corpus, pair: Pair) -> Iterator[Finding]:
    """What the rules find between two statements."""
    for rule in rules:
        if rule.in_pair is not None:
            yield from rule.in_pair(corpus, pair)


def find_in_set(rules: Iterable[Rule], corpus: Corpus) -> Iterator[Finding]:
    """What the rules find in the set as a whole."""
    for rule in rules:
        if rule.in_set is not None:
            yield from rule.in_set(corpus)


def find_all(rules: Iterable[Rule], corpus: Corpus) -> list[Finding]:
    """Everything the rules find in a corpus, nothing of it kept from earlier runs."""
    chosen = tuple(rules)
    return [
        *find_in_set(chosen, corpus),
        *first_of_copies(f for pair in corpus.pairs for f in find_in_pair(chosen, corpus, pair)),
        *(f for article in corpus.articles for f in find_in_article(chosen, article)),
    ]


def first_of_copies(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Of findings about the same two sentences, which several articles carry, the first in the text."""
    seen: set[tuple[str, tuple[str, ...], tuple[str, ...]]] = set()
    for finding in sorted(findings, key=_places):
        key = finding.rule, finding.topic, tuple(sorted(e.text for e in finding.evidence))
        if key not in seen:
            seen.add(key)
            yield finding


def _places(finding: Finding) -> tuple[tuple[str, int], ...]:
    return tuple((e.document, e.start) for e in finding.evidence)
