"""The lines of a document as blocks: ranges without outer white space, and the furniture cut out of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discrep.model.document import Document, Furniture, line_starts
from discrep.segment.wrapped import join_wrapped


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
    """The blocks of a document, in order: its lines that are not empty, joined where the text is wrapped."""
    text = document.text
    starts = line_starts(text)
    lines = [trim(text, low, high) for low, high in zip(starts, (*starts[1:], len(text)), strict=True)]
    marks = _overlaps(lines, document.furniture)
    furniture = {
        n for n, cut in enumerate(marks) if any(f.start <= lines[n][0] and lines[n][1] <= f.end for f in cut)
    }
    found: list[Stretch] = []
    for first, last in join_wrapped(text, lines, furniture):
        start, end = lines[first][0], lines[last][1]
        cut = tuple(dict.fromkeys(f for n in range(first, last + 1) for f in marks[n]))
        alone = _is_empty(lines, first - 1) and _is_empty(lines, last + 1)
        stretch = Stretch(start, end, tuple(_pieces(text, start, end, cut)), cut, alone)
        found += _split_at_date(text, stretch)
    return tuple(found)


def _overlaps(lines: Sequence[tuple[int, int]], furniture: Sequence[Furniture]) -> list[tuple[Furniture, ...]]:
    """For each line the marks that reach into it."""
    waiting = sorted(furniture, key=lambda f: (f.start, f.end))[::-1]
    found: list[tuple[Furniture, ...]] = []
    here: list[Furniture] = []
    for start, end in lines:
        while waiting and waiting[-1].start < end:
            here.append(waiting.pop())
        here = [f for f in here if f.end > start]
        found.append(tuple(here) if start < end else ())
    return found


def _is_empty(lines: Sequence[tuple[int, int]], n: int) -> bool:
    """Whether line `n` is empty or beyond the text."""
    return not 0 <= n < len(lines) or lines[n][0] == lines[n][1]


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
