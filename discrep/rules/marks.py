"""Quotation marks and brackets, followed from paragraph to paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from discrep.model.document import Paragraph
from discrep.model.statement import Article

_CURLY = re.compile("[“”]")
_STRAIGHT = re.compile("\"|''|``")
_BRACKET = re.compile(r"[()\[\]]")
_PARTNER = {")": "(", "]": "["}
_OPENS = re.compile("[“\"]|''|``")
_SAYS = re.compile(
    r"\s(?:he|she|they|[A-Z]\w+)\s(?:said|says|added|told)\b|\b(?:said|says|added)\s(?:he|she|[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Stray:
    """A mark without a partner; `kind` is opened, closed or reopened."""

    offset: int
    kind: str
    quote: bool = True


def find_stray_marks(article: Article) -> Iterator[tuple[Stray, ...]]:
    """The stray marks of each paragraph, quotation marks and brackets apart."""
    text, carried = article.document.text, False
    paragraphs = article.paragraphs
    for paragraph, following in zip(paragraphs, (*paragraphs[1:], None), strict=False):
        marks = list(_CURLY.finditer(text, paragraph.start, paragraph.end))
        strays, open_at = _curly(marks, paragraph, carried)
        carried = open_at is not None and _runs_on(text, paragraph, following, open_at)
        if open_at is not None and not carried:
            strays.append(Stray(open_at, "opened"))
        if not marks:
            straight = _straight(text, paragraph)
            strays = [Stray(straight, "opened")] if straight is not None else strays
            if strays and _runs_on(text, paragraph, following, strays[0].offset):
                strays = []
        if strays:
            yield tuple(strays)
        brackets = tuple(_brackets(text, paragraph))
        if brackets:
            yield brackets


def _curly(marks: list[re.Match[str]], paragraph: Paragraph, carried: bool) -> tuple[list[Stray], int | None]:
    """Stray marks, and where the quotation that is open at the paragraph's end was opened."""
    strays: list[Stray] = []
    open_at = paragraph.start if carried else None
    for mark in marks:
        at = mark.start()
        if mark.group() == "“":
            if open_at is not None and at != paragraph.start:
                strays.append(Stray(at, "reopened"))
            open_at = at
        elif open_at is None:
            strays.append(Stray(at, "closed"))
        else:
            open_at = None
    return strays, open_at


def _straight(text: str, paragraph: Paragraph) -> int | None:
    """The last mark of a paragraph with an odd number of straight marks, inches left out."""
    marks = [m.start() for m in _STRAIGHT.finditer(text, paragraph.start, paragraph.end) if not _inches(text, m)]
    return marks[-1] if len(marks) % 2 else None


def _inches(text: str, mark: re.Match[str]) -> bool:
    return mark.group() == '"' and bool(
        re.search(r"\d['’ ]?\d*$|\d$", text[max(0, mark.start() - 6) : mark.start()])
    )


def _runs_on(text: str, paragraph: Paragraph, following: Paragraph | None, open_at: int) -> bool:
    """Whether a quotation goes on in the next paragraph, which then opens with a mark of its own."""
    if following is None or not _OPENS.match(text, following.start):
        return False
    inside = text[open_at + 1 : paragraph.end]
    fragment = open_at > paragraph.start and inside[:1].islower()
    return not fragment and not _SAYS.search(inside)


def _brackets(text: str, paragraph: Paragraph) -> Iterator[Stray]:
    opened: list[re.Match[str]] = []
    for mark in _BRACKET.finditer(text, paragraph.start, paragraph.end):
        if mark.group() in "([":
            opened.append(mark)
        elif opened and opened[-1].group() == _PARTNER[mark.group()]:
            opened.pop()
        elif not _enumerates(text, paragraph, mark.start()):
            yield Stray(mark.start(), "closed", quote=False)
    yield from (Stray(m.start(), "opened", quote=False) for m in opened)


def _enumerates(text: str, paragraph: Paragraph, at: int) -> bool:
    """Whether a closing bracket stands after a number or letter, as in `a)`; or is part of a smiley."""
    before = text[max(paragraph.start, at - 4) : at]
    return bool(re.search(r"(?:^|\s)(?:\w|\d{1,2}|[ivx]{1,4})$|[:;]-?$", before))
