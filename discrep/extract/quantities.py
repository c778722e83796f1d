"""Numbers with what they count."""

from __future__ import annotations

from discrep.model.document import Sentence
from discrep.model.mention import DateMention, Duration, Frame, Name, Quantity, Token


def find_quantities(
    sentence: Sentence,
    tokens: tuple[Token, ...],
    frames: tuple[Frame, ...],
    dates: tuple[DateMention, ...],
    durations: tuple[Duration, ...],
    names: tuple[Name, ...],
) -> tuple[Quantity, ...]:
    """The quantities of a sentence; numbers inside dates, durations and names are left out."""
    return ()
