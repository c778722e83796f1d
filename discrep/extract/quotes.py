"""Quotations: straight, curly, single and nested, over sentences and paragraphs, closed or not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from discrep.extract.marks import DOUBLE_OPEN, Span, find_spans
from discrep.model.document import Document, Sentence
from discrep.model.mention import Quote, Token

SCARE_WORDS = 3
"""So many words at most may be no utterance but a label in marks."""

_EDITORIAL = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_TITLE_CASE = re.compile(r"(?:[A-Z0-9][\w’'-]*|a|an|and|as|at|but|by|for|from|in|of|on|or|the|to|with)")


def find_quotes(
    document: Document, sentences: Sequence[Sentence], tokens: Sequence[tuple[Token, ...]]
) -> list[tuple[Quote, ...]]:
    """The quotations that begin in each sentence; one that runs over paragraphs is one quotation."""
    found: list[list[Quote]] = [[] for _ in sentences]
    if not sentences:
        return []
    starts = [s.start for s in sentences]
    for span in _joined(document.text, _paragraph_spans(document, sentences)):
        number = max(bisect_right(starts, span.start) - 1, 0)
        quote = _quote(document.text, span, sentences[number], tokens[number])
        if quote.start <= sentences[number].end:
            found[number].append(quote)
    return [tuple(quotes) for quotes in found]


def spoken(text: str) -> str:
    """The words a speaker said: without what an editor put in brackets, white space made plain.

    >>> spoken("I will meet him (the mayor)  [on Monday] then.")
    'I will meet him then.'
    """
    return " ".join(_EDITORIAL.sub("", text).split())


def _paragraph_spans(document: Document, sentences: Sequence[Sentence]) -> list[list[Span]]:
    """The quotations of each paragraph, from its first sentence to its last."""
    spans = []
    for _, group in groupby(sentences, key=lambda s: s.paragraph):
        inside = list(group)
        spans.append(find_spans(document.text, inside[0].start, inside[-1].end))
    return spans


def _joined(text: str, paragraphs: list[list[Span]]) -> list[Span]:
    """Join what is left open at the end of a paragraph with the one that the next paragraph opens again."""
    done: list[Span] = []
    waiting: Span | None = None
    for spans in paragraphs:
        for span in spans:
            if waiting is not None and span is spans[0] and _opens_again(text, span):
                span = Span(waiting.start, span.end, span.closed, True)
            elif waiting is not None:
                done.append(waiting)
            waiting = None
            if not span.closed and span is spans[-1] and not text[span.start].islower():
                waiting = span
            else:
                done.append(span)
        if not spans and waiting is not None:
            done.append(waiting)
            waiting = None
    return [*done, waiting] if waiting is not None else done


def _opens_again(text: str, span: Span) -> bool:
    before = text[: span.start].rstrip()
    return bool(before) and before[-1] in DOUBLE_OPEN + '"' and (len(before) < 2 or before[-2] in "\n\r\u2029")


def _quote(text: str, span: Span, sentence: Sentence, tokens: tuple[Token, ...]) -> Quote:
    words = text[span.start : span.end]
    return Quote(
        span.start, span.end, words, None, "", span.closed, _is_scare(text, span, sentence, tokens), spoken(words)
    )


def _is_scare(text: str, span: Span, sentence: Sentence, tokens: tuple[Token, ...]) -> bool:
    """Whether words in marks are a label and no utterance: few, and part of the paper's own phrase or a heading."""
    words = text[span.start : span.end].split()
    if not span.closed or (words and words[-1][-1:] in ",.!?…"):
        return False
    alone = span.start - sentence.start <= 1 and sentence.end - span.end <= 1
    if alone:
        return all(_TITLE_CASE.fullmatch(w) for w in words)
    if len(words) > SCARE_WORDS:
        return False
    before = next((t for t in reversed(tokens) if t.end < span.start), None)
    return before is not None and (before.pos in ("DET", "ADJ", "NUM") or before.tag in ("PRP$", "POS"))
