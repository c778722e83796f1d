"""What two articles of a run have to do with each other, as data: aligned sentences and the evidence for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from discrep.errors import InputError
from discrep.model.corpus import Corpus
from discrep.model.fact import Comparison, MentionRef
from discrep.model.pair import Pair, StatementRef
from discrep.model.statement import Statement

Ends = tuple[StatementRef, StatementRef]


def alignments(corpus: Corpus) -> list[dict[str, Any]]:
    """The aligned sentences of a corpus of two articles, the most alike first.

    Each has its two sentences (offsets half-open, in characters of the article), the cosine of both as they
    stand and with numbers, dates and names masked, what they share, and what came of comparing their mentions;
    `axis` names what decided a comparison. Raises InputError when the corpus does not hold two articles.
    """
    if len(corpus.articles) != 2:
        raise InputError(f"an alignment is between two articles; there are {len(corpus.articles)}")
    compared = _by_pair(corpus.comparisons)
    across = [p for p in corpus.pairs if p.left.article != p.right.article]
    ordered = sorted(across, key=lambda p: (-max(p.similarity, p.masked), p.left, p.right))
    return [_pair(corpus, pair, compared) for pair in ordered]


def _by_pair(comparisons: Sequence[Comparison]) -> Mapping[Ends, list[Comparison]]:
    found = defaultdict(list)
    for comparison in comparisons:
        low, high = sorted((comparison.left.statement, comparison.right.statement))
        found[low, high].append(comparison)
    return found


def _pair(corpus: Corpus, pair: Pair, compared: Mapping[Ends, Sequence[Comparison]]) -> dict[str, Any]:
    left, right = corpus.statement(pair.left), corpus.statement(pair.right)
    return {
        "left": _sentence(corpus, pair.left),
        "right": _sentence(corpus, pair.right),
        "similarity": pair.similarity,
        "masked": pair.masked,
        "shared_names": list(pair.shared_names),
        "shared_verbs": sorted(_verbs(left) & _verbs(right)),
        "shared_words": list(pair.shared_words),
        "same_time": pair.same_time,
        "compared": [_comparison(corpus, c) for c in compared.get((pair.left, pair.right), ())],
    }


def _sentence(corpus: Corpus, ref: StatementRef) -> dict[str, Any]:
    article, sentence = corpus.article(ref), corpus.statement(ref).sentence
    return {
        "document": article.id,
        "line": article.place(sentence.start).line,
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.on_one_line,
    }


def _verbs(statement: Statement) -> set[str]:
    return {frame.event for frame in statement.frames}


def _comparison(corpus: Corpus, found: Comparison) -> dict[str, Any]:
    return {
        "left": _text(corpus, found.left),
        "right": _text(corpus, found.right),
        "about": found.about,
        "outcome": found.outcome,
        "axis": found.axis,
        "reason": found.reason,
        "shown": found.shown,
    }


def _text(corpus: Corpus, ref: MentionRef) -> str:
    return corpus.mention(ref).text
