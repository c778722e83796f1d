"""The words in front of a period that name a part of it: `late`, `mid-`, `the end of`, `earlier in`."""

from __future__ import annotations

import re

EDGE = r"""
    (?P<edge>
      (?:the\s+)? (?:very\s+)?
      (?:end|close|start|beginning|middle|first\s+half|second\s+half|first\s+part|latter\s+half|early\s+part
        |early\s+days|rest|remainder|course) \s+ of \s+
      | (?:earlier|later) \s+ (?:in\s+)?
      | (?:very\s+)? (?:early|late|mid) (?:\s+in\s+|\s+|\s?-\s?)
    )?"""
_MODIFIERS = {
    "end": "late", "close": "late", "second": "late", "latter": "late", "late": "late", "later": "late",
    "rest": "late", "remainder": "late", "middle": "mid", "mid": "mid", "start": "early", "beginning": "early",
    "first": "early", "early": "early", "earlier": "early",
}  # fmt: skip


def edge_of(words: str | None) -> str:
    """Early, mid or late.

    >>> edge_of("the end of "), edge_of("mid-"), edge_of(None)
    ('late', 'mid', '')
    """
    for word in re.findall(r"[a-z]+", (words or "").lower()):
        if word in _MODIFIERS:
            return _MODIFIERS[word]
    return ""


def bounded(words: str | None) -> bool:
    """Whether the article's own day bounds the part: `earlier this month`, `the rest of the year`."""
    return bool(re.match(r"(?:the\s+)?(?:earlier|later|rest|remainder)\b", words or "", re.IGNORECASE))
