"""Who did what to whom, negated or not, how sure, said by whom."""

from __future__ import annotations

from discrep.model.document import Sentence
from discrep.model.mention import Frame, Quote, Token


def find_frames(sentence: Sentence, tokens: tuple[Token, ...], quotes: tuple[Quote, ...]) -> tuple[Frame, ...]:
    """The frames of a sentence."""
    return ()
