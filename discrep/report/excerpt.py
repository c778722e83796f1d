"""A passage for reading: the words that matter marked, white space in order, long ones cut to what matters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from discrep.model.finding import Evidence

WIDTH = 420
"""Characters up to which a passage is shown whole."""
CONTEXT = 150
"""Characters kept on either side of a marked word in a longer one."""
_GAP = 20
"""Fewer characters than this are not worth leaving out."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage, marked or not."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article with all the places of a finding that lie in it.

    `marks` are ranges of `text`; there are none when everything or nothing is marked.
    """

    document: str
    line: int
    text: str
    marks: tuple[Range, ...] = ()
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """A text to show once, and every place where it stands, the first one included."""

    passage: Passage
    places: tuple[Passage, ...]


def quotations(evidence: Sequence[Evidence]) -> tuple[Quotation, ...]:
    """The evidence of a finding, places in one sentence and places of one text taken together, in order."""
    alike: dict[str, list[Passage]] = {}
    for passage in passages(evidence):
        alike.setdefault(" ".join(passage.text.split()), []).append(passage)
    return tuple(Quotation(found[0], tuple(found)) for found in alike.values())


def passages(evidence: Sequence[Evidence]) -> tuple[Passage, ...]:
    """The evidence with places in one sentence taken together, in the order given."""
    together: dict[tuple[str, int, int], list[Evidence]] = {}
    for item in evidence:
        together.setdefault((item.document, item.start, item.end), []).append(item)
    return tuple(_passage(items) for items in together.values())


def _passage(items: Sequence[Evidence]) -> Passage:
    first = items[0]
    size = len(first.text)
    ranges = ((max(0, e.mark_start - e.start), min(size, e.mark_end - e.start)) for e in items)
    marks = tuple((low, high) for low, high in _merged(ranges) if low < high and high - low < size)
    values = tuple(dict.fromkeys(e.value for e in items if e.value))
    return Passage(first.document, first.line, first.text, marks, values)


def pieces(passage: Passage, width: int = WIDTH) -> tuple[Piece, ...]:
    """The passage cut into marked and unmarked pieces, with an ellipsis where words are left out."""
    result: list[Piece] = []
    at = 0
    for low, high in _kept(passage, width):
        if low > at:
            result.append(Piece(" … " if at else "… "))
        result += _marked(passage, low, high)
        at = high
    if at < len(passage.text.rstrip()):
        result.append(Piece(" …"))
    return tuple(p for p in (Piece(re.sub(r"\s+", " ", p.text), p.marked) for p in result) if p.text)


def shorten(text: str, width: int) -> str:
    """The text on one line, cut after a word when it is longer than `width`.

    >>> shorten("one two  three", 9)
    'one two …'
    """
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[: width - 1].rpartition(' ')[0] or line[: width - 2]} …"


def _kept(passage: Passage, width: int) -> list[Range]:
    """The ranges of the passage that are shown, cut between words."""
    text = passage.text
    if len(text) <= width:
        return [(0, len(text))]
    wanted = passage.marks or ((0, width - CONTEXT),)
    return _merged((_with_context(text, low, high) for low, high in wanted), gap=_GAP)


def _with_context(text: str, low: int, high: int) -> Range:
    """The range with whole words on either side."""
    left = 0 if low <= CONTEXT else text.find(" ", low - CONTEXT, low) + 1 or low
    if high + CONTEXT >= len(text):
        return left, len(text)
    right = text.rfind(" ", high, high + CONTEXT)
    return left, right if right >= 0 else high


def _marked(passage: Passage, low: int, high: int) -> list[Piece]:
    result, at = [], low
    for start, end in passage.marks:
        if low <= start and end <= high:
            result += [Piece(passage.text[at:start]), Piece(passage.text[start:end], marked=True)]
            at = end
    return [*result, Piece(passage.text[at:high])]


def _merged(ranges: Iterable[Range], gap: int = 0) -> list[Range]:
    """The ranges sorted, those with no more than `gap` characters between them taken together."""
    result: list[Range] = []
    for low, high in sorted(ranges):
        if result and low <= result[-1][1] + gap:
            result[-1] = (result[-1][0], max(high, result[-1][1]))
        else:
            result.append((low, high))
    return result
