"""Paragraphs and sentences as slices of a document's text."""

from __future__ import annotations

from dataclasses import dataclass

from discrep.model.document import Document, Paragraph, Role, Sentence, line_starts
from discrep.model.statement import Skipped


@dataclass(frozen=True, slots=True)
class Segments:
    """What a document is cut into; `skipped` are its lines of page furniture."""

    line_starts: tuple[int, ...]
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    skipped: tuple[Skipped, ...]


def segment(document: Document) -> Segments:
    """Cut a document into paragraphs (its lines) and sentences; page furniture is left out."""
    from nupunkt import sent_spans_adaptive

    starts = line_starts(document.text)
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    skipped: list[Skipped] = []
    for number, (low, high) in enumerate(zip(starts, (*starts[1:], len(document.text)), strict=True)):
        start, end = _trim(document.text, low, high)
        if start == end:
            continue
        why = next((f.why for f in document.furniture if f.start <= start and end <= f.end), None)
        if why is not None:
            skipped.append(Skipped(document.id, number + 1, why, document.text[start:end]))
            continue
        role: Role = "body" if paragraphs else "title"
        paragraph = Paragraph(len(paragraphs), start, end, role)
        paragraphs.append(paragraph)
        for s, e in sent_spans_adaptive(document.text[start:end]):
            s, e = _trim(document.text, start + s, start + e)
            if s < e:
                sentences.append(
                    Sentence(document.id, len(sentences), paragraph.index, s, e, document.text[s:e], role)
                )
    return Segments(starts, tuple(paragraphs), tuple(sentences), tuple(skipped))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without outer white space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
