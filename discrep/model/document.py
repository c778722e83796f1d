"""What is read: a document, its paragraphs and its sentences.

All offsets are half-open ranges of characters of `Document.text`; lines and columns count from 1.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Literal

from discrep.model.suppression import Suppression

Role = Literal["title", "heading", "caption", "body"]


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of a document that is not part of the article (share bar, photo number, notice)."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch whose role the file's markup gives (a heading of Markdown, a caption of HTML)."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Document:
    """An article as it was read.

    `text` is the article without markup; for plain text it is the file itself, character by character.
    `origin` gives for every character of `text` its offset in the file, where markup was taken out
    (empty when text and file are the same). `lines` holds the offset in the file at which each of the
    file's lines starts, when `origin` is given. `blocks` are the roles that markup gives, in order.
    """

    id: str
    text: str
    title: str | None = None
    date: date | None = None
    source: str | None = None
    path: str | None = None
    date_from: str | None = None
    furniture: tuple[Furniture, ...] = ()
    origin: tuple[int, ...] = ()
    lines: tuple[int, ...] = ()
    blocks: tuple[Block, ...] = ()
    suppressions: tuple[Suppression, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """What the article may be called by: its id, its path, its file name."""
        return (self.id, self.path, self.path.rpartition("/")[2]) if self.path else (self.id,)


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column of a file, both counted from 1."""

    line: int
    column: int


def line_starts(text: str) -> tuple[int, ...]:
    r"""Offsets at which the lines of `text` start; a line ends with \n, \r\n or a lone \r.

    >>> line_starts("a\nb\r\nc")
    (0, 2, 5)
    """
    starts = [0]
    for offset, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[offset + 1 : offset + 2] != "\n"):
            starts.append(offset + 1)
    return tuple(starts)


def place_of(offset: int, starts: tuple[int, ...]) -> Place:
    """The line and column of an offset, given the offsets at which lines start."""
    line = bisect_right(starts, offset)
    return Place(line, offset - starts[line - 1] + 1)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of text between line breaks."""

    index: int
    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Sentence:
    """A slice of a document: `text == document.text[start:end]`, without outer white space."""

    document: str
    index: int
    paragraph: int
    start: int
    end: int
    text: str
    role: Role

    @property
    def on_one_line(self) -> str:
        """The text with a space for every line break within it, so that offsets stay."""
        return self.text.translate({10: " ", 13: " "})
