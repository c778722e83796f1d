"""What an amount hangs on besides its noun: the clause, its dates, the place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from discrep.extract.numbers.words import Words
from discrep.model.document import Sentence
from discrep.model.mention import DateMention, Frame, Name

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_COMPARED = re.compile(r"(?:compar\w+ (?:to|with)|than|versus|against|from)\s(?:\w+\s){0,3}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A sentence with all that was found in it before its numbers were read."""

    sentence: Sentence
    words: Words
    frames: tuple[Frame, ...]
    dates: tuple[DateMention, ...]
    names: tuple[Name, ...]

    def before(self, offset: int) -> str:
        """The text of the sentence up to an offset of the document."""
        return self.sentence.text[: max(0, offset - self.sentence.start)]


def frame_of(around: Surroundings, verb: int | None, start: int) -> int | None:
    """The frame of the governing verb, or else the narrowest frame around the number."""
    frames = around.frames
    if verb is not None:
        at = around.words.tokens[verb].start
        for index, frame in enumerate(frames):
            if frame.verb_start <= at < frame.verb_end:
                return index
    enclosing = [(f.end - f.start, i) for i, f in enumerate(frames) if f.start <= start < f.end]
    return min(enclosing)[1] if enclosing else None


def dates_of(around: Surroundings, frame: int | None) -> tuple[int, ...]:
    """The dates of the same clause, or the only date of the sentence; not what it is compared with."""
    dates = around.dates
    own = [i for i, d in enumerate(dates) if not _COMPARED.search(around.before(d.start)[-40:])]
    same = tuple(i for i in own if frame is not None and dates[i].frame == frame)
    free = tuple(i for i in own if dates[i].frame is None)
    return same or (free if len(dates) == 1 else ())


def place_of(around: Surroundings, frame: int | None, end: int) -> str | None:
    """The place named in the same clause, the first behind the number, else the nearest before it."""
    whole = around.sentence if frame is None else around.frames[frame]
    named = [(n.start, n.end) for n in around.names if n.kind == "place"]
    places = named or _entity_places(around.words)
    inside = [(s, e) for s, e in places if whole.start <= s and e <= whole.end]
    behind = [p for p in inside if p[0] >= end]
    chosen = min(behind) if behind else max(inside, default=None)
    offset = around.sentence.start
    return None if chosen is None else around.sentence.text[chosen[0] - offset : chosen[1] - offset]


def _entity_places(words: Words) -> list[tuple[int, int]]:
    """The places the entity recogniser sees, for sentences whose names were not read."""
    found: list[tuple[int, int]] = []
    for token in words.tokens:
        if token.entity[2:] in _PLACES:
            if token.entity.startswith("I-") and found:
                found[-1] = (found[-1][0], token.end)
            else:
                found.append((token.start, token.end))
    return found
