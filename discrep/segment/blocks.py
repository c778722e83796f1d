"""The lines of a document as blocks: ranges without outer white space, and the furniture cut out of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from discrep.model.document import Document, Furniture, line_starts


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block of text; `pieces` are what is left of it when `cut` is taken out."""

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]
    cut: tuple[Furniture, ...]
    alone: bool
    """Whether an empty line, or the end of the text, stands on both sides of it."""

    @property
    def is_furniture(self) -> bool:
        """Whether nothing is left of the block."""
        return not self.pieces


def find_stretches(document: Document) -> tuple[Stretch, ...]:
    """The non-empty lines of a document, in order."""
    text = document.text
    starts = line_starts(text)
    lines = [trim(text, low, high) for low, high in zip(starts, (*starts[1:], len(text)), strict=True)]
    empty = [start == end for start, end in lines]
    found = []
    for n, (start, end) in enumerate(lines):
        if not empty[n]:
            alone = (n == 0 or empty[n - 1]) and (n + 1 == len(lines) or empty[n + 1])
            cut = tuple(f for f in document.furniture if f.start < end and start < f.end)
            found += _split_at_date(text, Stretch(start, end, tuple(_pieces(text, start, end, cut)), cut, alone))
    return tuple(found)


def _split_at_date(text: str, stretch: Stretch) -> list[Stretch]:
    """Headline and text as two blocks, where only the day of publication stands between them in one line."""
    for mark in stretch.cut:
        if mark.why == "date line" and stretch.start < mark.start and mark.end < stretch.end:
            head, body = trim(text, stretch.start, mark.start), trim(text, mark.end, stretch.end)
            before = tuple(f for f in stretch.cut if f.start <= mark.start)
            after = tuple(f for f in stretch.cut if f.start > mark.start)
            return [
                Stretch(*head, tuple(_pieces(text, *head, before)), before, alone=False),
                Stretch(*body, tuple(_pieces(text, *body, after)), after, alone=False),
            ]
    return [stretch]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without outer white space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _pieces(text: str, start: int, end: int, cut: tuple[Furniture, ...]) -> Iterator[tuple[int, int]]:
    """What is left of `start:end` without the ranges `cut`."""
    for mark in cut:
        low, high = trim(text, start, max(start, mark.start))
        if low < high:
            yield low, high
        start = max(start, min(mark.end, end))
    low, high = trim(text, start, end)
    if low < high:
        yield low, high
