"""How large a check will be, told from the cut text alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from discrep.ingest import mark_furniture
from discrep.model.document import Document
from discrep.segment import segment

PAIRS = 10
"""Partners of a sentence, on average; measured over the open sets beside the project."""
LIBRARIES = 900
"""Megabytes of the parser, the encoder and their models."""
KILOBYTES = 30
"""Memory for each sentence: its words, mentions, vectors and pairs."""


@dataclass(frozen=True, slots=True)
class Work:
    """Sizes of a check; pairs and megabytes are estimates, good to about a third."""

    articles: int
    sentences: int
    different: int
    """Sentences that must be parsed and encoded, identical ones counted once."""
    pairs: int
    megabytes: int


def estimate(documents: Sequence[Document]) -> Work:
    """The size of a check of these documents; nothing is parsed."""
    texts = [s.on_one_line for d in documents for s in segment(mark_furniture(d)).sentences]
    count = len(texts)
    pairs = min(PAIRS * count, count * (count - 1) // 2)
    return Work(len(documents), count, len(set(texts)), pairs, LIBRARIES + count * KILOBYTES // 1000)
