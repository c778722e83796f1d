"""A sentence with all that was found in it, and an article as the sum of its statements."""

from __future__ import annotations

from dataclasses import dataclass

from discrep.model.document import Document, Paragraph, Place, Sentence, place_of
from discrep.model.mention import (
    AnchoredDay,
    DateMention,
    Duration,
    Frame,
    Name,
    Quantity,
    Quote,
    Token,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its tokens, mentions and frames."""

    sentence: Sentence
    tokens: tuple[Token, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    durations: tuple[Duration, ...] = ()
    names: tuple[Name, ...] = ()
    quotes: tuple[Quote, ...] = ()
    frames: tuple[Frame, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that was left out of the comparison, and why."""

    document: str
    line: int
    why: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """What one document yields: paragraphs, statements and, once placed, its own date and time group."""

    document: Document
    line_starts: tuple[int, ...]
    paragraphs: tuple[Paragraph, ...]
    statements: tuple[Statement, ...]
    skipped: tuple[Skipped, ...] = ()
    published: AnchoredDay | None = None
    time_group: int | None = None

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    @property
    def title(self) -> str:
        """The document's title, or the text of its first title paragraph; empty where there is none."""
        if self.document.title:
            return self.document.title
        found = next((p for p in self.paragraphs if p.role == "title"), None)
        return self.document.text[found.start : found.end].strip() if found else ""

    def place(self, offset: int) -> Place:
        """Line and column, in the file, of an offset in the document's text."""
        origin = self.document.origin
        if origin:
            at = origin[min(offset, len(origin) - 1)]
            return place_of(at, self.document.lines)
        return place_of(offset, self.line_starts)
