"""Does alignment tell the same answer from another? `python -m benchmarks.answers`.

NAnCo: answers of many outlets to one question, put into clusters by people. Pairs of answers of one
cluster should score higher than pairs of different clusters of the same question. The score is that of
`discrep.align.pairs`; the plain cosine of the sentences stands beside it.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpora import SHARED
from benchmarks.figure import Figure, at_least, print_figures
from discrep.align import masked_texts
from discrep.align.pairs import commonness, likeness
from discrep.align.words import content_words, named
from discrep.cache import Store
from discrep.config import Config
from discrep.embed import SentenceEncoder
from discrep.model.document import Document
from discrep.model.statement import Article
from discrep.pipeline import analyse, vectors

MARGIN = at_least(0.001)
Matrix = NDArray[np.float32]
Clusters = tuple[Sequence[Article], Sequence[int]]
"""Answers to one question, each an article, and the cluster of each."""


def measure() -> list[Figure]:
    """The area under the curve of both scores, over all pairs of answers to one question."""
    aligned, plain, same = (np.concatenate(rows) for rows in zip(*map(_scores, questions()), strict=True))
    group, command = "NAnCo: answers of one cluster against answers of another", "python -m benchmarks.answers"
    areas = round(area(aligned, same), 3), round(area(plain, same), 3)
    margin = round(areas[0] - areas[1], 3)
    return [
        Figure(group, "alignment score, AUC", command, len(same), number=areas[0], goal=at_least(0.85)),
        Figure(group, "plain sentence cosine, AUC", command, len(same), number=areas[1]),
        Figure(group, "margin over the cosine", command, len(same), number=margin, goal=MARGIN),
    ]


def questions() -> Iterator[Clusters]:
    """The answers to each question with their clusters."""
    path = SHARED / "data" / "nanco_discordq" / "nanco_dataset.json"
    rows = [q["answers"] for q in json.loads(path.read_text(encoding="utf-8"))]
    documents = [Document(f"{q} {n}", a["Answer"]) for q, answers in enumerate(rows) for n, a in enumerate(answers)]
    articles = iter(analyse(documents, Config(), Store()))
    for answers in rows:
        kept = [(next(articles), int(a["cluster_global"])) for a in answers]
        kept = [(article, cluster) for article, cluster in kept if article.statements]
        yield [article for article, _ in kept], [cluster for _, cluster in kept]


def _scores(question: Clusters) -> tuple[Matrix, Matrix, NDArray[np.bool_]]:
    """For each pair of answers: the best alignment of their sentences, the best cosine, whether one cluster."""
    articles, clusters = question
    statements = [s for a in articles for s in a.statements]
    encoder, store = SentenceEncoder(Config().model), Store()
    plain = vectors([s.sentence.text for s in statements], encoder, store)
    masked = vectors(masked_texts(articles), encoder, store)
    bags = [content_words(s) | {f"name:{n}" for n in named(s)} for s in statements]
    cosine, common = plain @ plain.T, commonness(plain)
    left, right = (places.ravel() for places in np.indices(cosine.shape))
    score = likeness(plain, masked, bags, left, right).reshape(cosine.shape)
    score -= (common[:, None] + common[None, :]) / 2
    ends = np.cumsum([0, *(len(a.statements) for a in articles)])
    pairs = list(itertools.combinations(range(len(articles)), 2))
    blocks = [np.ix_(range(ends[i], ends[i + 1]), range(ends[j], ends[j + 1])) for i, j in pairs]
    same = np.array([clusters[i] == clusters[j] for i, j in pairs])
    return np.array([score[b].max() for b in blocks]), np.array([cosine[b].max() for b in blocks]), same


def area(scores: Matrix, positive: NDArray[np.bool_]) -> float:
    """The chance that a positive scores higher than a negative, ties counting half (Mann and Whitney, 1947).

    >>> area(np.array([0.9, 0.5, 0.5, 0.1]), np.array([True, True, False, False]))
    0.875
    """
    high, low = scores[positive][:, None], scores[~positive][None, :]
    return float((high > low).mean() + (high == low).mean() / 2)


if __name__ == "__main__":
    print_figures(measure())
