"""Lengths of time."""

from __future__ import annotations

from discrep.model.document import Sentence
from discrep.model.mention import Duration, Frame, Token


def find_durations(
    sentence: Sentence, tokens: tuple[Token, ...], frames: tuple[Frame, ...]
) -> tuple[Duration, ...]:
    """The durations of a sentence."""
    return ()
