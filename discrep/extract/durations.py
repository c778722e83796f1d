"""Lengths of time."""

from __future__ import annotations

import re

from discrep.extract.timex.clause import frame_of, governor
from discrep.extract.timex.lengths import LENGTHS, Length
from discrep.model.document import Sentence
from discrep.model.mention import Duration, Frame, Token

LONGEST = 5_000
"""Characters; a longer sentence is no prose, and its durations are not looked for."""

_DATED = re.compile(r"\s+(?:earlier|later|before|from\s+now|hence)\b", re.IGNORECASE)
_PERSON = re.compile(
    r"[-\s]year(?:s)?[-\s]old\b|[-\s]month(?:s)?[-\s]old\b|\s+(?:years|months)\s+(?:old|of\s+age)\b", re.I
)


def find_durations(
    sentence: Sentence, tokens: tuple[Token, ...], frames: tuple[Frame, ...]
) -> tuple[Duration, ...]:
    """The durations of a sentence; the ages of persons are quantities, not durations.

    The role `every` marks what comes again and again (`every two weeks`, `daily`).
    """
    if len(sentence.text) > LONGEST:
        return ()
    found = [one for regex, read in LENGTHS for m in regex.finditer(sentence.text) if (one := read(m)) is not None]
    kept: list[Length] = []
    for one in sorted(found, key=lambda r: (r.start - r.end, r.start)):
        if all(one.end <= k.start or k.end <= one.start for k in kept):
            kept.append(one)
    return tuple(
        _mention(one, sentence, tokens, frames)
        for one in sorted(kept, key=lambda r: r.start)
        if _fits(one, sentence)
    )


def _fits(length: Length, sentence: Sentence) -> bool:
    """Whether it is a length, and neither a person's age nor the distance to another day."""
    after = sentence.text[length.end :]
    return not _DATED.match(after) and not re.match(r"[-\s]old\b|\s+of\s+age\b", after)


def _mention(length: Length, sentence: Sentence, tokens: tuple[Token, ...], frames: tuple[Frame, ...]) -> Duration:
    start, end = sentence.start + length.start, sentence.start + length.end
    verb = governor(start, end, tokens)
    return Duration(
        start,
        end,
        sentence.text[length.start : length.end],
        length.days,
        length.grain,
        length.amount,
        length.exactness,
        length.role,
        frame_of(start, end, tokens[verb] if verb is not None else None, frames),
    )
