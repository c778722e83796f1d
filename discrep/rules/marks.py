"""Quotation marks and brackets, followed from paragraph to paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from discrep.model.document import Paragraph
from discrep.model.statement import Article

Turn = Literal["open", "close", "either"]
Trouble = Literal["opened", "closed", "reopened", "turned"]
_MARK = re.compile("[“”\"]|''|``")
_SHAPES: dict[str, Turn] = {"“": "open", "”": "close", "``": "open"}
_FOREIGN = re.compile("[„«»「」]")
_INCHES = re.compile(r"\d\s?$")
_REACH = 8
"""Paragraphs; a quotation that is not closed by then was forgotten."""
_SAYS = re.compile(
    r"[,.?!] (?:(?:he|she|they|it|[A-Z]\w+) (?:said|says|added|told)\b|(?:said|says|added) (?:he|she|[A-Z]))"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark, and which way it is turned by its shape or by the blanks around it."""

    offset: int
    turn: Turn
    curly: bool
    inches: bool
    turned: bool
    """Whether its shape says one thing and the blanks around it the other, as in `the end.“ But`."""


@dataclass(frozen=True, slots=True)
class Stray:
    """A mark without a partner."""

    offset: int
    trouble: Trouble
    sign: str


@dataclass(frozen=True, slots=True)
class _Walk:
    """What came of following the marks of a paragraph; `open_at` is where a quotation is left open."""

    strays: tuple[Stray, ...]
    open_at: int | None


def find_stray_quotes(article: Article) -> Iterator[tuple[Stray, ...]]:
    """The stray quotation marks of each paragraph.

    A quotation may run over several paragraphs: each then opens with a mark, or only the last one closes.
    """
    text, carried = article.document.text, False
    rows = [(p, _marks(text, p)) for p in article.paragraphs if p.role != "caption"]
    for number, (paragraph, marks) in enumerate(rows):
        if not marks:
            continue
        walk = _best(text, marks, paragraph.start if carried else None)
        carried = walk.open_at is not None and _runs_on(text, walk.open_at, rows[number : number + _REACH])
        strays = walk.strays
        if walk.open_at is not None and not carried and not strays:
            strays = (Stray(walk.open_at, "opened", text[walk.open_at]),)
        if strays:
            yield strays


def _marks(text: str, paragraph: Paragraph) -> tuple[Mark, ...]:
    if _FOREIGN.search(text, paragraph.start, paragraph.end):
        return ()
    return tuple(_mark(text, paragraph, m) for m in _MARK.finditer(text, paragraph.start, paragraph.end))


def _mark(text: str, paragraph: Paragraph, found: re.Match[str]) -> Mark:
    before, after = text[paragraph.start : found.start()][-2:], text[found.end() : paragraph.end][:1]
    free_before = not before or before[-1].isspace() or before[-1] in "([{-–—/"
    free_after = not after or after.isspace() or after in ".,;:!?)]}-–—/"
    placed: Turn = "either"
    if free_before != free_after:
        placed = "open" if free_before else "close"
    shape = _SHAPES.get(found.group(), placed)
    turn = shape if placed == "either" else placed
    inches = found.group() in ('"', "''") and bool(_INCHES.search(before))
    return Mark(found.start(), turn, found.group() in "“”", inches, shape != turn)


def _best(text: str, marks: Sequence[Mark], carried: int | None) -> _Walk:
    """The reading with the fewest strays: with or without inches; or going on from an earlier paragraph."""
    plain = [m for m in marks if not m.inches]
    if carried is not None and marks[0].turn == "close":
        return min((_walk(text, marks, carried), _walk(text, plain, carried)), key=_cost)
    return min((_walk(text, marks, None), _walk(text, plain, None)), key=_cost)


def _cost(walk: _Walk) -> int:
    return len(walk.strays) + (walk.open_at is not None)


def _walk(text: str, marks: Sequence[Mark], open_at: int | None) -> _Walk:
    """Follow the marks; straight marks in even number are taken to be pairs, however they are spaced."""
    if open_at is None and len(marks) % 2 == 0 and not any(m.curly for m in marks):
        return _Walk((), None)
    strays: list[Stray] = []
    for mark in marks:
        if mark.turned:
            strays.append(Stray(mark.offset, "turned", text[mark.offset]))
        if open_at is None and mark.turn == "close":
            strays.append(Stray(mark.offset, "closed", text[mark.offset]))
        elif open_at is None:
            open_at = mark.offset
        elif mark.turn == "open":
            kept, stray = (open_at, mark.offset) if mark.curly else (mark.offset, open_at)
            strays.append(Stray(stray, "reopened" if mark.curly else "opened", text[stray]))
            open_at = kept
        else:
            open_at = None
    return _Walk(tuple(strays), open_at)


def _runs_on(text: str, open_at: int, rows: Sequence[tuple[Paragraph, tuple[Mark, ...]]]) -> bool:
    """Whether a quotation left open in the first paragraph goes on in a later one.

    The next paragraph opens with a mark of its own, or the next one that has marks begins by closing it.
    """
    inside = text[open_at + 1 : rows[0][0].end]
    if _SAYS.search(inside) or len(rows) < 2:
        return False
    paragraph, marks = rows[1]
    fragment = open_at > rows[0][0].start and inside[:1].islower()
    if marks and marks[0].offset == paragraph.start and marks[0].turn == "open":
        return not fragment
    return next((marks[0].turn == "close" for _, marks in rows[1:] if marks), False)
