"""What must hold of every file: it is read or refused, and every span lies in its text and is a slice of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from discrep.cache import Store
from discrep.config import Config
from discrep.errors import InputError
from discrep.ingest.formats import read_bytes
from discrep.model.document import Document
from discrep.model.mention import Token
from discrep.model.run import Run
from discrep.model.statement import Article
from discrep.pipeline import analyse, check

ON_ONE_LINE = {10: " ", 13: " "}
"""Sentences are parsed with a space for every line break."""


def read_and_extract(data: bytes, suffix: str, store: Store) -> tuple[Article, ...]:
    """The articles in the bytes of a file, each checked; none where the file is refused with a reason."""
    try:
        documents = read_bytes(data, "a", f"a{suffix}").documents
    except InputError:
        return ()
    articles = analyse([dataclasses.replace(d, id=str(n)) for n, d in enumerate(documents)], Config(), store)
    for article in articles:
        spans_hold(article)
    return articles


def spans_hold(article: Article) -> None:
    """Every span of the document and of what was found in it."""
    document = article.document
    text = document.text
    assert len(document.origin) in (0, len(text))
    spans = [document.furniture, document.blocks, article.paragraphs, article.statements]
    for where, item in (pair for part in spans for pair in _spans(part)):
        assert 0 <= item.start <= item.end <= len(text), f"{where} lies outside its text"
        if hasattr(item, "text"):
            shown = text[item.start : item.end]
            shown = shown.translate(ON_ONE_LINE) if isinstance(item, Token) else shown
            assert item.text == shown, f"{where} is not a slice of its text"
    for statement in article.statements:
        sentence = statement.sentence
        for where, item in _spans((statement.quantities, statement.dates, statement.durations, statement.names)):
            assert sentence.start <= item.start < item.end <= sentence.end, f"{where} lies outside its sentence"
    for skipped in article.skipped:
        assert skipped.line >= 1


class Letters:
    """An encoder without a model: a text is the letters it has, so that like texts lie near each other."""

    name = "letters"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of how often each letter occurs."""
        rows = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for char in text:
                row[ord(char) % 64] += 1
            row[0] += not text
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def check_all(documents: Sequence[Document], store: Store) -> Run:
    """Run every stage and every rule over the documents; every place of a finding is a slice of its article."""
    run = check(documents, Config(), Letters(), store)
    texts = {d.id: d.text for d in documents}
    for finding in run.findings:
        for place in finding.evidence:
            assert place.text == texts[place.document][place.start : place.end], f"{finding.rule} is not a slice"
    return run


def _spans(value: Any) -> Iterator[tuple[str, Any]]:
    """Everything with a start and an end, however deep."""
    if isinstance(value, tuple):
        for item in value:
            yield from _spans(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Document | type):
        if hasattr(value, "start") and hasattr(value, "end"):
            yield type(value).__name__, value
        for field in dataclasses.fields(value):
            yield from _spans(getattr(value, field.name))
