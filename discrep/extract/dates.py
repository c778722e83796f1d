"""Dates, weekdays and relative days."""

from __future__ import annotations

from discrep.model.document import Sentence
from discrep.model.mention import DateMention, Frame, Token


def find_dates(sentence: Sentence, tokens: tuple[Token, ...], frames: tuple[Frame, ...]) -> tuple[DateMention, ...]:
    """The dates of a sentence."""
    return ()
