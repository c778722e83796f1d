"""What stands between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right

from discrep.model.statement import Article

Spans = tuple[tuple[int, int], ...]
_OPEN, _CLOSE = "“", "”"
_MARK = re.compile("[“”\"]|''|``")


def quoted_spans(article: Article) -> Spans:
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


def in_quotes(spans: Spans, start: int, end: int) -> bool:
    """Whether nearly all of `start:end` is quoted."""
    near = spans[max(0, bisect_right(spans, (start, start)) - 1) : bisect_right(spans, (end, end))]
    covered = sum(max(0, min(end, high) - max(start, low)) for low, high in near)
    return covered >= 0.9 * (end - start)
