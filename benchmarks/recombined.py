"""Articles of real sentences that never stood together: those of the open sets beside the project, shuffled."""

from __future__ import annotations

import csv
import random
from functools import lru_cache
from itertools import islice

from benchmarks.corpora import SHARED, TOPICS, meantime, recession
from discrep.model.document import Document
from discrep.segment import segment

SENTENCES = 15
"""In an article, in paragraphs of three."""


def recombine(count: int, seed: int = 7) -> list[Document]:
    """So many articles; no sentence comes twice before all came once (after about a thousand articles)."""
    draw, known, left = random.Random(seed), sentences(), list[str]()
    documents = []
    for number in range(count):
        if len(left) < SENTENCES:
            left = draw.sample(known, len(known))
        said, left = left[:SENTENCES], left[SENTENCES:]
        paragraphs = [" ".join(said[at : at + 3]) for at in range(0, SENTENCES, 3)]
        documents.append(Document(f"{number:05}", "\n\n".join(paragraphs)))
    return documents


@lru_cache(maxsize=1)
def sentences() -> list[str]:
    """The different sentences of MEANTIME, of the recession articles and of WikiFactCheck, sorted."""
    articles = [*recession(), *(d for topic in TOPICS for d in meantime(topic))]
    found = {s.on_one_line for d in articles for s in segment(d).sentences}
    for path in sorted((SHARED / "data" / "wikifactcheck_neg").glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as opened:
            found.update(row[0] for row in islice(csv.reader(opened, delimiter="\t"), 1, None) if row)
    return sorted(found)
