"""A document as paragraphs and sentences, all of them slices of its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from discrep.model.document import Document, Paragraph, Sentence, line_starts, place_of
from discrep.model.statement import Skipped
from discrep.segment.blocks import find_stretches
from discrep.segment.roles import assign_roles, says_nothing
from discrep.segment.sentences import find_sentences, is_bare_number, why_unreadable

SHOWN = 600
"""Characters of a stretch left out that are shown with it."""


@dataclass(frozen=True, slots=True)
class Segments:
    """What a document is cut into; `skipped` is what is left out of the comparison, with the reason."""

    line_starts: tuple[int, ...]
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    skipped: tuple[Skipped, ...]


def segment(document: Document) -> Segments:
    """Cut a document into paragraphs and sentences; page furniture is left out."""
    cutter = _Cutter(document)
    stretches = find_stretches(document)
    for mark in document.furniture:
        cutter.skip(mark.start, mark.end, mark.why)
    for stretch, role in zip(stretches, assign_roles(document, stretches), strict=True):
        if not stretch.pieces:
            continue
        start, end = stretch.pieces[0][0], stretch.pieces[-1][1]
        if role == "caption" and says_nothing(document.text[start:end]):
            cutter.skip(start, end, "page furniture: picture caption")
            continue
        cutter.add(Paragraph(len(cutter.paragraphs), start, end, role), stretch.pieces)
    skipped = sorted(cutter.skipped, key=lambda s: s.line)
    return Segments(cutter.starts, tuple(cutter.paragraphs), tuple(cutter.sentences), tuple(skipped))


class _Cutter:
    """Collects the parts of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.starts = line_starts(document.text)
        self.paragraphs: list[Paragraph] = []
        self.sentences: list[Sentence] = []
        self.skipped: list[Skipped] = []

    def add(self, paragraph: Paragraph, pieces: Sequence[tuple[int, int]]) -> None:
        """Cut the pieces into sentences; what is no sentence is skipped, and a paragraph without any with it."""
        text = self.document.text
        before = len(self.sentences)
        for low, high in (span for piece in pieces for span in find_sentences(text, *piece)):
            why = why_unreadable(text[low:high])
            if why and not is_bare_number(text, low, high):
                self.skip(low, high, why)
            else:
                here = (len(self.sentences), paragraph.index, low, high, text[low:high], paragraph.role)
                self.sentences.append(Sentence(self.document.id, *here))
        if len(self.sentences) > before:
            self.paragraphs.append(paragraph)

    def skip(self, start: int, end: int, why: str) -> None:
        """Note that `start:end` is left out; of a long stretch the beginning is shown."""
        shown = self.document.text[start : min(end, start + SHOWN)] + ("…" if end - start > SHOWN else "")
        self.skipped.append(Skipped(self.document.id, self._line(start), why, shown))

    def _line(self, offset: int) -> int:
        """The line of the file in which `offset` lies."""
        origin = self.document.origin
        if origin:
            return place_of(origin[min(offset, len(origin) - 1)], self.document.lines).line
        return place_of(offset, self.starts).line
