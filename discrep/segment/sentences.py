"""Sentences of a block, as ranges of the document's text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrep.segment.blocks import trim
from discrep.segment.repairs import repair_cuts

LONGEST = 5_000
"""Characters; a longer stretch without an end is no sentence."""
SHORT = 60
"""Characters; a longer run of digits is no number."""


def find_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences in `text[start:end]`, without outer white space, end to end."""
    from nupunkt import sent_spans_adaptive

    block = text[start:end]
    cuts = repair_cuts(block, {low for low, _ in sent_spans_adaptive(block)})
    for low, high in zip((0, *cuts), (*cuts, len(block)), strict=True):
        low, high = trim(text, start + low, start + high)
        if low < high:
            yield low, high


def why_unreadable(sentence: str) -> str | None:
    """Why a stretch cannot be checked as a sentence, or None.

    >>> why_unreadable("2022"), why_unreadable("Two ships left port.")
    ('no words', None)
    """
    if len(sentence) > LONGEST:
        return "too long to be a sentence"
    letters = re.findall(r"[^\W\d_]", sentence)
    if not letters:
        return "no words"
    if sum(c < "\u0250" for c in letters) * 2 < len(letters):
        return "not in Latin letters"
    return None


def is_bare_number(text: str, start: int, end: int) -> bool:
    """Whether a short number is all there is: a text of one value, not the rest of a page.

    >>> is_bare_number("$20", 0, 3), is_bare_number("$20 left", 0, 3)
    (True, False)
    """
    alone = text[start:end] == text.strip()
    return alone and end - start <= SHORT and any(char.isdigit() for char in text[start:end])
