"""Articles cut in two, as two articles of one event that state hardly anything twice.

Whatever is flagged across the halves is either the article's own contradiction or, nearly always, two figures of
two things: what a set of different articles shows of false alarms, here all the articles tell of one event.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from benchmarks.corpora import SHARED, TOPICS, five_articles, meantime, recession
from benchmarks.gum import articles
from discrep.model.document import Document, Sentence
from discrep.segment import segment


def news() -> list[Document]:
    """All real news articles at hand."""
    gum = [Document(a.id, a.text) for a in articles()]
    return [*(d for n in TOPICS for d in meantime(n)), *recession(), *five_articles(), *gum]


def earnings_calls() -> list[Document]:
    """The statements of companies on their results that SummEdits asks about, each once."""
    rows = json.loads((SHARED / "data" / "summedits" / "summedits_ectsum.json").read_text(encoding="utf-8"))
    return [Document(f"{n:02}", text) for n, text in enumerate(dict.fromkeys(row["doc"] for row in rows))]


def cut(documents: Sequence[Document]) -> Iterator[tuple[str, list[Document]]]:
    """Each document by every other sentence and by its two halves, with a name."""
    for document in documents:
        sentences = segment(document).sentences
        middle = len(sentences) // 2
        yield f"{document.id} every other", [_part("a", sentences[::2]), _part("b", sentences[1::2])]
        yield f"{document.id} halves", [_part("a", sentences[:middle]), _part("b", sentences[middle:])]


def _part(name: str, sentences: Sequence[Sentence]) -> Document:
    """The sentences as a document of their own, paragraphs kept."""
    text, last = "", -1
    for sentence in sentences:
        text += ("" if not text else " " if sentence.paragraph == last else "\n\n") + sentence.text
        last = sentence.paragraph
    return Document(name, text)
