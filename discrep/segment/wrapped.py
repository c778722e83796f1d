"""Text whose lines were broken to a width, as in mails, wires and PDF: which lines run on in the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

WIDEST = 130
"""Characters; nobody breaks lines to a greater width."""
_STOP = re.compile(r"[.!?:]['’\"”)\]]*$")
_ITEM = re.compile(r"[-*•–—]\s|\(?\d{1,2}[.)]\s")


def join_wrapped(text: str, lines: Sequence[tuple[int, int]], apart: set[int]) -> list[tuple[int, int]]:
    """The blocks of a text as (first line, last line): each line that is not empty, joined where text is wrapped.

    `lines` are ranges, empty for empty lines; `apart` are the lines that stand by themselves (page furniture).
    """
    full = [start < end for start, end in lines]
    pairs = [n for n in range(len(lines) - 1) if full[n] and full[n + 1] and not {n, n + 1} & apart]
    joined: set[int] = set()
    if _is_wrapped(text, lines, pairs):
        width = median(lines[n][1] - lines[n][0] for n in pairs)
        joined = {n for n in pairs if _runs_on(text[slice(*lines[n])], text[slice(*lines[n + 1])], width)}
    blocks: list[tuple[int, int]] = []
    for n in range(len(lines)):
        if n - 1 in joined:
            blocks[-1] = (blocks[-1][0], n)
        elif full[n]:
            blocks.append((n, n))
    return blocks


def _is_wrapped(text: str, lines: Sequence[tuple[int, int]], pairs: Sequence[int]) -> bool:
    """Whether many lines break off inside a sentence, in lines of a width that people break lines to.

    `pairs` are the lines that another follows at once.
    """
    widths = [lines[n][1] - lines[n][0] for n in pairs]
    if len(pairs) < 2 or max(widths) > WIDEST:
        return False
    inside = sum(not _STOP.search(text[slice(*lines[n])]) and _goes_on(text[lines[n + 1][0]]) for n in pairs)
    return inside > 0.4 * len(pairs) and sum(w > 40 for w in widths) > 0.7 * len(pairs)


def _goes_on(char: str) -> bool:
    """Whether a line that starts with the character may be the inside of a sentence."""
    return char.islower() or char.isdigit() or char in "“\"'‘($€£&–—"


def _runs_on(line: str, following: str, width: float) -> bool:
    """Whether `line` ends for want of room, not because its paragraph ends."""
    if _ITEM.match(following):
        return False
    short = len(line) < 0.7 * width
    return not (short and (_STOP.search(line) or following[0].isupper()))
