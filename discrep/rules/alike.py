"""Two sentences alike enough to compare word by word, and the words in which they differ."""

from __future__ import annotations

from collections import Counter

from discrep.model.corpus import Corpus
from discrep.model.finding import Evidence
from discrep.model.mention import Token
from discrep.model.pair import Pair, StatementRef
from discrep.rules.base import evidence

ALIKE = 0.7
"""Similarity of two sentences of full articles from which on their words are compared one by one."""
LEAST_SHARED = 4
"""Content words that two statements of full articles must share before one word between them counts."""
SAME_WORDS = 0.85
"""Share of words in common from which on their vectors need not be near: a `not` may move one far away."""


def are_alike(corpus: Corpus, pair: Pair) -> bool:
    """Whether the sentences are alike enough to look at word by word; notes of a line or two always are."""
    return pair.similarity >= ALIKE or are_notes(corpus, pair) or _in_the_same_words(corpus, pair)


def _in_the_same_words(corpus: Corpus, pair: Pair) -> bool:
    if len(pair.shared_words) + len(pair.shared_names) < LEAST_SHARED:
        return False
    one, two = (Counter(t.text.lower() for t in corpus.statement(ref).tokens) for ref in (pair.left, pair.right))
    return 2 * (one & two).total() >= SAME_WORDS * (one.total() + two.total())


def are_notes(corpus: Corpus, pair: Pair) -> bool:
    """Whether both articles are notes of a line or two."""
    return all(len(corpus.article(ref).statements) <= 2 for ref in (pair.left, pair.right))


def place_tokens(corpus: Corpus, ref: StatementRef, tokens: tuple[Token, ...]) -> Evidence:
    """The sentence of some words, with them marked; nothing is marked when there are none."""
    article, sentence = corpus.article(ref), corpus.statement(ref).sentence
    mark = (tokens[0].start, tokens[-1].end) if tokens else None
    value = article.document.text[slice(*mark)] if mark else ""
    return evidence(article, sentence.start, sentence.end, mark=mark, value=value)
