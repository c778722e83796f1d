"""Quotation marks: which open, which close, which are apostrophes."""

from __future__ import annotations

import re
from dataclasses import dataclass

DOUBLE_OPEN, DOUBLE_CLOSE = "“„«", "”»"
_MARK = re.compile(r"[“„«”»\"]|''|``")
ELISIONS = re.compile(r"['‘’](?:\d0s\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|round\b|bout\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """The words between two marks; `closed` is False where the second is missing."""

    start: int
    end: int
    closed: bool
    reopened: bool = False
    """Whether it goes on from the paragraph before (a mark at the start, none at the end of that one)."""


def find_spans(text: str, start: int, end: int) -> list[Span]:
    """The quotations of one paragraph, `start` to `end`, in order; nested ones after those around them."""
    return sorted([*_doubles(text, start, end), *_singles(text, start, end)], key=lambda s: (s.start, -s.end))


def _doubles(text: str, start: int, end: int) -> list[Span]:
    """Double marks; an opening mark inside an open quotation is taken for a closing one where it stands as one."""
    found, opened = [], None
    for match in _MARK.finditer(text, start, end):
        low, high = match.span()
        mark = match.group()
        if opened is None:
            if mark in DOUBLE_OPEN or mark == "``" or _may_open(text, low, high, start, end):
                opened = high
            elif mark in DOUBLE_CLOSE:
                found.append(Span(low, low, False))
        elif mark in DOUBLE_OPEN or mark == "``" or _only_opens(text, low, high, start, end):
            found.append(Span(opened, low, False))
            opened = high
        else:
            found.append(Span(opened, low, True))
            opened = None
    if opened is not None:
        found.append(Span(opened, end, False))
    return [_trimmed(text, s) for s in found if s.end > s.start and text[s.start : s.end].strip()]


def _singles(text: str, start: int, end: int) -> list[Span]:
    """Single marks; what follows a letter is an apostrophe unless an opening mark waits for it."""
    found, at = [], start
    while at < end:
        if text[at] in "‘'" and _opens_single(text, at, start):
            close = _closing_single(text, at + 1, end)
            if close is not None:
                found.append(Span(at + 1, close, True))
                at = close
        at += 1
    return [_trimmed(text, s) for s in found if text[s.start : s.end].strip()]


def _opens_single(text: str, at: int, start: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1 : at + 2]
    return not before.isalnum() and bool(after.strip()) and after.isalnum() and not ELISIONS.match(text, at)


def _closing_single(text: str, low: int, end: int) -> int | None:
    """The mark that closes: behind a word, before no letter; a plural's apostrophe only if there is no other."""
    wanted = "’" if text[low - 1] == "‘" else "'"
    fallback = None
    for at in range(low, end):
        if text[at] != wanted or text[at - 1].isspace() or text[at + 1 : at + 2].isalnum():
            continue
        if text[at - 1] == "s" and re.match(r"\s+[a-z]", text[at + 1 : end]):
            fallback = at if fallback is None else fallback
            continue
        return at
    return fallback


def _may_open(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether a mark may open: a word behind it, and before it none, nor the end of a sentence."""
    before = text[low - 1 : low] if low > start else " "
    after = text[high : high + 1] if high < end else " "
    return not after.isspace() and not before.isalnum() and before not in ".!?"


def _only_opens(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether a straight mark can only open: white space before it and a capital or digit behind.

    Before a small letter it is taken for a closing mark that has slipped (`No, "he said`).
    """
    before = text[low - 1 : low] if low > start else " "
    after = text[high : high + 1] if high < end else " "
    return text[low] == '"' and before.isspace() and (after.isupper() or after.isdigit())


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end, span.closed, span.reopened)
