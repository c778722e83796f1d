"""Two long wordings of one thing: the words in which they differ are marked, not the whole of both."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from discrep.report.excerpt import WIDTH, Passage, Quotation, Range

FEWEST = 3
"""Words from which on a wording is long."""
ALIKE = 0.5
"""Share of words in common below which the difference is the whole."""
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def sharpen(found: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """The quotations, with narrower marks where they are two wordings that are largely the same."""
    if len(found) != 2 or any(len(q.passage.marks) != 1 for q in found):
        return found
    left, right = (q.passage for q in found)
    ours, theirs = _words(left), _words(right)
    if max(len(ours), len(theirs)) < FEWEST:
        return found
    matcher = SequenceMatcher(None, _plain(left, ours), _plain(right, theirs), autojunk=False)
    if not ALIKE <= matcher.ratio() < 1:
        return found
    changes = [c for c in matcher.get_opcodes() if c[0] != "equal"]
    return (
        replace(found[0], passage=_marked(left, (_span(ours, a, b) for _, a, b, _, _ in changes))),
        replace(found[1], passage=_marked(right, (_span(theirs, a, b) for _, _, _, a, b in changes))),
    )


def _words(passage: Passage) -> list[Range]:
    low, high = passage.marks[0]
    return [m.span() for m in _WORD.finditer(passage.text, low, high)]


def _plain(passage: Passage, words: list[Range]) -> list[str]:
    return [passage.text[low:high].casefold() for low, high in words]


def _span(words: list[Range], first: int, last: int) -> Range | None:
    return (words[first][0], words[last - 1][1]) if first < last else None


def _marked(passage: Passage, spans: Iterable[Range | None]) -> Passage:
    """The passage with these marks; a long one keeps its own when it has no word that the other lacks."""
    marks = tuple(span for span in spans if span is not None)
    return passage if not marks and len(passage.text) > WIDTH else replace(passage, marks=marks)
