"""What stands between quotation marks."""

from __future__ import annotations

import re

from discrep.model.statement import Article

_OPEN, _CLOSE = "“", "”"
_MARK = re.compile("[“”\"]|''|``")


def quoted_spans(article: Article) -> tuple[tuple[int, int], ...]:
    """Stretches between quotation marks, paragraph by paragraph; one that is not closed runs to the end."""
    text, spans = article.document.text, []
    for paragraph in article.paragraphs:
        opened: int | None = None
        for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
            if opened is None and mark.group() != _CLOSE:
                opened = mark.end()
            elif opened is not None and mark.group() != _OPEN:
                spans.append((opened, mark.start()))
                opened = None
        if opened is not None:
            spans.append((opened, paragraph.end))
    return tuple(spans)


def in_quotes(spans: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    """Whether nearly all of `start:end` is quoted."""
    covered = sum(max(0, min(end, high) - max(start, low)) for low, high in spans)
    return covered >= 0.9 * (end - start)
