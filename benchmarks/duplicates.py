"""Pasted paragraphs among generated articles: who finds them, what else is called a duplicate, in what time.

The threshold is the libraries' own; sentences that differ in a number or a name alone are no duplicates.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from benchmarks.bench import Memory
from discrep.align import find_copies
from discrep.config import Config
from discrep.embed import SentenceEncoder
from discrep.embed.encoder import Vectors
from discrep.model.document import Document
from discrep.model.statement import Article
from discrep.pipeline import analyse, vectors

Couples = set[tuple[int, int]]
EVERY = 5
ALIKE = 0.9
"""Likeness from which the libraries call two sentences duplicates: the default of semhash."""


def paste(documents: Sequence[Document]) -> tuple[list[Document], Couples]:
    """Every fifth article with the first paragraph of the one before it at its end, and the pairs made so."""
    changed, planted = list(documents), Couples()
    for at in range(EVERY - 1, len(changed), EVERY):
        paragraph = documents[at - 1].text.partition("\n\n")[0]
        changed[at] = replace(changed[at], text=f"{changed[at].text}\n\n{paragraph}")
        planted.add((at - 1, at))
    return changed, planted


def duplicates(documents: Sequence[Document]) -> list[dict[str, object]]:
    """A row for each way: seconds, pasted paragraphs found, other pairs of articles said to share text.

    The second of two runs is timed, when everything is imported.
    """
    changed, planted = paste(documents)
    store, config = Memory(), Config()
    articles = analyse(changed, config, store)
    texts = [s.sentence.text for a in articles for s in a.statements]
    homes = [n for n, a in enumerate(articles) for _ in a.statements]
    encoded = vectors(texts, SentenceEncoder(config.model), store)
    ways: dict[str, Callable[[], Couples]] = {
        "discrep": lambda: copied(articles),
        "rapidfuzz, all pairs": lambda: by_rapidfuzz(texts, homes),
        "semhash, the same encoder": lambda: by_semhash(texts, homes, encoded),
    }
    rows = []
    for name, way in ways.items():
        try:
            way()
        except ImportError:
            print(f"{name}: not installed, left out (pip install 'discrep[bench]')")
            continue
        start = time.process_time()
        found = way()
        seconds = round(time.process_time() - start, 3)
        rows.append(
            {"way": name, "seconds": seconds, "planted": len(planted)}
            | {"found": len(found & planted), "others": len(found - planted)}
        )
    return rows


def copied(articles: Sequence[Article]) -> Couples:
    """Pairs of articles that discrep says share a passage."""
    return {(c.left, c.right) for c in find_copies(articles) if c.passages}


def by_rapidfuzz(texts: Sequence[str], homes: Sequence[int]) -> Couples:
    """Pairs of articles with two sentences alike, letter by letter."""
    import numpy as np
    from rapidfuzz import fuzz, process

    score = process.cdist(texts, texts, scorer=fuzz.ratio, score_cutoff=100 * ALIKE)
    return {(homes[i], homes[j]) for i, j in np.argwhere(np.triu(score, 1)) if homes[i] != homes[j]}


def by_semhash(texts: Sequence[str], homes: Sequence[int], encoded: Vectors) -> Couples:
    """Pairs of articles of which one has a sentence that is left out as a duplicate of the other's."""
    from semhash import SemHash

    records = [{"text": text, "home": home} for text, home in zip(texts, homes, strict=True)]
    index = SemHash.from_embeddings(encoded, records, model=SentenceEncoder(), columns=["text"])
    couples = ((d.duplicate_of["home"], d.record["home"]) for d in index.self_deduplicate(ALIKE).filtered)
    return {(min(c), max(c)) for c in couples if c[0] != c[1]}
